import type { BylineSegment } from './byline-labels.ts';
import { dateAndRest, isProse, namedPeople, peopleOfKnownOutlet, sourceAndPeople } from './byline-values.ts';
import { readCredits } from './credits.ts';
import { findDate, labelledDate } from './dates.ts';
import { personNames } from './names.ts';
import { isOffice, isOutlet, namesNobody } from './outlets.ts';
import { webAddressIn } from './web-address.ts';

/** The dates of a by-line by what they are said to be. */
export interface BylineDates {
  published: string | null;
  when: string | null;
  unlabelled: string | null;
  updated: string | null;
}

/** What the segments of a by-line have stated so far. */
export interface BylineDraft {
  title: string | null;
  authors: string[];
  source: string | null;
  url: string | null;
  dates: BylineDates;
}

export function emptyDraft(): BylineDraft {
  const dates = { published: null, when: null, unlabelled: null, updated: null };
  return { title: null, authors: [], source: null, url: null, dates };
}

const BAR = /\s*[|｜丨·•\t\n]\s*|\s{2,}/;
const BAR_OR_DASH = /\s*[|｜丨·•\t\n]\s*|\s{2,}|\s+[-–—]\s+/;

/** Notes what a segment states; false where it cannot be part of a by-line. */
export function takeSegment(draft: BylineDraft, segment: BylineSegment): boolean {
  const { field, value, bare } = segment;
  switch (field) {
    case null:
      return takeUnlabelled(draft, value);
    case 'author':
      return takeAuthors(draft, segment);
    case 'source':
      return takeSource(draft, segment);
    case 'published':
    case 'updated':
    case 'when':
      return takeDate(draft, field, segment);
    case 'title':
      draft.title ??= value.length > 0 && value.length <= 300 ? value : null;
      return true;
    case 'url':
      draft.url ??= webAddressIn(value);
      return draft.url !== null;
    case 'editor':
      return !bare || personNames(value) !== null;
    case 'ignored':
      return true;
  }
}

function takeAuthors(draft: BylineDraft, { value, bare }: BylineSegment): boolean {
  const [first = '', ...others] = value.split(BAR_OR_DASH);
  const { names, outlet } = namedPeople(takeDateOf(draft, first), bare);
  if (names === null || isProse(value)) return false;
  draft.authors.push(...names);
  draft.source ??= outlet;
  takeBesides(draft, others);
  return true;
}

function takeSource(draft: BylineDraft, { value, bare }: BylineSegment): boolean {
  const address = webAddressIn(value);
  if (address && value.startsWith(address)) draft.url ??= address;
  const [first = '', ...others] = address ? [''] : value.split(BAR);
  const { source, people } = sourceAndPeople(takeDateOf(draft, first));
  if (isProse(value) || (bare && !isOutlet(source))) return false;
  draft.authors.push(...people);
  // A stated source counts more than the office that stands after an author's name.
  if (source !== '' && !source.includes('@') && !namesNobody(source)) draft.source = source;
  takeBesides(draft, others);
  return true;
}

function takeDate(draft: BylineDraft, kind: keyof BylineDates, { value, bare }: BylineSegment): boolean {
  const [first = '', ...others] = value.split(BAR_OR_DASH);
  const date = labelledDate(first) ?? findDate(first)?.date ?? null;
  if (date === null && (bare || kind === 'when') && value !== '') return false;
  draft.dates[kind] ??= date;
  takeBesides(draft, [first.slice(findDate(first)?.end ?? first.length), ...others]);
  return true;
}

/** What stands behind a labelled value may be anything: a place, a number of readers. What explains itself counts. */
function takeBesides(draft: BylineDraft, parts: readonly string[]): void {
  for (const part of parts) takePart(draft, part);
}

/** Without a label every part has to explain itself, but for short names between bars beside a date. */
function takeUnlabelled(draft: BylineDraft, value: string): boolean {
  const parts = value.split(BAR_OR_DASH).filter((part) => part !== '');
  const unknown = parts.filter((part) => !takePart(draft, part));
  if (unknown.length === 0) return true;
  const areShort = unknown.every((part) => part.length <= 40 && /^[\p{Lu}\p{Script=Han}]/u.test(part));
  return areShort && draft.dates.unlabelled !== null && parts.length > unknown.length;
}

/** Dates, outlets and credits show by themselves what they are; an office does where a date stands beside it. */
function takePart(draft: BylineDraft, part: string): boolean {
  const rest = takeDateOf(draft, part);
  if (rest === '') return true;
  const people = peopleOfKnownOutlet(rest);
  const credits = people ? { authors: people.names, source: people.outlet } : readCredits(rest);
  if (credits) draft.authors.push(...credits.authors);
  const isPublisher = isOutlet(rest) || (rest !== part && isOffice(rest));
  draft.source ??= credits ? credits.source : isPublisher ? rest : null;
  return credits !== null || isPublisher;
}

function takeDateOf(draft: BylineDraft, value: string): string {
  const { date, rest } = dateAndRest(value);
  draft.dates.unlabelled ??= date;
  return rest;
}
