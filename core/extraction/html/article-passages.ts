import { readByline } from '../describe/byline.ts';
import { readCredits } from '../describe/credits.ts';
import { columnsOf } from '../text/characters.ts';
import { endsSentence } from '../text/sentences.ts';
import { isHeadlineOf } from './page-title.ts';
import type { PagePassage } from './page-passages.ts';

const LONGEST_BYLINE = 300;
/** By-lines below an article stand right below it. */
const BELOW = 4;
const MOST_ABOVE = 12;
/** Some sites set time and source right above the headline. */
const RIGHT_ABOVE = 2;

/**
 * The passages of the article: what was chosen, its headline, and between and around them by-lines, lead paragraphs and
 * nothing else but what a rule that is off leaves in. `title` is the page's own title, by which its headline is known.
 */
export function articlePassages(passages: readonly PagePassage[], title: string | null): PagePassage[] {
  const own = ownPassages(
    passages.filter(({ isLeftIn }) => !isLeftIn),
    title,
  );
  return passages.flatMap((passage) => (passage.isLeftIn ? [passage] : (own.get(passage) ?? [])));
}

/** What belongs to the article, each passage as it stands there. */
function ownPassages(
  passages: readonly PagePassage[],
  title: string | null,
): ReadonlyMap<PagePassage, PagePassage> {
  const first = passages.findIndex(({ isChosen, markup }) => isChosen && markup.kind !== 'heading');
  const last = passages.findLastIndex(({ isChosen }) => isChosen);
  if (first < 0) return new Map();
  const headline = headlineAmong(passages, first, title);
  const from = headline ?? Math.max(0, first - MOST_ABOVE);
  const taken = (passage: PagePassage, at: number): PagePassage | null => {
    if (at === headline) return asHeadline(passage);
    if (passage.isChosen && at >= (headline ?? 0)) return passage;
    if (headline !== null && at < headline && at >= headline - RIGHT_ABOVE && isTimed(passage))
      return asByline(passage);
    if (at < from || at > last + BELOW) return null;
    if (isByline(passage)) return asByline(passage);
    return headline !== null && at > headline && at < first && isLead(passage) ? passage : null;
  };
  return new Map(
    passages.flatMap((passage, at) => {
      const own = taken(passage, at);
      return own ? [[passage, own] as const] : [];
    }),
  );
}

/** The last place above the text, or at its top, where the page's title stands; else its only heading of the first level. */
function headlineAmong(passages: readonly PagePassage[], first: number, title: string | null): number | null {
  const above = passages.slice(0, first + 2);
  const named = title === null ? -1 : above.findLastIndex(({ mapped }) => isHeadlineOf(mapped.text, title));
  const marked =
    named >= 0 &&
    above.findIndex(
      ({ mapped, markup }) =>
        markup.level === 1 && markup.kind === 'heading' && isHeadlineOf(mapped.text, title ?? ''),
    );
  if (typeof marked === 'number' && marked >= 0) return marked;
  if (named >= 0) return named;
  const heads = above.flatMap(({ markup }, at) =>
    markup.kind === 'heading' && markup.level === 1 ? [at] : [],
  );
  return heads.length === 1 ? heads[0]! : null;
}

function asByline(passage: PagePassage): PagePassage {
  return { ...passage, markup: { kind: 'byline', level: 0 } };
}

/** A by-line with the time of day; a day alone at the top of a page is that on which it was looked at. */
function isTimed(passage: PagePassage): boolean {
  const { text } = passage.mapped;
  return /\d{1,2}:\d{2}/.test(text) && isByline(passage) && Boolean(readByline(text)?.date);
}

function asHeadline(passage: PagePassage): PagePassage {
  return { ...passage, markup: { kind: 'heading', level: 1 } };
}

function isByline({ mapped: { text }, markup }: PagePassage): boolean {
  if (text.length > LONGEST_BYLINE || markup.kind === 'cell') return false;
  return readByline(text) !== null || readCredits(text) !== null;
}

function isLead({ mapped: { text }, linked, markup }: PagePassage): boolean {
  if (markup.kind === 'cell' || markup.kind === 'listItem' || linked * 3 > text.length) return false;
  const columns = columnsOf(text.slice(0, 1000));
  return (columns >= 60 && endsSentence(text)) || columns >= 140;
}
