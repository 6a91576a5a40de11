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
  rows: readonly TableRow[];
}

/** The tables of a file, and how many of its rows could not be read at all. */
export interface TableFile {
  source: SourceText;
  tables: readonly Table[];
  damagedRows: number;
}

/** Rows by position, before their columns have names. */
export type PositionalRow = readonly CellText[];
