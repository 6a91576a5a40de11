import type { BylineSegment } from './byline-labels.ts';
import { dateAndRest, isProse, namedPeople, peopleOfKnownOutlet, sourceAndPeople } from './byline-values.ts';
import { readCredits } from './credits.ts';
import { findDate, labelledDate } from './dates.ts';
import { passingTime } from './passing-time.ts';
import { evidentPeople, personNames } from './names.ts';
import { namesJob, withoutJob } from './jobs.ts';
import { isProvince } from './whereabouts.ts';
import { isDepartment, isOffice, isOutlet, namesNobody } from './outlets.ts';
import { webAddressIn } from './web-address.ts';
import { withoutWhereabouts } from './whereabouts.ts';

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
  /** Persons that are named without a label. */
  people: string[];
  source: string | null;
  url: string | null;
  dates: BylineDates;
  /** True where it says "3 hours ago" or the like. */
  isTimed: boolean;
  /** What was left over that nothing explains. */
  unknown: string[];
}

export function emptyDraft(): BylineDraft {
  const dates = { published: null, when: null, unlabelled: null, updated: null };
  return {
    title: null,
    authors: [],
    people: [],
    source: null,
    url: null,
    dates,
    isTimed: false,
    unknown: [],
  };
}

const BARS =
  '\\s*[|｜丨\\t\\n]\\s*|\\s*(?<!\\p{Script=Han})[·•]\\s*|\\s*[·•](?!\\p{Script=Han})\\s*|\\s+[/／]\\s+|\\u3000+|\\s{2,}';
const BAR = new RegExp(BARS, 'u');
const BAR_OR_DASH = new RegExp(`${BARS}|\\s+[-–—]\\s+`, 'u');

/** 图/受访者提供 */
const OF_PICTURES = /^[\p{Script=Han}\p{L}\s]{2,16}$/u;

/** Notes what a segment states; false where it cannot be part of a by-line. */
export function takeSegment(draft: BylineDraft, segment: BylineSegment): boolean {
  const { field, value } = segment;
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
      return takeEditor(draft, segment);
    case 'ignored':
      takeDaysBesides(draft, value.split(BAR).slice(1));
      return true;
  }
}

/** Who edited is nobody who wrote, but the day may stand behind them. */
function takeEditor(draft: BylineDraft, { value, bare }: BylineSegment): boolean {
  const [first = '', ...others] = value.split(BAR);
  const names = takeDateOf(draft, first);
  takeDaysBesides(draft, others);
  return !bare || names === '' || personNames(names) !== null || OF_PICTURES.test(names);
}

function takeDaysBesides(draft: BylineDraft, parts: readonly string[]): void {
  for (const part of parts) if (/\d/.test(part)) takeDateOf(draft, part);
}

function takeAuthors(draft: BylineDraft, { value, bare }: BylineSegment): boolean {
  const [first = '', ...others] = value.split(BAR_OR_DASH);
  const { names, outlet } = namedPeople(takeDateOf(draft, first), bare);
  if (names === null || isProse(value)) return false;
  // 作者：供热管理科 is where a text is from, and less than its office.
  const [office] = names.filter(isDepartment);
  draft.authors.push(...names.filter((name) => !isDepartment(name)));
  draft.source ??= outlet ?? (office !== undefined && isOffice(office) ? office : null);
  if (office !== undefined && draft.source !== office) draft.unknown.push(office);
  draft.authors.push(...others.flatMap((part) => (isHan(part) ? evidentPeople(part) : null) ?? []));
  takeBesides(
    draft,
    others.filter((part) => !isHan(part) || evidentPeople(part) === null),
  );
  return true;
}

/** Wide blanks stand between Chinese names; beside an English one anything may stand. */
function isHan(text: string): boolean {
  return /^[\p{Script=Han}\s·]+$/u.test(text);
}

function takeSource(draft: BylineDraft, { value, bare }: BylineSegment): boolean {
  const address = webAddressIn(value);
  const named = NAME_AND_ADDRESS.exec(value)?.groups?.['name'];
  if (address && (named || value.startsWith(address))) draft.url ??= address;
  const [first = '', ...others] = named ? [named] : address ? [''] : value.split(BAR);
  const { source, people } = sourceAndPeople(takeDateOf(draft, first));
  if (isProse(value) || (bare && !isOutlet(source))) return false;
  draft.authors.push(...people);
  // A stated source counts more than the office that stands after an author's name.
  if (source !== '' && !source.includes('@') && !namesNobody(source)) draft.source = source;
  takeBesides(draft, others);
  return true;
}

/** "The Pacific Courier <https://…>" */
const NAME_AND_ADDRESS = /^(?<name>[^<>()]{2,60}?)\s*[<(（]https?:\/\/[^\s<>()]+[>)）]$/;

function takeDate(draft: BylineDraft, kind: keyof BylineDates, { value, bare }: BylineSegment): boolean {
  const [first = '', ...others] = value.split(BAR_OR_DASH);
  const date = labelledDate(first) ?? findDate(first)?.date ?? null;
  if (date === null && bare && PLACE.test(first)) {
    // 发布于山东 泉城大白话: whose account it is stands behind.
    draft.unknown.push(...others.filter((part) => !takePart(draft, part) && UNKNOWN_NAME.test(part)));
    return true;
  }
  const isTimed = date === null && (dateAndRest(first).isUnclear || passingTime(first).isTimed);
  draft.isTimed ||= isTimed;
  if (date === null && !isTimed && (bare || kind === 'when') && value !== '') return false;
  draft.dates[kind] ??= date;
  takeBesides(draft, [first.slice(findDate(first)?.end ?? first.length), ...others]);
  return true;
}

/** 发布于广东: some sites say where. */
const PLACE = /^\p{Script=Han}{2,4}$/u;

/** What stands behind a labelled value may be anything: a place, a number of readers. What explains itself counts. */
function takeBesides(draft: BylineDraft, parts: readonly string[]): void {
  for (const part of parts) takePart(draft, part);
}

/** Without a label every part has to explain itself, but for short names between bars beside a date. */
function takeUnlabelled(draft: BylineDraft, value: string): boolean {
  const parts = value
    .replace(/^[\s/／]+|[\s/／]+$/g, '')
    .split(BAR_OR_DASH)
    .filter((part) => part !== '');
  const unknown = parts.flatMap((part) => (takePart(draft, part) ? [] : unknownWords(draft, part)));
  if (unknown.length === 0) return true;
  draft.unknown.push(...unknown);
  const areShort = unknown.every((part) => UNKNOWN_NAME.test(part));
  return areShort && isDated(draft) && (parts.length > 1 || !unknown.includes(value));
}

/** What may be the name of somebody or something, and is no clause. */
const UNKNOWN_NAME = /^[\p{Lu}\p{Script=Han}][^，。！？；]{0,39}$/u;

function isDated({ dates, isTimed }: BylineDraft): boolean {
  return isTimed || Object.values(dates).some((date) => date !== null);
}

const TIME_OF_DAY = /\d{1,2}:\d{2}/;

/** Chinese has no blanks between words: 2021-03-10 深圳商报 张三 are three parts. What of them nobody can tell. */
function unknownWords(draft: BylineDraft, part: string): string[] {
  if (!/\p{Script=Han}{3}/u.test(part)) return [part];
  const words = takeDateOf(draft, part).split(' ');
  // Beside the time of day one word says where something is from, in front of a mere day a headline may begin.
  const isNameBesideTime = TIME_OF_DAY.test(part) && words[0]!.length <= 8 && words[0] !== part;
  if (words.length === 1 && !isNameBesideTime) return [part];
  return words.filter((word) => !takePart(draft, word));
}

/** Dates, outlets and credits show by themselves what they are; an office does where a date stands beside it. */
function takePart(draft: BylineDraft, part: string): boolean {
  const address = webAddressIn(part);
  if (address !== null && address === part) {
    draft.url ??= address;
    return true;
  }
  const rest = takeDateOf(draft, part);
  return (
    rest === '' ||
    namesNobody(rest) ||
    isProvince(rest) ||
    (rest !== part && IN_SECTION.test(rest)) ||
    takeJob(draft, rest) ||
    takePeople(draft, rest) ||
    takePublisher(draft, rest, part)
  );
}

/** "Sofia Bettiza | Venice correspondent": whoever stands in front of a job wrote it. */
function takeJob(draft: BylineDraft, words: string): boolean {
  if (withoutJob(words) !== '') return false;
  draft.authors.push(...draft.people.splice(0));
  return true;
}

function takePeople(draft: BylineDraft, words: string): boolean {
  const employed = peopleOfKnownOutlet(words);
  const credits = employed ? { authors: employed.names, source: employed.outlet } : readCredits(words);
  const people = credits ? null : evidentPeople(withoutWhereabouts(words));
  if (credits) {
    draft.authors.push(...credits.authors);
    draft.source ??= credits.source;
  }
  if (people) (namesJob(words) ? draft.authors : draft.people).push(...people);
  return credits !== null || people !== null;
}

/** `part` is what the words stood in: beside a date an office and the name of a site are publishers too. */
function takePublisher(draft: BylineDraft, words: string, part: string): boolean {
  const account = ACCOUNT.exec(words)?.groups?.['name'];
  if (account) {
    draft.source ??= account;
    return true;
  }
  const isBesideDate = words !== part || isDated(draft);
  const isPublisher =
    isOutlet(words) || (isBesideDate && (isOffice(words) || SITE.test(words) || QUOTED.test(words)));
  if (isPublisher) draft.source ??= words;
  return isPublisher;
}

/** "14 Sep, 2022 in Ports": the section that an article stands in. */
const IN_SECTION = /^in \p{Lu}[\p{L}&, ]{1,40}$/u;

/** 津沽故事官方账号: an account of that name. */
const ACCOUNT = /^(?<name>[\p{Script=Han}\p{L}\d]{2,16}?)官方(?:账号|帐号|号|微博)$/u;

/** 《花事》杂志: what is printed has its name in such marks. */
const QUOTED = /^《[^《》]{1,15}》(?:杂志|周刊|月刊|报|网站)?$/u;

/** TechOujiang, 36Kr: a word with capitals inside. */
const SITE = /^(?=.*\p{Ll})\p{Lu}?[\p{Ll}\d]+\p{Lu}[\p{L}\d]+$/u;

function takeDateOf(draft: BylineDraft, value: string): string {
  const passing = passingTime(value);
  draft.isTimed ||= passing.isTimed;
  const { date, rest, isUnclear } = dateAndRest(passing.rest);
  draft.isTimed ||= isUnclear;
  draft.dates.unlabelled ??= date;
  return rest;
}
