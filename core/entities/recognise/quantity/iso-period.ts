import type { Period, PublishedDate } from '../../../../shared/model/partial-date.ts';
import { precisionOf, yearOf } from '../../../../shared/model/partial-date.ts';
import type { DateReading, Moment } from './date-reading.ts';

/**
 * The period that a time means, in ISO 8601. 'This year' is told from the year of publication, and so is a half, a
 * quarter or a month without a year: the latest one that was over when the article appeared. Where no year is known a
 * day or a part of a year is written without one (`--07-27`); null where nothing would be left to write.
 */
export function isoPeriod(date: DateReading, published: PublishedDate | null): Period | null {
  const from = isoMoment(date.start, yearOfMoment(date, date.start, published), 'first');
  const to = isoMoment(date.end, yearOfMoment(date, date.end, published), 'last');
  return from === null || to === null ? null : { from, to };
}

function yearOfMoment(date: DateReading, part: Moment, published: PublishedDate | null): number | null {
  if (part.year !== null) return part.year;
  const written = published && yearOf(published.date);
  // A day without a year is kept as it stands: a day may as well lie ahead as behind.
  if (!published || written === null || (date.precision === 'day' && part.relative === null)) return null;
  return part.relative === null ? latestYear(date, published, written) : written + part.relative;
}

function latestYear(date: DateReading, published: PublishedDate, written: number): number {
  const month = precisionOf(published.date) === 'year' ? null : Number(published.date.slice(5, 7));
  return month !== null && (date.end.month ?? 0) >= month ? written - 1 : written;
}

const two = (value: number): string => String(value).padStart(2, '0');

function isoMoment(part: Moment, year: number | null, side: 'first' | 'last'): string | null {
  if (year === null) {
    if (part.month === null) return null;
    return `--${two(part.month)}-${two(part.day ?? (side === 'first' ? 1 : daysOf(part.month)))}`;
  }
  const months = part.month === null ? [] : [two(part.month)];
  const days = part.month === null || part.day === null ? [] : [two(part.day)];
  return [String(year), ...months, ...days].join('-');
}

function daysOf(month: number): number {
  return new Date(Date.UTC(2023, month, 0)).getUTCDate();
}
