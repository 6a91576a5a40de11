import type { PositionalRow, Table, TableRow } from '../table.ts';
import { roleOfName } from './column-names.ts';
import { isDateText, isNumberText, isWebAddress } from './value-kinds.ts';

const LONGEST_NAME = 60;
/** How many rows are asked whether the first one is their header. */
const ASKED = 50;

/**
 * Gives the columns of a table their names: those in its first row where that is a header, else letters as a spreadsheet
 * has them (A, B … AA). Rows without any text are left out.
 */
export function nameColumns(name: string, rows: readonly PositionalRow[]): Table {
  const filled = rows.filter((row) => row.some(({ text }) => text.trim() !== ''));
  const [first, ...others] = filled;
  const hasHeader = first !== undefined && isHeader(first, others.slice(0, ASKED));
  const width = filled.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns = namesOf(hasHeader ? first : [], width);
  return {
    name,
    columns,
    isNamed: hasHeader,
    rows: (hasHeader ? others : filled).map((row) => toRow(row, columns)),
  };
}

/** More rows of a table whose columns are known; where they are its first, its header is among them. */
export function rowsUnder(
  { columns, isNamed }: Pick<Table, 'columns' | 'isNamed'>,
  rows: readonly PositionalRow[],
  areFirst: boolean,
): TableRow[] {
  const filled = rows.filter((row) => row.some(({ text }) => text.trim() !== ''));
  return (areFirst && isNamed ? filled.slice(1) : filled).map((row) => toRow(row, columns));
}

/** What stands right of all columns that are known belongs to none. */
function toRow(row: PositionalRow, columns: readonly string[]): TableRow {
  const cells = new Map<string, PositionalRow>();
  for (const [at, cell] of row.entries()) {
    const name = columns[at];
    if (name !== undefined && cell.text.trim() !== '') cells.set(name, [cell]);
  }
  return { cells };
}

/** Names that stand twice, and those that are missing, are told apart by their letter. */
function namesOf(header: PositionalRow, width: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, at) => {
    const stated = (header[at]?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
    const name = stated === '' || taken.has(stated) ? `${stated} ${letterOf(at)}`.trim() : stated;
    taken.add(name);
    return name;
  });
}

/** The letter of a column: A for the first, AA for the twenty-seventh. */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}

/** A first row with a name that tables of articles use, or one whose short words head longer texts, dates or numbers. */
function isHeader(first: PositionalRow, others: readonly PositionalRow[]): boolean {
  const names = first.map(({ text }) => text.trim());
  const stated = names.filter((name) => name !== '');
  if (stated.some((name) => name.length > LONGEST_NAME || isValue(name))) return false;
  if (stated.some((name) => roleOfName(name) !== null)) return true;
  const isUnique = new Set(stated).size === stated.length;
  return isUnique && stated.length > 1 && names.some((_, at) => isUnlikeFirst(others, at));
}

function isValue(text: string): boolean {
  return isDateText(text) || isNumberText(text) || isWebAddress(text);
}

/** Below a header without known names, most values of some column are of a kind that no header is of. */
function isUnlikeFirst(others: readonly PositionalRow[], at: number): boolean {
  const values = others.map((row) => row[at]?.text.trim() ?? '').filter((text) => text !== '');
  return values.length > 0 && values.filter(isValue).length >= values.length * 0.8;
}
