import type { Paragraph } from '../../text/paragraph.ts';
import type { DocumentBlock } from '../document-text.ts';
import { tableBlocks, type TableRow } from '../table-cells.ts';
import { CHUNK_MARK } from './word-package.ts';
import type { WordNode } from './word-tree.ts';

/** A block of text, the place of a document that is embedded whole, or the mark of a note. */
export type WordBlock = DocumentBlock | { chunk: string };

/** Counts the tables of a document, and gathers the notes that it points at. */
export interface WordReading {
  tables: number;
  notes: string[];
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
  return [...chunksIn(node), { text, markup: markupOf(node), isContents }];
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

const HEADING = /^(?:heading|标题|überschrift|titre)\s*([1-9])$/i;

function markupOf({ styleName, styleId, numbering }: WordNode): Paragraph['markup'] {
  const style = styleName ?? styleId ?? '';
  const level = HEADING.exec(style)?.[1] ?? /^heading([1-9])$/i.exec(styleId ?? '')?.[1];
  if (level !== undefined) return { kind: 'heading', level: Math.min(6, Number(level)) };
  if (/^(?:title|标题)$/i.test(style)) return { kind: 'heading', level: 1 };
  if (numbering) return { kind: 'listItem', level: Math.min(9, Math.max(0, Number(numbering.level) || 0)) };
  if (/^list (?:bullet|number|paragraph)/i.test(style) && !/paragraph/i.test(style))
    return { kind: 'listItem', level: 0 };
  return /^(?:intense )?quote$|^引用$|^block text$/i.test(style) ? { kind: 'quote', level: 0 } : null;
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
