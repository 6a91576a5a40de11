import { isWide } from '../../text/characters.ts';
import { isListItem } from '../../text/paragraph-shape.ts';
import { endsSentence } from '../../text/sentences.ts';
import type { PlacedLine } from './column-bounds.ts';

/** What the lines of a document have in common. */
export interface TypeArea {
  /** The size of most of its text, in points. */
  size: number;
  /** From base line to base line in running text, as a multiple of the letters' size. */
  leading: number;
}

/** True where the next line goes on with the paragraph of this one, on the same page or over to the next column or page. */
export function goesOn(line: PlacedLine, next: PlacedLine, area: TypeArea): boolean {
  if (line.cell || next.cell) return isSameCell(line, next);
  if (!isSameSize(line, next)) return false;
  const isBelow = next.page === line.page && next.y > line.y && next.x < line.right && next.left < line.right;
  return isBelow ? goesOnBelow(line, next, area) : goesOnElsewhere(line, next);
}

function isSameCell({ cell: a }: PlacedLine, { cell: b }: PlacedLine): boolean {
  return a !== null && b !== null && a.table === b.table && a.row === b.row && a.column === b.column;
}

function goesOnBelow(line: PlacedLine, next: PlacedLine, area: TypeArea): boolean {
  if (next.y - line.y > Math.max(area.leading, 1) * line.size * 1.4) return false;
  if (isListItem(next.text) && (!isFull(line, next) || endsClause(line.text))) return false;
  if (isHeading(line, area) && isCentred(line, next)) return true;
  if (isFull(line, next)) return !(isIndented(next) && !isIndented(line) && endsSentence(line.text));
  return /^\p{Ll}/u.test(next.text) && !endsSentence(line.text) && !isShort(line);
}

/** Lines of a heading that stand close, broken by hand. */
function isCentred(line: PlacedLine, next: PlacedLine): boolean {
  const isClose = next.y - line.y <= line.size * 1.35;
  return isClose && Math.abs(line.x + line.end - next.x - next.end) < line.size;
}

/** More than a third of the line is empty. */
function isShort({ end, left, right }: PlacedLine): boolean {
  return right - end > (right - left) * 0.35;
}

/** Over a column's or a page's end: only what stops in mid-sentence. */
function goesOnElsewhere(line: PlacedLine, next: PlacedLine): boolean {
  if (endsSentence(line.text) || isListItem(next.text) || isIndented(next)) return false;
  return isFull(line, next) || /^\p{Ll}/u.test(next.text);
}

export function isHeading(line: PlacedLine, area: TypeArea): boolean {
  return line.size >= area.size * 1.15;
}

function isSameSize(a: PlacedLine, b: PlacedLine): boolean {
  return a.size <= b.size * 1.12 && b.size <= a.size * 1.12;
}

/** No room was left for the first word of the next line, more or less. */
function isFull(line: PlacedLine, next: PlacedLine): boolean {
  return line.right - line.end < firstWordWidth(next) + line.size * 0.7;
}

function firstWordWidth({ text, x, end }: PlacedLine): number {
  const word = isWide(text[0] ?? '') ? 1 : (/^\S{1,40}/.exec(text)?.[0].length ?? 1);
  return ((end - x) / Math.max(1, text.length)) * word;
}

function isIndented({ x, left, size }: PlacedLine): boolean {
  return x - left > size * 0.8;
}

function endsClause(text: string): boolean {
  return endsSentence(text) || /[;；:：,，]$/.test(text);
}
