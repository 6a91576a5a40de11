import { readByline } from '../describe/byline.ts';
import { readCredits } from '../describe/credits.ts';
import { datedLine } from '../describe/dated-line.ts';
import { evidentPeople } from '../describe/names.ts';
import { columnsOf } from '../text/characters.ts';
import { rawStart } from '../text/mapped-text.ts';
import { looksLikeHeadline } from '../text/paragraph-shape.ts';
import { endsSentence } from '../text/sentences.ts';
import { type HtmlElement, wordsOf } from './html-tree.ts';
import { isHeadlineOf } from './page-title.ts';
import type { PagePassage } from './page-passages.ts';

const LONGEST_BYLINE = 300;
/** By-lines below an article stand right below it. */
const BELOW = 4;
const MOST_ABOVE = 12;
/** So far below the headline a line that says when the article was published is a by-line wherever it stands. */
const MOST_BELOW = 8;
/** Some sites set time and source right above the headline. */
const RIGHT_ABOVE = 2;
/** The head of a printed page stands above it. */
const MOST_ISSUE_ABOVE = 6;

/**
 * The passages of the article: what was chosen, its headline, and between and around them by-lines, lead paragraphs and
 * nothing else but what a rule that is off leaves in. `title` is the page's own title, by which its headline is known.
 */
export function articlePassages(passages: readonly PagePassage[], title: string | null): PagePassage[] {
  const leftIn = passages.filter((passage) => passage.isLeftIn);
  const own = ownPassages(leftIn.length === 0 ? passages : passages.filter((one) => !one.isLeftIn), title);
  return leftIn.length === 0
    ? own
    : [...own, ...leftIn].sort((a, b) => rawStart(a.mapped) - rawStart(b.mapped));
}

/** What belongs to the article, each passage as it stands there. */
function ownPassages(passages: readonly PagePassage[], title: string | null): PagePassage[] {
  const first = passages.findIndex(({ isChosen, markup }) => isChosen && markup.kind !== 'heading');
  const last = passages.findLastIndex(({ isChosen }) => isChosen);
  if (first < 0) return [];
  const headline = headlineAmong(passages, first, title);
  const from = headline === null ? Math.max(0, first - MOST_ABOVE) : Math.max(0, headline - MOST_ISSUE_ABOVE);
  return passages.flatMap((passage, at) => {
    if (at === headline) return [asHeadline(passage)];
    if (passage.isChosen && at >= (headline ?? 0))
      return headline !== null && at <= headline + MOST_BELOW && isDated(passage)
        ? [asByline(passage)]
        : [passage];
    if (headline !== null && isAboveHeadline(passages, at, headline)) return [asByline(passage)];
    if (at < from || at > last + BELOW) return [];
    if (headline !== null && at < headline)
      return isIssue(passages, at) || (passage.isChosen && isByline(passage)) ? [asByline(passage)] : [];
    if (isByline(passage) || isNameBeside(passages, at)) return [asByline(passage)];
    if (headline !== null && at > headline && at < first && datedLine(passage.mapped.text))
      return [asByline(passage)];
    return headline !== null && at > headline && at < first && isLead(passage) ? [asLead(passage)] : [];
  });
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
  const below = headlineBelow(passages, first, title ?? '');
  if (below !== null) return below;
  const heads = above.flatMap(({ markup }, at) =>
    markup.kind === 'heading' && markup.level === 1 ? [at] : [],
  );
  if (heads.length === 0 && title === null) return setOffHeadline(above);
  return heads.length === 1 ? heads[0]! : null;
}

const TITLE_CLASS = /(?:^|[\s_-])(?:title|tit|headline|biaoti|bt)(?:$|[\s_-])/i;
const STRONG = new Set(['b', 'strong', 'font', 'big']);

/** Where a page has no title of its own: the last line above the text that a class or bold letters set off. */
function setOffHeadline(above: readonly PagePassage[]): number | null {
  const at = above.findLastIndex((passage) => {
    const { mapped, element, linked } = passage;
    const { class: classes = '', id = '' } = element.attributes;
    const [only, ...others] = element.children.filter(
      (child) => child.kind === 'element' || child.text.trim() !== '',
    );
    const isBold = only?.kind === 'element' && others.length === 0 && STRONG.has(only.name);
    return (
      (isBold || TITLE_CLASS.test(`${classes} ${id}`)) &&
      linked === 0 &&
      looksLikeHeadline(mapped.text) &&
      !isByline(passage)
    );
  });
  return at < 0 ? null : at;
}

/** So many lines of data stand above the headline of a paper: its kind, its day. */
const MOST_DATA_ABOVE = 8;
const LONGEST_DATA = 60;

/** The heading that the title names, below a few short lines that were taken for text. */
function headlineBelow(passages: readonly PagePassage[], first: number, title: string): number | null {
  const near = passages.slice(first, first + MOST_DATA_ABOVE);
  const at = near.findIndex(
    ({ mapped, markup }) =>
      markup.kind === 'heading' && markup.level === 1 && isHeadlineOf(mapped.text, title),
  );
  const isData = near.slice(0, Math.max(0, at)).every(({ mapped }) => mapped.text.length <= LONGEST_DATA);
  return at > 0 && isData ? first + at : null;
}

function asByline(passage: PagePassage): PagePassage {
  return { ...passage, markup: { kind: 'byline', level: 0 } };
}

/** A by-line with the time of day; a day alone at the top of a page is that on which it was looked at. */
function isTimed(passage: PagePassage): boolean {
  const { text } = passage.mapped;
  return /\d{1,2}:\d{2}/.test(text) && isByline(passage) && Boolean(readByline(text)?.date);
}

const MOST_IN_HEAD = 4;
const LONGEST_HEAD = 400;

/** The day above a headline, with the time or in what surely is the head of the same article. */
function isAboveHeadline(passages: readonly PagePassage[], at: number, headline: number): boolean {
  if (at >= headline || at < headline - MOST_IN_HEAD) return false;
  const passage = passages[at]!;
  if (at >= headline - RIGHT_ABOVE && isTimed(passage)) return true;
  const isDay = passage.mapped.text.length <= 60 && Boolean(readByline(passage.mapped.text)?.date);
  return isDay && isByline(passage) && isInHead(passage.element, passages[headline]!.element);
}

/** Whether the closest element that holds both is an article, or so short that it is the head of one. */
function isInHead(day: HtmlElement, headline: HtmlElement): boolean {
  const around = ancestorsOf(headline);
  const both = ancestorsOf(day).find((element) => around.includes(element));
  if (!both || both.name === 'body' || both.name === 'html') return false;
  return both.name === 'article' || wordsOf(both).length <= LONGEST_HEAD;
}

function ancestorsOf(element: HtmlElement): HtmlElement[] {
  const around: HtmlElement[] = [];
  for (let one: HtmlElement | null = element; one !== null; one = one.parent) around.push(one);
  return around;
}

/** "Published: 6:00pm, 3 Jan 2023": the day of an event is announced in other words. */
function isDated(passage: PagePassage): boolean {
  const { text } = passage.mapped;
  if (text.length > 150 || !/publi|posted|updated|发布|發布|更新|来源/i.test(text) || !isByline(passage))
    return false;
  const byline = readByline(text);
  return byline !== null && byline.date !== null && byline.dateOfWhat !== 'unsaid';
}

function asHeadline(passage: PagePassage): PagePassage {
  return { ...passage, markup: { kind: 'heading', level: 1 } };
}

function isByline({ mapped: { text }, markup, linked }: PagePassage): boolean {
  if (text.length > LONGEST_BYLINE || markup.kind === 'cell') return false;
  const byline = readByline(text);
  // A link with a day beside it leads to another article.
  if (
    byline &&
    byline.authors.length === 0 &&
    byline.source === null &&
    linked * 4 > text.length &&
    linked < text.length * 0.9
  )
    return false;
  return byline !== null || readCredits(text) !== null;
}

const ACCOUNT = /^\p{Script=Han}[\p{Script=Han}\p{L}\d]{1,9}$/u;

/** A name alone beside a by-line: above a day, or below the line of an outlet. */
function isNameBeside(passages: readonly PagePassage[], at: number): boolean {
  const { text } = passages[at]!.mapped;
  if (text.length > 60 || passages[at]!.markup.kind === 'cell') return false;
  if (evidentPeople(text) === null && !ACCOUNT.test(text)) return false;
  const next = passages[at + 1];
  return next !== undefined && !next.isChosen && isByline(next);
}

/** So many cells of a page's head stand between the two. */
const ISSUE_REACH = 3;
const ISSUE = /第\s?[A-Z\d]+\s?[版期]|\b(?:issue|edition|vol(?:ume|\.)|no\.)(?!\p{L})/iu;

/** The day or the month of a printed issue above the headline; a day alone may be that on which the page was looked at. */
function isIssue(passages: readonly PagePassage[], at: number): boolean {
  const near = passages.slice(Math.max(0, at - ISSUE_REACH), at + ISSUE_REACH + 1);
  return (
    isByline(passages[at]!) && near.some(({ mapped: { text } }) => text.length <= 60 && ISSUE.test(text))
  );
}

/** What templates call the sentence or two between a headline and its text. */
const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|sub-?title|sub-?head(?:ing|line)?|dek|deck|excerpt|abstract|summary|lead|lede|intro|teaser-text|strapline)(?:$|[\s_-])/i;
const FEWEST_COLUMNS = 16;

function isMarkedLead({ mapped: { text }, element, linked }: PagePassage): boolean {
  if (columnsOf(text.slice(0, 100)) < FEWEST_COLUMNS || linked > 0) return false;
  const around = [element, element.parent, element.parent?.parent];
  return around.some((one) => {
    const attributes = one?.attributes ?? {};
    return ['class', 'id', 'itemprop', 'data-gu-name'].some((name) =>
      STANDFIRST.test(attributes[name] ?? ''),
    );
  });
}

/** A subtitle is set as a heading and is none of the text. */
function asLead(passage: PagePassage): PagePassage {
  return passage.markup.kind === 'heading'
    ? { ...passage, markup: { kind: 'paragraph', level: 0 } }
    : passage;
}

function isLead(passage: PagePassage): boolean {
  return isMarkedLead(passage) || readsLikeLead(passage);
}

function readsLikeLead({ mapped: { text }, linked, markup }: PagePassage): boolean {
  if (markup.kind === 'cell' || markup.kind === 'listItem' || linked * 3 > text.length) return false;
  const columns = columnsOf(text.slice(0, 1000));
  return (columns >= 60 && endsSentence(text)) || columns >= 140;
}
