import type { PublishedDate } from '../../../shared/model/partial-date.ts';
import { precisionOf } from '../../../shared/model/partial-date.ts';
import { eventYear } from './event-year.ts';
import { dateOfReport } from './lead-date.ts';

/** All that an article has to say about when it was published; null where it says nothing. */
export interface DateEvidence {
  /** What the file states apart from the text. */
  stated: PublishedDate | null;
  /** The day in its web address, and the one in the name of its file. */
  address: PublishedDate | null;
  fileName: PublishedDate | null;
  byline: string | null;
  dateline: string | null;
  /** The first two paragraphs of the report, without its dateline. */
  lead: readonly string[];
  /** A headline that stands in the text; a derived one would only say again what the lead says. */
  title: string | null;
}

/** The best date: of a by-line before that of the event reported. Never completed from another place in the text. */
export function publishedOf(evidence: DateEvidence): PublishedDate | null {
  const { stated, address, byline, dateline, lead, title, fileName } = evidence;
  // When a document was saved is not when it was published, but better than nothing.
  const isWeak = stated?.basis === 'properties';
  const told = [
    bestOf(isWeak ? null : stated, datedBy(byline, 'byline')),
    datedBy(dateline, 'dateline'),
    datedBy(lead.map(dateOfReport).find((date) => date !== null) ?? null, 'lead'),
  ].filter((date) => date !== null);
  const [first] = told;
  // A day without a year is told in full by the address or the file's name, where they have the same day.
  const full = [stated, address, fileName].find((date) => first && date && isSameDay(first.date, date.date));
  if (first) return first.precision === 'month-day' && full ? full : first;
  return address ?? datedBy(title === null ? null : eventYear(title), 'title') ?? stated ?? fileName;
}

const DAY = 24 * 3600 * 1000;

/**
 * The by-line's day where it is a day away from the stated one, which may be told in another time zone, and where a tag
 * says another day: tags come from templates. Else what is stated.
 */
function bestOf(stated: PublishedDate | null, byline: PublishedDate | null): PublishedDate | null {
  if (!stated || !byline) return stated ?? byline;
  if (byline.precision !== 'day' || (stated.basis !== 'meta' && stated.basis !== 'jsonLd')) return stated;
  if (stated.precision !== 'day' || stated.basis === 'meta') return byline;
  const distance = Math.abs(Date.parse(stated.date) - Date.parse(byline.date));
  return distance > 0 && distance <= DAY ? byline : stated;
}

function isSameDay(monthDay: string, date: string): boolean {
  return date.length === 10 && monthDay.slice(-5) === date.slice(-5);
}

/** A date with where it was found. */
export function datedBy(date: string | null, basis: PublishedDate['basis']): PublishedDate | null {
  return date === null ? null : { date, precision: precisionOf(date), basis };
}
