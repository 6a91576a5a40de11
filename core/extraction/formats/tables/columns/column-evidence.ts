import { columnsOf } from '../../../text/characters.ts';
import type { Table, TableRow } from '../table.ts';
import { isDateText, isNumberText, isUnixTime, isWebAddress } from './value-kinds.ts';

/** What the values of a column look like. Shares are of the values that are not empty. */
export interface ColumnEvidence {
  name: string;
  /** How many of the rows that were looked at have a value. */
  filled: number;
  rows: number;
  /** The mean width of a value, in columns: a Chinese character counts for two. */
  width: number;
  widest: number;
  dates: number;
  times: number;
  addresses: number;
  numbers: number;
  /** How many different values there are, as a share. */
  different: number;
  samples: readonly string[];
}

/** How many rows a guess looks at, from the whole length of the table. */
const ASKED = 200;
/** Enough of a text to know that it is long. */
const MEASURED = 4_000;
const SAMPLES = 3;

export function columnEvidence({ columns, rows }: Pick<Table, 'columns' | 'rows'>): ColumnEvidence[] {
  const asked = spread(rows, ASKED);
  return columns.map((name) => evidenceOf(name, asked));
}

function evidenceOf(name: string, rows: readonly TableRow[]): ColumnEvidence {
  const values = rows.map((row) => valueOf(row, name)).filter((value) => value !== '');
  const widths = values.map((value) => columnsOf(value.slice(0, MEASURED)));
  const share = (holds: (value: string) => boolean) =>
    values.length === 0 ? 0 : values.filter(holds).length / values.length;
  return {
    ...{ name, rows: rows.length, filled: values.length },
    width: widths.reduce((sum, width) => sum + width, 0) / Math.max(1, values.length),
    widest: Math.max(0, ...widths),
    ...{
      dates: share(isDateText),
      times: share(isUnixTime),
      addresses: share(isWebAddress),
      numbers: share(isNumberText),
    },
    different: new Set(values).size / Math.max(1, values.length),
    samples: values.slice(0, SAMPLES),
  };
}

function valueOf({ cells }: TableRow, name: string): string {
  return (cells.get(name) ?? [])
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('; ');
}

/** Some of the rows, evenly from all of them: dumps are sorted, and their beginning is not like the rest. */
function spread<Row>(rows: readonly Row[], most: number): Row[] {
  const step = Math.max(1, rows.length / most);
  return Array.from({ length: Math.min(most, rows.length) }, (_, at) => rows[Math.floor(at * step)]!);
}
