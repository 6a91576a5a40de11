import type { ArticleDescription } from '../../../shared/model/article.ts';
import type { ArticleEvidence } from './article-evidence.ts';
import { gatherEvidence } from './article-evidence.ts';
import { webAddressIn } from './web-address.ts';
import { labelledDate } from './dates.ts';
import { languageOf } from './describe-language.ts';
import { datedBy, publishedOf } from './describe-published.ts';
import { derivedTitle } from './describe-title.ts';
import { isTruncated } from './describe-truncation.ts';
import type { StatedFacts } from '../stated-facts.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { isBody } from '../text/paragraph-shape.ts';

/** What an article says about itself, and which of its paragraphs are headline and by-lines. */
export interface DescribedArticle {
  description: ArticleDescription;
  title: number | null;
  bylines: ReadonlySet<number>;
}

/** Describes one article from its paragraphs and from what its file states about it. */
export function describeArticle(
  paragraphs: readonly Paragraph[],
  facts: StatedFacts | null,
): DescribedArticle {
  const evidence = gatherEvidence(paragraphs, facts);
  const title = titleOf(evidence, paragraphs);
  const description = {
    ...title,
    authors: authorsOf(evidence),
    source: sourceOf(evidence),
    url: urlOf(evidence),
    published: publishedIn(evidence, title),
    language: facts?.language ?? languageOf(paragraphs.map(({ text }) => text).join('\n')),
    translated: null,
    truncated: isTruncated(evidence.running.at(-1)),
  };
  return { description, title: evidence.title, bylines: evidence.bylines };
}

type Title = Pick<ArticleDescription, 'title' | 'titleBasis'>;

const LONGEST_TITLE = 500;
const LONGEST_SOURCE = 300;

function titleOf({ facts, above, title, running }: ArticleEvidence, paragraphs: readonly Paragraph[]): Title {
  const labelled = above.find((byline) => byline.title !== null)?.title ?? null;
  const found = labelled ?? (title === null ? null : paragraphs[title]!.text.replace(/\s+/g, ' '));
  const stated = facts.title && {
    title: facts.title.text.slice(0, LONGEST_TITLE),
    titleBasis: facts.title.basis,
  };
  if (stated && !(facts.isWeak && found)) return stated;
  if (found) return { title: found.slice(0, LONGEST_TITLE), titleBasis: 'found' };
  const text = running.find(isBody)?.text ?? running[0]?.text ?? paragraphs[0]!.text;
  return { title: derivedTitle(text), titleBasis: 'derived' };
}

/** By-lines above the text count before the dateline, and both before the credits below it; never a mixture. */
function authorsOf({ facts, above, dateline, below, credits }: ArticleEvidence): string[] {
  const stated = [
    facts.isWeak ? [] : facts.authors,
    above.flatMap(({ authors }) => authors),
    dateline?.authors,
    below.flatMap(({ authors }) => authors),
    credits?.authors,
    facts.authors,
  ];
  const authors = stated.find((names) => names !== undefined && names.length > 0) ?? [];
  return [...new Set(authors)].filter((name) => name.length <= 200).slice(0, 50);
}

function sourceOf({ facts, above, dateline, below, credits }: ArticleEvidence): string | null {
  const inFront = facts.source && webAddressIn(facts.source) === null ? facts.source : null;
  const stated = [
    inFront,
    ...above.map(({ source }) => source),
    dateline?.source,
    ...below.map(({ source }) => source),
    credits?.source,
  ];
  return stated.find((source) => source)?.slice(0, LONGEST_SOURCE) ?? null;
}

function urlOf({ facts, above, below }: ArticleEvidence): string | null {
  const stated = [facts.url, ...[...above, ...below].map(({ url }) => url), facts.source];
  return stated.map((url) => webAddressIn(url ?? '')).find((url) => url !== null) ?? null;
}

function publishedIn(
  { facts, above, dateline, below, running }: ArticleEvidence,
  { title, titleBasis }: Title,
) {
  const dateAbove = above.find(({ date }) => date !== null)?.date ?? null;
  const dateBelow = below.find(({ date }) => date !== null)?.date ?? null;
  const report = running
    .filter(isBody)
    .slice(0, 2)
    .map(({ text }) => text);
  return publishedOf({
    stated: facts.date && datedBy(labelledDate(facts.date.text), facts.date.basis),
    byline: dateAbove ?? (dateline?.date ? null : dateBelow),
    dateline: dateline?.date ?? null,
    lead: report.map((text) => (text === running[0]?.text ? text.slice(dateline?.end ?? 0) : text)),
    title: titleBasis === 'derived' ? null : title,
  });
}
