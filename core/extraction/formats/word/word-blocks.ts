import type { Paragraph } from '../../text/paragraph.ts';
import type { DocumentBlock } from '../document-text.ts';
import { tableBlocks, type TableRow } from '../table-cells.ts';
import { CHUNK_MARK, OUTLINE_MARK } from './word-markup.ts';
import { DEEPEST_HEADING, TEXT_LEVEL, type WordStyles } from './word-styles.ts';
import type { WordNode } from './word-tree.ts';

/** A block of text, the place of a document that is embedded whole, or the mark of a note. */
export type WordBlock = DocumentBlock | { chunk: string };

/** Counts the tables of a document, and gathers the notes that it points at. */
export interface WordReading {
  tables: number;
  notes: string[];
  styles: WordStyles;
}

/** The blocks of a document or of a note, in order. */
export function wordBlocks(nodes: readonly WordNode[], reading: WordReading): WordBlock[] {
  return nodes.flatMap((node): WordBlock[] => {
    if (node.type === 'paragraph') return paragraphBlocks(node, reading);
    if (node.type === 'table') return tableOf(node, reading);
    return wordBlocks(node.children ?? [], reading);
  });
}

function paragraphBlocks(node: WordNode, reading: WordReading): WordBlock[] {
  const text = textOf(node, reading);
  if (text.trim() === '') return chunksIn(node);
  const isContents = /^toc\b/i.test(node.styleName ?? '');
  return [...chunksIn(node), { text, markup: markupOf(node, reading.styles), isContents }];
}

function chunksIn(node: WordNode): WordBlock[] {
  return (node.children ?? []).flatMap(({ type, name }) =>
    type === 'bookmarkStart' && name?.startsWith(CHUNK_MARK)
      ? [{ chunk: name.slice(CHUNK_MARK.length) }]
      : [],
  );
}

/** The words of a paragraph. Notes that it points at are read later, behind the text. */
function textOf(node: WordNode, reading: WordReading): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'noteReference':
      reading.notes.push(`${node.noteType}-${node.noteId}`);
      return '';
    case 'paragraph':
    case 'run':
    case 'hyperlink':
      return (node.children ?? []).map((child) => textOf(child, reading)).join('');
    default:
      // A box of text stands inside of the paragraph that it is anchored in.
      return (node.children ?? []).map((child) => `\n${textOf(child, reading)}`).join('');
  }
}

function markupOf(node: WordNode, styles: WordStyles): Paragraph['markup'] {
  const style = node.styleId ?? '';
  const outline = outlineOf(node);
  const level = outline === null ? styles.headingLevel(style) : headingAt(outline);
  if (level !== null) return { kind: 'heading', level };
  const list = styles.listLevel(style);
  if (node.numbering || list !== null) {
    return { kind: 'listItem', level: Math.min(9, Math.max(list ?? 0, Number(node.numbering?.level) || 0)) };
  }
  return styles.isQuote(style) ? { kind: 'quote', level: 0 } : null;
}

/** The level of outline that a paragraph has of its own. */
function outlineOf({ children = [] }: WordNode): number | null {
  const mark = children.find(({ type, name }) => type === 'bookmarkStart' && name?.startsWith(OUTLINE_MARK));
  return mark ? Number(mark.name!.slice(OUTLINE_MARK.length)) : null;
}

function headingAt(outline: number): number | null {
  return outline < TEXT_LEVEL ? Math.min(DEEPEST_HEADING, outline + 1) : null;
}

function tableOf(node: WordNode, reading: WordReading): WordBlock[] {
  const number = reading.tables;
  reading.tables += 1;
  const chunks: WordBlock[] = [];
  const rows = (node.children ?? []).map((row): TableRow => {
    const cells = (row.children ?? []).map((cell) => {
      const blocks = wordBlocks(cell.children ?? [], reading);
      chunks.push(...blocks.filter(isChunk));
      return {
        blocks: blocks.flatMap((block) => (isChunk(block) ? [] : [block])),
        columnSpan: cell.colSpan ?? 1,
        rowSpan: cell.rowSpan ?? 1,
      };
    });
    return { cells, isHeader: row.isHeader ?? false };
  });
  return [...tableBlocks(rows, number), ...chunks];
}

function isChunk(block: WordBlock): block is { chunk: string } {
  return 'chunk' in block;
}
