import type { PublishedDate } from '../../../shared/model/partial-date.ts';
import { dateAt, labelledDate } from './dates.ts';
import { datedBy } from './describe-published.ts';
import type { StatedFacts } from '../stated-facts.ts';

/** Nothing that is kept on a computer was published earlier, but for what somebody typed off; 1970 is a clock that was never set. */
const FIRST_YEAR = 1600;
const UNSET = /^(?:1970-01-01|1900-01-01|2000-01-01|0001-01-01)$/;
const DAY = 24 * 3600 * 1000;

/** The date that a file states apart from its text, where it can be one: not long after `now`, if that is told. */
export function statedDate(facts: StatedFacts, now: Date | null): PublishedDate | null {
  const date = facts.date ? labelledDate(facts.date.text) : null;
  return facts.date && isPossible(date, now) ? datedBy(date, facts.date.basis) : null;
}

const IN_PATH: readonly RegExp[] = [
  /[/_](?<year>(?:19|20)\d{2})[/-](?<month>\d{2})[/-]?(?<day>\d{2})(?=[/_.-])/,
  /[/_](?<year>(?:19|20)\d{2})(?<month>\d{2})\/(?<day>\d{2})(?=\/)/,
  /(?:\/|[/_]t|_)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?=[/_.-])/,
];

/** The day in the web address of an article: /2021/03/10/, t20210310_123.html. */
export function dateInAddress(url: string | null, now: Date | null): PublishedDate | null {
  const path = url?.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, '') ?? '';
  const found = IN_PATH.map((pattern) => pattern.exec(path)?.groups).find(Boolean);
  return found ? datedBy(possible(`${found['year']}-${found['month']}-${found['day']}`, now), 'url') : null;
}

const IN_NAME =
  /(?<!\d)(?<year>(?:19|20)\d{2})(?:[-_.年](?<month>\d{1,2})[-_.月](?<day>\d{1,2})日?|(?<compactMonth>\d{2})(?<compactDay>\d{2}))(?!\d)/;

/** The day in the name of a file, the weakest sign of all: 2021-03-10 harbour.txt, 20210310_harbour.txt. */
export function dateInFileName(name: string, now: Date | null): PublishedDate | null {
  const parts = IN_NAME.exec(name.slice(name.lastIndexOf('/') + 1))?.groups;
  if (!parts) return null;
  const month = parts['month'] ?? parts['compactMonth'];
  const day = parts['day'] ?? parts['compactDay'];
  return datedBy(possible(`${parts['year']}-${month}-${day}`, now), 'fileName');
}

function possible(written: string, now: Date | null): string | null {
  const date = dateAt(written, 0)?.date ?? null;
  return isPossible(date, now) ? date : null;
}

function isPossible(date: string | null, now: Date | null): boolean {
  if (date === null || UNSET.test(date)) return false;
  if (date.startsWith('--')) return true;
  const isPast = now === null || Date.parse(date) <= now.getTime() + 2 * DAY;
  return isPast && Number(date.slice(0, 4)) >= FIRST_YEAR;
}
