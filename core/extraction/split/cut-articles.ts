import type { ReadText } from '../format-reader.ts';
import type { SourceText } from '../source-text.ts';
import { NO_FACTS, type StatedFacts } from '../stated-facts.ts';
import { rawStart } from '../text/mapped-text.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { splitArticles } from './split-articles.ts';

/** The paragraphs of one article, and what its file states about it. */
export interface ArticlePart {
  paragraphs: readonly Paragraph[];
  facts: StatedFacts | null;
}

/**
 * The articles of a file: those that are found in its texts, or those that an analyst's cuts make of it. Cuts go through
 * all texts of the file as if they were one; a paragraph that a cut falls into stays with the article above.
 */
export function partsOfFile(
  texts: readonly ReadText[],
  source: SourceText,
  cuts: readonly number[] | null,
): ArticlePart[] {
  const parts = cuts ? cutParts(texts, source, cuts) : texts.flatMap(foundParts);
  return parts.filter(({ paragraphs }) => paragraphs.length > 0);
}

function foundParts({ paragraphs, facts, mayHoldSeveral, siteAtFoot }: ReadText): ArticlePart[] {
  if (paragraphs.length === 0) return [];
  const articles = mayHoldSeveral ? splitArticles(paragraphs) : [paragraphs];
  const parts = articles.map((article, at) => ({ paragraphs: article, facts: at === 0 ? facts : null }));
  return siteAtFoot ? [...parts.slice(0, -1), onSite(parts.at(-1)!, siteAtFoot)] : parts;
}

function onSite({ paragraphs, facts }: ArticlePart, site: string): ArticlePart {
  return { paragraphs, facts: { ...(facts ?? NO_FACTS), site: facts?.site ?? site } };
}

/** What is stated about a text belongs to the article that begins with it. */
function cutParts(texts: readonly ReadText[], source: SourceText, cuts: readonly number[]): ArticlePart[] {
  const parts: { paragraphs: Paragraph[]; facts: StatedFacts | null }[] = [];
  let current = -1;
  for (const { paragraphs, facts, siteAtFoot } of texts) {
    paragraphs.forEach((paragraph, at) => {
      const part = partAtCut(sourceOffset(source, rawStart(paragraph)), cuts);
      if (part !== current) parts.push({ paragraphs: [], facts: at === 0 ? facts : null });
      current = part;
      parts.at(-1)!.paragraphs.push(paragraph);
    });
    const last = parts.at(-1);
    if (siteAtFoot && last)
      last.facts = { ...(last.facts ?? NO_FACTS), site: last.facts?.site ?? siteAtFoot };
  }
  return parts;
}

function sourceOffset(source: SourceText, unit: number): number {
  return source.space === 'bytes' ? source.byteOffsets[unit]! : unit;
}

/** What stands above the first cut belongs to the first article. */
function partAtCut(offset: number, cuts: readonly number[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
