import type { ReadingNote } from '../../../../shared/model/reading-note.ts';
import type { MappedText } from '../../text/mapped-text.ts';
import type { SourceText } from '../../source-text.ts';

/** A value of a row as it stands in the source text: without quotes, with its escapes read. */
export type CellText = MappedText;

/** One row: by column what stands there. A field that holds a list has several values; one without any is left out. */
export interface TableRow {
  cells: ReadonlyMap<string, readonly CellText[]>;
}

/** Rows whose columns have names: those of the header or the fields, or else letters as a spreadsheet has them. */
export interface Table {
  /** The sheet's name; empty where a file is one table. */
  name: string;
  columns: readonly string[];
  /** False where its columns have letters for want of names. */
  isNamed: boolean;
  rows: readonly TableRow[];
}

/** The tables of a file, what is to be said of its text, and the lines of rows that could not be read, from 1. */
export interface TableFile {
  source: SourceText;
  tables: readonly Table[];
  notes: readonly ReadingNote[];
  damagedLines: readonly number[];
}

/** Rows by position, before their columns have names. */
export type PositionalRow = readonly CellText[];
