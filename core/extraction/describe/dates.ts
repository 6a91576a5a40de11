import type { DateParts } from './date-patterns.ts';
import { ambiguousPattern, weekdayPattern, datePatterns, numberOf } from './date-patterns.ts';

/** A date as far as it is written, in the notation of shared/model/partial-date.ts, and where it stands (half-open). */
export interface WrittenDate {
  date: string;
  start: number;
  end: number;
}

/** A span of days ("July 27 to 29", 7月27日至29日) tells when something lasts, not when a text was published. */
const GOES_ON =
  /^\s?(?:-|–|—|~|～|to|and|until|through|至|到|－)\s?(?:\d{1,2}(?![\d:])|\p{L}{3,9}\.? \d{1,2}\b)/iu;

/** What every form of a date begins with. */
const BEGINNING =
  /[\d〇○零一二三四五六七八九]|中華民國|民國|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/iuy;

/** The date that is written at `start`, or null. An impossible one (30 February) or a span of days is none. */
export function dateAt(text: string, start: number): WrittenDate | null {
  if (!beginsAt(text, start)) return null;
  if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && !/\p{Script=Han}/u.test(text[start - 1]!)) return null;
  for (const pattern of datePatterns) {
    const found = matchAt(pattern, text, start);
    if (found) return written(partialDate(found.groups ?? {}), text, start, found[0].length);
  }
  const onWeekday = matchAt(weekdayPattern, text, start);
  if (onWeekday) return written(dateOnWeekday(onWeekday.groups ?? {}), text, start, onWeekday[0].length);
  const found = matchAt(ambiguousPattern, text, start);
  return found && written(unambiguousDate(found.groups ?? {}), text, start, found[0].length);
}

/** No letter and no digit stands before: a text is full of letters inside of words. */
const STARTS_A_DATE = /(?<![A-Za-z\d])[\d〇○一二三四五六七八九中民JFMASONDjfmasondTWtw]/g;

/** The first date in the text from `from` on. */
export function findDate(text: string, from = 0): WrittenDate | null {
  STARTS_A_DATE.lastIndex = from;
  while (STARTS_A_DATE.test(text)) {
    const date = dateAt(text, STARTS_A_DATE.lastIndex - 1);
    if (date) return date;
  }
  return null;
}

/** What a label or a field calls a date: also a year alone, eight digits, or a time stamp. Null where it is none. */
export function labelledDate(value: string): string | null {
  const text = value.trim().replace(/^[([]/, '');
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (compact) return partialDate({ year: compact[1], month: compact[2], day: compact[3] });
  return dateAt(text, 0)?.date ?? /^(?:19|20)\d{2}(?=年?$)/.exec(text)?.[0] ?? null;
}

function beginsAt(text: string, start: number): boolean {
  BEGINNING.lastIndex = start;
  return BEGINNING.test(text);
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

function written(date: string | null, text: string, start: number, length: number): WrittenDate | null {
  const end = start + length;
  return date === null || GOES_ON.test(text.slice(end, end + 20)) ? null : { date, start, end };
}

function unambiguousDate({
  first = '',
  second = '',
  year,
}: Record<string, string | undefined>): string | null {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 && b <= 12) return partialDate({ year, month: second, day: first });
  return b > 12 && a <= 12 ? partialDate({ year, month: first, day: second }) : null;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Of the two days that it may be, the one that is such a day of the week; null where both are, or none. */
function dateOnWeekday({
  weekday = '',
  first = '',
  second = '',
  year,
}: Record<string, string | undefined>): string | null {
  const days = [
    partialDate({ year, month: first, day: second }),
    partialDate({ year, month: second, day: first }),
  ].filter((date) => date !== null && WEEKDAYS[new Date(date).getUTCDay()] === weekday.toLowerCase());
  return new Set(days).size === 1 ? days[0]! : null;
}

const YEAR_BEFORE_REPUBLIC = 1911;

function partialDate({ year, month, day, republic, republicAlone }: DateParts): string | null {
  const counted = republic ?? republicAlone;
  const numbers = {
    year: counted ? Number(counted) + YEAR_BEFORE_REPUBLIC : year && numberOf(year),
    month: month ? numberOf(month) : 0,
    day: day && numberOf(day),
  };
  if (numbers.month < 1 || numbers.month > 12) return null;
  // A leap year, so that 29 February without a year stays possible.
  if (numbers.day !== undefined && !isDayOf(Number(numbers.day), numbers.month, Number(numbers.year || 2000)))
    return null;
  const tail = [numbers.month, numbers.day].filter((part) => part !== undefined).map(twoDigits);
  return numbers.year ? [numbers.year, ...tail].join('-') : `--${tail.join('-')}`;
}

function isDayOf(day: number, month: number, year: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function twoDigits(number: number | string): string {
  return String(number).padStart(2, '0');
}
