import type { Removals } from '../../clean/apply-rules.ts';
import { cleanParagraphs } from '../../clean/clean-paragraphs.ts';
import { htmlTexts } from '../../markdown/markdown-html.ts';
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
    ? htmlParagraphs(cell.text, removed)
    : readPlainText(cell.text, removed);
  return paragraphs.map((paragraph) => ({ ...paragraph, ...followText(paragraph, cell) }));
}

function htmlParagraphs(html: string, removed: Removals): Paragraph[] {
  const passages = htmlTexts(html, 0, html.length).map((mapped) => ({ mapped, markup: null, before: [] }));
  return cleanParagraphs(passages, removed);
}

/** What a cell says on one line, without tags and blanks at its ends. */
export function lineOf({ text }: Pick<MappedText, 'text'>): string {
  const words = looksLikeHtml(text)
    ? htmlTexts(text, 0, text.length)
        .map((part) => part.text)
        .join(' ')
    : text;
  return words.replace(/\s+/g, ' ').trim();
}
