import type { Removals } from '../../clean/apply-rules.ts';
import { readFragment, wordsOfFragment } from '../../html/read-fragment.ts';
import { type MappedText, rawStart } from '../../text/mapped-text.ts';
import type { Paragraph } from '../../text/paragraph.ts';
import { readPlainText } from '../../text/read-plain-text.ts';
import { followText } from './follow-text.ts';
import { looksLikeHtml } from './html-values.ts';
import type { CellText, TableRow } from './table.ts';

/** The paragraphs of a row: those of its columns of text, in the order in which they stand in the file. */
export function paragraphsOfRow(
  { cells }: TableRow,
  columns: readonly string[],
  removed: Removals,
): Paragraph[] {
  return columns
    .flatMap((name) => cells.get(name) ?? [])
    .filter(({ pieces }) => pieces.length > 0)
    .sort((a, b) => rawStart(a) - rawStart(b))
    .flatMap((cell) => paragraphsOf(cell, removed));
}

/** How much text a row has in these columns, in characters. */
export function lengthOfRow({ cells }: TableRow, columns: readonly string[]): number {
  return columns.flatMap((name) => cells.get(name) ?? []).reduce((sum, { text }) => sum + text.length, 0);
}

function paragraphsOf(cell: CellText, removed: Removals): Paragraph[] {
  const paragraphs = looksLikeHtml(cell.text)
    ? readFragment(cell.text, removed)
    : readPlainText(cell.text, removed);
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    ...followText(paragraph, cell),
    markup: markupIn(cell, paragraph.markup),
  }));
}

/** Tables are told apart by where they begin, and each cell counts from its own beginning. */
function markupIn(cell: CellText, markup: Paragraph['markup']): Paragraph['markup'] {
  if (!markup?.cell) return markup;
  return { ...markup, cell: { ...markup.cell, table: rawStart(cell) + markup.cell.table } };
}

/** What a cell says on one line, without tags and blanks at its ends. */
export function lineOf({ text }: Pick<MappedText, 'text'>): string {
  const words = looksLikeHtml(text) ? wordsOfFragment(text) : text;
  return words.replace(/\s+/g, ' ').trim();
}
