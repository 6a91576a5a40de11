import type { Period } from './partial-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The first and last month of a part of a year. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
  h1: [1, 6],
  h2: [7, 12],
};

const LAST_DAY = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads a period as a person writes it, in every form that `formatPeriod` makes: '2022', 'Q3 2020', '19 Oct 2023',
 * '27–29 Jul', '2018–2020', 'from 2016', 'to 2021'; months by name, and dates of ISO 8601. Null where it is none.
 */
export function parsePeriod(text: string): Period | null {
  const words = text.trim().toLowerCase();
  const open = /^(from|since|to|until|by)\s+(.+)$/.exec(words);
  if (open) return openPeriod(open[1]!, parseDate(open[2]!));
  return parsePart(words) ?? parseDays(words) ?? parseSpan(words);
}

function openPeriod(word: string, date: string | null): Period | null {
  if (date === null) return null;
  return word === 'from' || word === 'since' ? { from: date, to: null } : { from: null, to: date };
}

/** 'Q3 2020'; without a year its first and last day, since a month alone has no notation. */
function parsePart(words: string): Period | null {
  const [, name = '', year] = /^([qh]\d)(?:\s+(\d{4}))?$/.exec(words) ?? [];
  const months = PARTS[name];
  if (!months) return null;
  const [first, last] = months;
  if (year !== undefined) return { from: `${year}-${two(first)}`, to: `${year}-${two(last)}` };
  return { from: `--${two(first)}-01`, to: `--${two(last)}-${String(LAST_DAY[last - 1])}` };
}

/** '27–29 Jul 2022' names the month once. */
function parseDays(words: string): Period | null {
  const [, first, last, rest] = /^(\d{1,2})\s*[-–]\s*(\d{1,2})\s+(.+)$/.exec(words) ?? [];
  if (first === undefined) return null;
  return period(parseDate(`${first} ${rest!}`), parseDate(`${last!} ${rest!}`));
}

function parseSpan(words: string): Period | null {
  const date = parseDate(words);
  if (date !== null) return { from: date, to: date };
  const [, from, to] = /^(.+?)\s*(?:–|\s-\s|(?<=\d{4})-(?=\d{4}))\s*(.+)$/.exec(words) ?? [];
  return from === undefined ? null : period(parseDate(from), parseDate(to!));
}

function period(from: string | null, to: string | null): Period | null {
  return from === null || to === null ? null : { from, to };
}

function parseDate(words: string): string | null {
  if (/^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})$/.test(words)) return isDate(words) ? words : null;
  const parts = words.replace(/,/g, ' ').split(/\s+/);
  const month = parts.findIndex((part) => /^[a-z]{3,9}\.?$/.test(part));
  if (month === -1 || parts.length > 3) return null;
  const number = MONTHS.findIndex((name) => parts[month]!.startsWith(name)) + 1;
  const others = parts.filter((_part, at) => at !== month);
  const year = others.find((part) => /^\d{4}$/.test(part));
  const day = others.find((part) => /^\d{1,2}(st|nd|rd|th)?$/.test(part));
  if (number === 0 || [year, day].filter((part) => part !== undefined).length !== others.length) return null;
  return written(year, number, day === undefined ? undefined : Number.parseInt(day, 10));
}

/** A month without a year and a day has no notation in ISO 8601. */
function written(year: string | undefined, month: number, day: number | undefined): string | null {
  const date = `${year ?? '-'}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  return (year !== undefined || day !== undefined) && isDate(date) ? date : null;
}

/** Of a day without a year, any that a leap year has. */
function isDate(date: string): boolean {
  const [month, day] = date.startsWith('--') ? date.slice(2).split('-') : date.split('-').slice(1);
  if (month === undefined) return true;
  const year = date.startsWith('--') ? 2000 : Number(date.slice(0, 4));
  const last = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  return isMonth && (day === undefined || (Number(day) >= 1 && Number(day) <= last));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
