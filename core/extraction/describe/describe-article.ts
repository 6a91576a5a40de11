import type { ArticleDescription } from '../../../shared/model/article.ts';
import type { ArticleEvidence } from './article-evidence.ts';
import type { Byline } from './byline.ts';
import { gatherEvidence } from './article-evidence.ts';
import { outletInNote } from './contributor-note.ts';
import { isChinesePerson } from './chinese-names.ts';
import { isPlatform } from './platforms.ts';
import { webAddressIn } from './web-address.ts';
import { languageOf } from './describe-language.ts';
import { publishedOf } from './describe-published.ts';
import { derivedTitle, holdsHeadline, splitTitle } from './describe-title.ts';
import { isTruncated } from './describe-truncation.ts';
import { machineTranslation } from './machine-translation.ts';
import { statedAuthors } from './stated-authors.ts';
import { dateInAddress, dateInFileName, statedDate } from './stated-date.ts';
import type { StatedFacts } from '../stated-facts.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { isBody, wordsOf } from '../text/paragraph-shape.ts';

/** What an article says about itself, and which of its paragraphs are headline and by-lines. */
export interface DescribedArticle {
  description: ArticleDescription;
  title: number | null;
  bylines: ReadonlySet<number>;
}

/** The file that an article stands in: its name, and when it is read, so that nothing is dated later; null where that is not told. */
export interface FileOfArticle {
  name: string;
  now: Date | null;
}

const NO_FILE: FileOfArticle = { name: '', now: null };

/** Describes one article from its paragraphs, from what its file states about it, and last from the name of the file. */
export function describeArticle(
  paragraphs: readonly Paragraph[],
  facts: StatedFacts | null,
  file: FileOfArticle = NO_FILE,
): DescribedArticle {
  const evidence = gatherEvidence(paragraphs, facts);
  const title = titleOf(evidence, paragraphs);
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const language = facts?.language ?? languageOf(text);
  const description = {
    ...title,
    authors: authorsOf(evidence),
    source: sourceOf(evidence, paragraphs),
    url: urlOf(evidence),
    published: publishedIn(evidence, title, file),
    language,
    translated: machineTranslation(text, language),
    truncated: isTruncated(evidence.running.at(-1)),
  };
  return { description, title: evidence.title, bylines: evidence.bylines };
}

type Title = Pick<ArticleDescription, 'title' | 'titleBasis'>;

const LONGEST_TITLE = 500;
/** With fewer words the name of a section may stand above a title that is labelled as one. */
const LEAST_HEADLINE = 4;
const LONGEST_SOURCE = 300;

function titleOf({ facts, above, title, running }: ArticleEvidence, paragraphs: readonly Paragraph[]): Title {
  const shown = title === null ? null : paragraphs[title]!.text.replace(/\s+/g, ' ');
  const labelled = above.find((byline) => byline.title !== null)?.title ?? null;
  // An original title below a headline is that of somebody else.
  const found = shown !== null && wordsOf(shown) >= LEAST_HEADLINE ? shown : (labelled ?? shown);
  if (facts.title && !(facts.isWeak && found)) {
    // A headline that the stated title only adds a name to is the title.
    const text = found !== null && holdsHeadline(facts.title.text, found) ? found : facts.title.text;
    return { title: text.slice(0, LONGEST_TITLE), titleBasis: facts.title.basis };
  }
  if (found) return { title: splitTitle(found).headline.slice(0, LONGEST_TITLE), titleBasis: 'found' };
  const text = running.find(isBody)?.text ?? running[0]?.text ?? paragraphs[0]!.text;
  return { title: derivedTitle(text), titleBasis: 'derived' };
}

/** Which authors count: a by-line that names those whom the file states, and more; else those stated. */
function authorsOf(evidence: ArticleEvidence): string[] {
  const { facts } = evidence;
  const publishers = publishersOf(evidence);
  const stated = statedAuthors(facts.authors, facts.site ?? facts.source).filter(
    (name) => !publishers.has(name),
  );
  const told = toldAuthors(evidence);
  const isStated = stated.length > 0 && !(facts.isWeak && told.length > 0);
  const authors = isStated && !countsBefore(told, stated) ? stated : told;
  return [...new Set(authors)].filter((name) => name.length <= 200 && !publishers.has(name)).slice(0, 50);
}

/** A by-line that names all who are stated, or the reporters of a Chinese paper: its pages state the editor as author. */
function countsBefore(told: readonly string[], stated: readonly string[]): boolean {
  if (stated.every((name) => told.includes(name))) return true;
  return told.length > 0 && told.every(isChinesePerson);
}

/** Wires name the company as author that they publish for. */
function publishersOf({ facts, above, dateline, below }: ArticleEvidence): ReadonlySet<string> {
  const told = [...above, ...(dateline ? [dateline] : []), ...below].map(({ source }) => source);
  return new Set([facts.source, ...told].filter((name) => typeof name === 'string'));
}

/** By-lines above the text count before the dateline, and both before the credits below it; never a mixture. */
function toldAuthors({ above, dateline, below, credits }: ArticleEvidence): string[] {
  const told = [
    above.flatMap(({ authors }) => authors),
    dateline?.authors,
    below.flatMap(({ authors }) => authors),
    credits?.authors,
  ];
  const lists = told.flatMap((names) => (names !== undefined && names.length > 0 ? [names] : []));
  const [first = []] = lists;
  // All who wrote it may be named below the text only.
  return (
    lists.find((names) => names.length > first.length && first.every((name) => names.includes(name))) ?? first
  );
}

/** Where an article comes from counts before the site that repeats it. */
function sourceOf(evidence: ArticleEvidence, paragraphs: readonly Paragraph[]): string | null {
  const { facts, above, dateline, below, credits } = evidence;
  const headline = evidence.title === null ? '' : paragraphs[evidence.title]!.text;
  const isName = (source: string | null | undefined) =>
    Boolean(source) && webAddressIn(source ?? '') === null;
  const told = [...above, ...(dateline ? [dateline] : []), ...below].map(({ source }) => source);
  const elsewhere = told.find((source) => source && source !== facts.site);
  const unexplained = above.find((byline) => byline.unexplained)?.unexplained;
  const account = isPlatform(facts.site ?? '') ? unexplained : null;
  const beside = splitTitle(headline).outlet;
  const note = outletInNote(
    paragraphs.map(({ text }) => text),
    toldAuthors(evidence),
  );
  const stated = [
    facts.source,
    elsewhere,
    credits?.source,
    account,
    facts.site,
    ...told,
    beside,
    note,
    unexplained,
  ];
  return stated.find(isName)?.slice(0, LONGEST_SOURCE) ?? null;
}

function urlOf({ facts, above, below }: ArticleEvidence): string | null {
  const stated = [facts.url, ...[...above, ...below].map(({ url }) => url), facts.source];
  return stated.map((url) => webAddressIn(url ?? '')).find((url) => url !== null) ?? null;
}

/** The first date that is not one of a change; such a one where there is no other. */
function dateOf(bylines: readonly Byline[]): string | null {
  const dated = bylines.filter(({ date }) => date !== null);
  return (dated.find(({ dateOfWhat }) => dateOfWhat !== 'update') ?? dated[0])?.date ?? null;
}

const LONGEST_ON_THE_WAY = 7 * 24 * 3600 * 1000;

/** Whether the day below a text may be that of its publication: a few days after that of its dateline, which lacks the year. */
function isOfReport(dateline: string | null, below: string | null): boolean {
  if (dateline === null || below === null) return dateline === null;
  if (!dateline.startsWith('--') || below.length !== 10) return false;
  const onTheWay = Date.parse(below) - Date.parse(`${below.slice(0, 4)}${dateline.slice(1)}`);
  return onTheWay >= 0 && onTheWay <= LONGEST_ON_THE_WAY;
}

function publishedIn(evidence: ArticleEvidence, { title, titleBasis }: Title, { name, now }: FileOfArticle) {
  const { facts, above, dateline, below, running } = evidence;
  const dateBelow = dateOf(below);
  const report = running
    .filter(isBody)
    .slice(0, 2)
    .map(({ text }) => text);
  const stated = statedDate(facts, now);
  // The day below a text is that of its signature, and may be earlier than what is stated.
  const isStated = stated !== null && facts.isWeak !== true;
  // When a text was changed says nothing against the day that is stated.
  const dateAbove = dateOf(isStated ? above.filter(({ dateOfWhat }) => dateOfWhat !== 'update') : above);
  return publishedOf({
    stated,
    address: dateInAddress(urlOf(evidence), now),
    fileName: dateInFileName(name, now),
    byline: dateAbove ?? (isStated || !isOfReport(dateline?.date ?? null, dateBelow) ? null : dateBelow),
    dateline: dateline?.date ?? null,
    lead: report.map((text) => (text === running[0]?.text ? text.slice(dateline?.end ?? 0) : text)),
    title: titleBasis === 'derived' ? null : title,
  });
}
