import { RELATIVE_YEARS } from './date-words.ts';
import { isYearText } from './not-a-quantity.ts';
import type { Token } from './token.ts';
import { keyAt } from './token.ts';

/** One end of a time: what of it is said. `relative` is a year told from the time of writing: -1 is last year. */
export interface Moment {
  year: number | null;
  relative: number | null;
  month: number | null;
  day: number | null;
}

/** A time as the words tell it, in tokens `from` to `to` (half-open). A part is a half, a quarter or a run of months. */
export interface DateReading {
  from: number;
  to: number;
  precision: 'year' | 'part' | 'month' | 'day';
  start: Moment;
  end: Moment;
  /** Two moments are named, and not one. */
  isRange: boolean;
}

const EMPTY: Moment = { year: null, relative: null, month: null, day: null };

/** A reading of tokens `from` to `to`; without `end` it is of one moment. */
export function dateReading(
  from: number,
  to: number,
  precision: DateReading['precision'],
  start: Partial<Moment>,
  end: Partial<Moment> | null = null,
): DateReading {
  const first = { ...EMPTY, ...start };
  return { from, to, precision, start: first, end: { ...first, ...end }, isRange: end !== null };
}

export function isDayOfYear(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** The year written at token `at`, or null. */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  return token?.kind === 'number' && isYearText(token.key) ? token.value : null;
}

/** A year in words or digits, and where it ends. */
export interface YearWords {
  year: Pick<Moment, 'year' | 'relative'>;
  to: number;
}

export const NO_YEAR: YearWords['year'] = { year: null, relative: null };

/** '2022', 'this year', 'the year', '2022年', '今年'. */
export function readYearWords(tokens: readonly Token[], at: number): YearWords | null {
  const relative = RELATIVE_YEARS.startingAt(tokens, at);
  if (relative) return { year: { year: null, relative: relative.value }, to: relative.to };
  const year = yearAt(tokens, at);
  if (year === null) return null;
  return { year: { year, relative: null }, to: skipKeys(tokens, at + 1, ['年']) };
}

/** The token after `at` where one of the keys stands there, else `at`. */
export function skipKeys(tokens: readonly Token[], at: number, keys: readonly string[]): number {
  return keys.includes(keyAt(tokens, at)) ? at + 1 : at;
}

const CONNECTORS = new Set(['to', '-', '–', '—', '~', 'through', 'until', '至', '到']);

/** A word or sign between the two ends of a range. */
export function joinsDates(tokens: readonly Token[], at: number): boolean {
  return CONNECTORS.has(keyAt(tokens, at));
}
