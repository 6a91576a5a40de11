import { roleOfName } from '../columns/column-names.ts';
import { NO_DELIMITER, separatedRecords } from './separated-records.ts';

const SAMPLE = 60_000;
const MOST_RECORDS = 100;
/** Of the records of a table, so many have as many values as most have; one that names its columns may be more ragged. */
const LEAST_ALIKE = 0.6;
const LEAST_NAMED = 2;

/**
 * What separates the values of a text: the mark that gives most records the same number of values, and of several such the
 * one that gives more. `promised` is what the file's kind says, and counts where marks are equally good. A text without
 * any is a list of lines.
 */
export function guessDelimiter(text: string, promised: ',' | '\t'): string {
  const sample = text.slice(0, SAMPLE);
  const isCut = sample.length < text.length;
  const candidates = [...new Set([promised, ',', '\t', ';', '|'])]
    .map((delimiter) => ({ delimiter, ...likeness(sample, delimiter, isCut) }))
    .filter(({ width, alike, named }) => (width > 1 && alike >= LEAST_ALIKE) || named >= LEAST_NAMED)
    .sort((a, b) => b.named - a.named || b.alike - a.alike || b.width - a.width);
  return candidates[0]?.delimiter ?? NO_DELIMITER;
}

interface Likeness {
  /** How many values most records have, and which share of the records has so many. */
  width: number;
  alike: number;
  /** How many values of the first record are names of what articles have. */
  named: number;
}

function likeness(sample: string, delimiter: string, isCut: boolean): Likeness {
  const records = separatedRecords(sample, delimiter, MOST_RECORDS);
  const whole = isCut && records.length > 1 ? records.slice(0, -1) : records;
  const counts = new Map<number, number>();
  for (const { values } of whole) counts.set(values.length, (counts.get(values.length) ?? 0) + 1);
  const [width = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const named =
    whole[0]?.values.filter((value) => value.length < 60 && roleOfName(value) !== null).length ?? 0;
  return { width, alike: whole.length === 0 ? 0 : count / whole.length, named };
}
