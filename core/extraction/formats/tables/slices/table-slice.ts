import type { RawFile } from '../../../format-reader.ts';
import { markOf } from '../../../charset/byte-order-mark.ts';
import { decode } from '../../../charset/decode.ts';
import type { DecodedText } from '../../../charset/decoded-text.ts';
import { type ColumnsInForce, columnsFor } from '../columns/columns-for.ts';
import { withoutArticles } from '../read-tables.ts';
import type { Table, TableFile } from '../table.ts';

/** A stretch of a large table that begins with a row, and what is known of the whole from its beginning. */
export interface SlicedFile extends RawFile {
  /** The beginning of the file, which says what its columns are. */
  head: Uint8Array;
  /** Where `bytes` begin in the file; 0 for the first stretch, with whatever stands above the rows. */
  from: number;
  /** True where `bytes` go on to the end of the file. */
  isLast: boolean;
  /** How many lines stand in front of `from`; asked for only where a line has to be named. */
  linesBefore(): number;
}

/** The rows of a stretch that are whole; `next` is the byte of the file at which the first other one begins, or null at the end. */
export interface TableSlice extends TableFile {
  /** What the columns are for, as the beginning of the file says. */
  columns: ColumnsInForce;
  next: number | null;
}

/** Why there is no slice: the file has to be read as a whole, or the stretch is too short to hold a whole row. */
export type NoSlice = 'whole' | 'tooShort';

/** Cuts a kind of table. */
export type Slicer = (file: SlicedFile) => TableSlice | NoSlice;

/** The text of a stretch, in the charset of the beginning unless its own bytes speak against it. */
export function decodeSlice({ head, bytes, from, options }: SlicedFile): DecodedText {
  if (from === 0) return decode(bytes, { chosen: options.charset });
  const { charset } = decode(head, { chosen: options.charset });
  const isFixed = options.charset !== null || markOf(head) !== null || charset.startsWith('utf-16');
  return decode(bytes, isFixed ? { chosen: charset } : { declared: charset });
}

/** What the columns are for. Throws `noArticleColumn` where the beginning of the file holds none of text. */
export function knownColumns(table: Table, { options }: SlicedFile): ColumnsInForce {
  const columns = columnsFor(table, options);
  const isMissed = options.columns !== null && columns?.by !== 'choice';
  if (!columns || isMissed) throw withoutArticles([table]);
  return columns;
}

/** A slice as far as `end`, a place in its text: the byte that the next one begins at. */
export function nextAfter({ from, isLast }: SlicedFile, decoded: DecodedText, end: number): number | null {
  if (isLast && decoded.text.slice(end).trim() === '') return null;
  return from + decoded.byteOffsets[end]!;
}

/** The notes on a text, without those on what is read with the next slice. */
export function notesWithin({ notes, text, charset }: DecodedText, end: number): DecodedText['notes'] {
  const invalid = text.slice(0, end).split('\uFFFD').length - 1;
  const others = notes.filter(({ code }) => code !== 'invalidCharacters');
  return invalid === 0 ? others : [...others, { code: 'invalidCharacters', count: invalid, detail: charset }];
}
