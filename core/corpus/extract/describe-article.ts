import type { ArticleDescription } from '../../../shared/model/article.ts';
import type { ArticleEvidence } from './article-evidence.ts';
import { gatherEvidence } from './article-evidence.ts';
import { webAddressIn } from './web-address.ts';
import { labelledDate } from './dates.ts';
import { languageOf } from './describe-language.ts';
import { publishedOf } from './describe-published.ts';
import { derivedTitle } from './describe-title.ts';
import { isTruncated } from './describe-truncation.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Paragraph } from './paragraph.ts';
import { isBody } from './paragraph-shape.ts';

/** What an article says about itself, and which of its paragraphs are headline and by-lines. */
export interface DescribedArticle {
  description: ArticleDescription;
  title: number | null;
  bylines: ReadonlySet<number>;
}

/** Describes one article from its paragraphs and the front matter of its file. */
export function describeArticle(
  paragraphs: readonly Paragraph[],
  frontMatter: FrontMatter | null,
): DescribedArticle {
  const evidence = gatherEvidence(paragraphs, frontMatter);
  const title = titleOf(evidence, paragraphs);
  const description = {
    ...title,
    authors: authorsOf(evidence),
    source: sourceOf(evidence),
    url: urlOf(evidence),
    published: publishedIn(evidence, title),
    language: languageOf(paragraphs.map(({ text }) => text).join('\n')),
    truncated: isTruncated(evidence.running.at(-1)),
  };
  return { description, title: evidence.title, bylines: evidence.bylines };
}

type Title = Pick<ArticleDescription, 'title' | 'titleBasis'>;

const LONGEST_TITLE = 500;
const LONGEST_SOURCE = 300;

function titleOf(
  { frontMatter, above, title, running }: ArticleEvidence,
  paragraphs: readonly Paragraph[],
): Title {
  const labelled = above.find((byline) => byline.title !== null)?.title ?? null;
  const found = labelled ?? (title === null ? null : paragraphs[title]!.text.replace(/\s+/g, ' '));
  if (frontMatter?.title)
    return { title: frontMatter.title.slice(0, LONGEST_TITLE), titleBasis: 'frontMatter' };
  if (found) return { title: found.slice(0, LONGEST_TITLE), titleBasis: 'found' };
  const text = running.find(isBody)?.text ?? running[0]?.text ?? paragraphs[0]!.text;
  return { title: derivedTitle(text), titleBasis: 'derived' };
}

/** By-lines above the text count before the dateline, and both before the credits below it; never a mixture. */
function authorsOf({ frontMatter, above, dateline, below, credits }: ArticleEvidence): string[] {
  const stated = [
    frontMatter?.authors,
    above.flatMap(({ authors }) => authors),
    dateline?.authors,
    below.flatMap(({ authors }) => authors),
    credits?.authors,
  ];
  const authors = stated.find((names) => names !== undefined && names.length > 0) ?? [];
  return [...new Set(authors)].filter((name) => name.length <= 200).slice(0, 50);
}

function sourceOf({ frontMatter, above, dateline, below, credits }: ArticleEvidence): string | null {
  const inFront =
    frontMatter?.source && webAddressIn(frontMatter.source) === null ? frontMatter.source : null;
  const stated = [
    inFront,
    ...above.map(({ source }) => source),
    dateline?.source,
    ...below.map(({ source }) => source),
    credits?.source,
  ];
  return stated.find((source) => source)?.slice(0, LONGEST_SOURCE) ?? null;
}

function urlOf({ frontMatter, above, below }: ArticleEvidence): string | null {
  const stated = [frontMatter?.url, ...[...above, ...below].map(({ url }) => url), frontMatter?.source];
  return stated.map((url) => webAddressIn(url ?? '')).find((url) => url !== null) ?? null;
}

function publishedIn(
  { frontMatter, above, dateline, below, running }: ArticleEvidence,
  { title, titleBasis }: Title,
) {
  const dateAbove = above.find(({ date }) => date !== null)?.date ?? null;
  const dateBelow = below.find(({ date }) => date !== null)?.date ?? null;
  const report = running
    .filter(isBody)
    .slice(0, 2)
    .map(({ text }) => text);
  return publishedOf({
    frontMatter: labelledDate(frontMatter?.date ?? ''),
    byline: dateAbove ?? (dateline?.date ? null : dateBelow),
    dateline: dateline?.date ?? null,
    lead: report.map((text) => (text === running[0]?.text ? text.slice(dateline?.end ?? 0) : text)),
    title: titleBasis === 'derived' ? null : title,
  });
}
