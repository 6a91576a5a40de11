import type { Table } from 'mdast';
import type { Passage } from '../clean/clean-paragraphs.ts';
import { trim } from '../text/mapped-text.ts';
import { inlineText, spanOf } from './markdown-inline.ts';

/** The cells of a Markdown table that have text, row by row; the first row is its header. */
export function tablePassages(raw: string, node: Table): Passage[] {
  const table = spanOf(node).start;
  return node.children.flatMap((line, row) =>
    line.children.map((cell, column) => ({
      mapped: trim(inlineText(raw, cell)),
      markup: { kind: 'cell' as const, level: 0, cell: { table, row, column, isHeader: row === 0 } },
      before: [],
    })),
  );
}
