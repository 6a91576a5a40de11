import type { Paragraph } from '../../text/paragraph.ts';
import type { DocumentBlock } from '../document-text.ts';
import { tableBlocks, type TableRow } from '../table-cells.ts';
import { headingLevel, isQuote, kinOf, type RtfStyle } from './rtf-styles.ts';

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
  /** The row that is open is one of headers. */
  markHeader(): void;
  endRow(): void;
  /** Closes what is open; call at the end of the file. */
  end(text: string, format: ParagraphFormat): void;
}

/** `styles`: those of the document, by their numbers. */
export function rtfBlocks(styles: ReadonlyMap<number, RtfStyle>): RtfBlocks {
  const blocks: DocumentBlock[] = [];
  let rows: TableRow[] = [];
  let row: TableRow['cells'][number][] = [];
  let cell: DocumentBlock[] = [];
  let isHeader = false;
  let tables = 0;
  const block = (text: string, format: ParagraphFormat): DocumentBlock[] =>
    text.trim() === '' ? [] : [{ text, markup: markupOf(format, styles) }];
  const endRow = (): void => {
    if (row.length > 0) rows.push({ cells: row, isHeader });
    row = [];
    isHeader = false;
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
    markHeader: () => void (isHeader = true),
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
  styles: ReadonlyMap<number, RtfStyle>,
): Paragraph['markup'] {
  const kin = style === null ? [] : kinOf(style, styles);
  const level = headingLevel(outline, kin);
  if (level !== null) return { kind: 'heading', level };
  if (list !== null) return { kind: 'listItem', level: Math.min(9, Math.max(0, listLevel)) };
  return isQuote(kin) ? { kind: 'quote', level: 0 } : null;
}
