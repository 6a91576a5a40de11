import type { DateReading } from './date-reading.ts';
import {
  dateReading,
  isDayOfYear,
  joinsDates,
  NO_YEAR,
  readYearWords,
  skipKeys,
  yearAt,
} from './date-reading.ts';
import { MONTHS, RELATIVE_YEARS, YEAR_PARTS } from './date-words.ts';
import { isYearText } from './not-a-quantity.ts';
import { readEnglishDate } from './read-english-date.ts';
import { readHanDate } from './read-han-date.ts';
import type { Token } from './token.ts';
import { keyAt } from './token.ts';

/** Reads the time that begins at token `at`: a year, a half or a quarter, a month, a day, or a range of these. */
export function readDate(tokens: readonly Token[], at: number): DateReading | null {
  if (!mayBegin(tokens, at)) return null;
  return (
    readIso(tokens, at) ??
    readYearPart(tokens, at) ??
    readEnglishDate(tokens, at) ??
    readHanDate(tokens, at) ??
    readYears(tokens, at) ??
    readRelativeYear(tokens, at)
  );
}

/** Most tokens begin no time, and are told by one look. */
function mayBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return false;
  if (YEAR_PARTS.mayStart(token.key) || RELATIVE_YEARS.mayStart(token.key)) return true;
  if (token.kind === 'word') return MONTHS.has(token.key);
  if (token.kind === 'code') return token.key.length === 10;
  if (token.kind === 'han' || token.key.length > 4) return false;
  const next = tokens[at + 1];
  return isYearText(token.key) || next?.kind === 'han' || next?.kind === 'word' || joinsDates(tokens, at + 1);
}

/** '2021-03-10'. */
function readIso(tokens: readonly Token[], at: number): DateReading | null {
  const token = tokens[at];
  const parts = token?.kind === 'code' ? /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(token.key) : null;
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return isDayOfYear(month, day) ? dateReading(at, at + 1, 'day', { year, month, day }) : null;
}

/** 'first half of 2023', 'Q3 2020', '2022年第三季度', '今年上半年'. */
function readYearPart(tokens: readonly Token[], at: number): DateReading | null {
  const before = readYearWords(tokens, at);
  const partAt = before ? skipKeys(tokens, before.to, ["'s"]) : at;
  const part = YEAR_PARTS.startingAt(tokens, partAt);
  if (!part) return null;
  const after = before ? null : yearBehind(tokens, part.to);
  const year = before?.year ?? after?.year ?? NO_YEAR;
  const start = { ...year, month: part.value.first };
  return dateReading(at, after?.to ?? part.to, 'part', start, { month: part.value.last });
}

/** '(the first half) of the year', '(Q3) 2020'. */
function yearBehind(tokens: readonly Token[], at: number) {
  const yearAtToken = skipKeys(tokens, at, ['of', 'in', ',']);
  const after = readYearWords(tokens, yearAtToken);
  return after && (yearAtToken > at || after.year.year !== null) ? after : null;
}

/** '2022', '2018 to 2020', '2021-2025', '2018年至2020年'. */
function readYears(tokens: readonly Token[], at: number): DateReading | null {
  const first = yearAt(tokens, at);
  if (first === null) return null;
  const to = skipKeys(tokens, at + 1, ['年']);
  const isBetween = keyAt(tokens, to) === 'and' && keyAt(tokens, at - 1) === 'between';
  const second = joinsDates(tokens, to) || isBetween ? yearAt(tokens, to + 1) : null;
  if (second === null || second <= first) return dateReading(at, to, 'year', { year: first });
  return dateReading(at, skipKeys(tokens, to + 2, ['年']), 'year', { year: first }, { year: second });
}

/** 'this year', '去年'; 'the year' alone says too little. */
function readRelativeYear(tokens: readonly Token[], at: number): DateReading | null {
  const relative = RELATIVE_YEARS.startingAt(tokens, at);
  if (!relative || (relative.value === 0 && keyAt(tokens, relative.from) === 'the')) return null;
  return dateReading(at, relative.to, 'year', { relative: relative.value });
}
