import type { Paragraph } from '../../text/paragraph.ts';
import type { DocumentBlock } from '../document-text.ts';
import { tableBlocks, type TableRow } from '../table-cells.ts';

/** What a paragraph is set as; `\pard` takes all of it back. */
export interface ParagraphFormat {
  isInTable: boolean;
  style: number | null;
  outline: number | null;
  list: number | null;
  listLevel: number;
}

export const PLAIN_PARAGRAPH: ParagraphFormat = {
  ...{ isInTable: false, style: null, outline: null, list: null, listLevel: 0 },
};

/** Gathers the blocks of an RTF document as they come to their end. */
export interface RtfBlocks {
  blocks: DocumentBlock[];
  endParagraph(text: string, format: ParagraphFormat): void;
  endCell(text: string, format: ParagraphFormat): void;
  endRow(): void;
  /** Closes what is open; call at the end of the file. */
  end(text: string, format: ParagraphFormat): void;
}

/** `styles`: the names of the styles of the document, by their numbers. */
export function rtfBlocks(styles: ReadonlyMap<number, string>): RtfBlocks {
  const blocks: DocumentBlock[] = [];
  let rows: TableRow[] = [];
  let row: TableRow['cells'][number][] = [];
  let cell: DocumentBlock[] = [];
  let tables = 0;
  const block = (text: string, format: ParagraphFormat): DocumentBlock[] =>
    text.trim() === '' ? [] : [{ text, markup: markupOf(format, styles) }];
  const endRow = (): void => {
    if (row.length > 0) rows.push({ cells: row, isHeader: false });
    row = [];
  };
  const endTable = (): void => {
    endRow();
    if (rows.length > 0) {
      blocks.push(...tableBlocks(rows, tables));
      tables += 1;
    }
    rows = [];
  };
  return {
    blocks,
    endParagraph: (text, format) => {
      if (format.isInTable) {
        cell.push(...block(text, format));
        return;
      }
      endTable();
      blocks.push(...cell, ...block(text, format));
      cell = [];
    },
    endCell: (text, format) => {
      row.push({ blocks: [...cell, ...block(text, format)], columnSpan: 1, rowSpan: 1 });
      cell = [];
    },
    endRow,
    end: (text, format) => {
      if (cell.length > 0 || (format.isInTable && text.trim() !== '')) {
        row.push({ blocks: [...cell, ...block(text, format)], columnSpan: 1, rowSpan: 1 });
        endTable();
      } else {
        endTable();
        blocks.push(...block(text, format));
      }
      cell = [];
    },
  };
}

function markupOf(
  { style, outline, list, listLevel }: ParagraphFormat,
  styles: ReadonlyMap<number, string>,
): Paragraph['markup'] {
  const name = style === null ? '' : (styles.get(style) ?? '');
  const level = /^(?:heading|标题)\s*([1-9])/i.exec(name)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Math.min(6, Number(level)) };
  if (/^(?:title|标题)$/i.test(name)) return { kind: 'heading', level: 1 };
  if (outline !== null && outline < 6) return { kind: 'heading', level: outline + 1 };
  if (list !== null) return { kind: 'listItem', level: Math.min(9, Math.max(0, listLevel)) };
  return /^(?:intense )?quote$/i.test(name) ? { kind: 'quote', level: 0 } : null;
}
