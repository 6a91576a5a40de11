import type { PublishedDate } from '../../../shared/model/partial-date.ts';
import { precisionOf } from '../../../shared/model/partial-date.ts';
import { eventYear } from './event-year.ts';
import { dateOfReport } from './lead-date.ts';

/** All that an article has to say about when it was published; null where it says nothing. */
export interface DateEvidence {
  /** What the file states apart from the text. */
  stated: PublishedDate | null;
  byline: string | null;
  dateline: string | null;
  /** The first two paragraphs of the report, without its dateline. */
  lead: readonly string[];
  /** A headline that stands in the text; a derived one would only say again what the lead says. */
  title: string | null;
}

/** The best stated date: of a by-line before that of the event reported. Never completed from another place in the text. */
export function publishedOf(evidence: DateEvidence): PublishedDate | null {
  const { stated, byline, dateline, lead, title } = evidence;
  // When a document was saved is not when it was published, but better than nothing.
  const isWeak = stated?.basis === 'properties';
  return (
    (isWeak ? null : stated) ??
    datedBy(byline, 'byline') ??
    datedBy(dateline, 'dateline') ??
    datedBy(lead.map(dateOfReport).find((date) => date !== null) ?? null, 'lead') ??
    datedBy(title === null ? null : eventYear(title), 'title') ??
    stated
  );
}

/** A date with where it was found. */
export function datedBy(date: string | null, basis: PublishedDate['basis']): PublishedDate | null {
  return date === null ? null : { date, precision: precisionOf(date), basis };
}
