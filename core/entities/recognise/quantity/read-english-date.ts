import type { DateReading } from './date-reading.ts';
import { dateReading, joinsDates, skipKeys, yearAt } from './date-reading.ts';
import { MONTHS, RELATIVE_YEARS } from './date-words.ts';
import type { Token } from './token.ts';
import { isCapitalisedAt, keyAt } from './token.ts';

/** 'July 27th to 29th', 'July 27, 2023', '27 July 2023', 'July 2023', 'January to June 2023'. */
export function readEnglishDate(tokens: readonly Token[], at: number): DateReading | null {
  const month = monthAt(tokens, at);
  if (month === null) return readDayFirst(tokens, at);
  const day = dayAt(tokens, at + 1);
  return day === null ? readMonths(tokens, at, month) : readDays(tokens, at, month, day);
}

/** 'May' and 'March' are months only with a capital. */
function monthAt(tokens: readonly Token[], at: number): number | null {
  const month = MONTHS.get(keyAt(tokens, at));
  return month !== undefined && isCapitalisedAt(tokens, at) ? month : null;
}

function dayAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token || (token.kind !== 'number' && token.kind !== 'ordinal')) return null;
  return Number.isInteger(token.value) && token.value >= 1 && token.value <= 31 ? token.value : null;
}

function readDays(tokens: readonly Token[], at: number, month: number, day: number): DateReading {
  const second = readSecondDay(tokens, at + 2, month);
  const to = second?.to ?? at + 2;
  const year = readTrailingYear(tokens, to);
  const end = second && { month: second.month, day: second.day };
  return dateReading(at, year?.to ?? to, 'day', { year: year?.year ?? null, month, day }, end);
}

function readSecondDay(tokens: readonly Token[], at: number, month: number) {
  const isAnd = keyAt(tokens, at) === 'and';
  if (!isAnd && !joinsDates(tokens, at)) return null;
  const otherMonth = monthAt(tokens, at + 1);
  const dayFrom = otherMonth === null ? at + 1 : at + 2;
  const day = dayAt(tokens, dayFrom);
  // 'On July 26 and 30 companies …' goes on with a count; a day after 'and' says so by its ending.
  if (day === null || (isAnd && tokens[dayFrom]?.kind !== 'ordinal' && otherMonth === null)) return null;
  return { month: otherMonth ?? month, day, to: dayFrom + 1 };
}

function readTrailingYear(tokens: readonly Token[], at: number): { year: number; to: number } | null {
  const from = skipKeys(tokens, at, [',', 'of', 'in']);
  const year = yearAt(tokens, from);
  return year === null ? null : { year, to: from + 1 };
}

/** A month needs its year, or another month: 'in July' alone could be any. */
function readMonths(tokens: readonly Token[], at: number, month: number): DateReading | null {
  const second = joinsDates(tokens, at + 1) ? monthAt(tokens, at + 2) : null;
  const to = second === null ? at + 1 : at + 3;
  const year = readTrailingYear(tokens, to);
  const relative = year ? null : RELATIVE_YEARS.startingAt(tokens, skipKeys(tokens, to, ['of']));
  if (!year && !relative && second === null) return null;
  const start = { year: year?.year ?? null, relative: relative?.value ?? null, month };
  const end = second === null ? null : { month: second };
  return dateReading(at, year?.to ?? relative?.to ?? to, 'month', start, end);
}

/** '27 July 2023'. */
function readDayFirst(tokens: readonly Token[], at: number): DateReading | null {
  const day = dayAt(tokens, at);
  const monthFrom = skipKeys(tokens, at + 1, ['of']);
  const month = day === null ? null : monthAt(tokens, monthFrom);
  if (day === null || month === null) return null;
  const year = readTrailingYear(tokens, monthFrom + 1);
  return dateReading(at, year?.to ?? monthFrom + 1, 'day', { year: year?.year ?? null, month, day });
}
