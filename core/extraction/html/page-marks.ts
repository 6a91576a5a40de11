import type { BylineField } from '../describe/byline-label-words.ts';
import { findDate } from '../describe/dates.ts';
import { labelledPair } from './labelled-pairs.ts';
import { UNSEEN } from './element-names.ts';
import { descendants, type HtmlElement, wordsOf } from './html-tree.ts';
import { siteNameOf } from './site-names.ts';

/** What the elements of a page are marked as by their class, their relation or the label beside them. */
export interface PageMarks {
  /** Whom elements name as author, in the order of the page. */
  authors: readonly string[];
  /** Dates of `<time>` elements and of marked ones, those of publication first. */
  times: readonly string[];
  /** What names the site itself: its logo, the head of its pages. */
  sites: readonly string[];
  /** Values that stand in a cell or a term behind that of their label ("发布时间"), the first of each. */
  labelled: ReadonlyMap<BylineField, string>;
  /** Lines of text as they are shown, outside of links; a headline is among them. */
  lines: readonly string[];
}

const MOST_VALUES = 20;
const MOST_LINES = 2000;
const LONGEST_LINE = 200;
const LONGEST_NAME = 80;
/** What is longer holds an article. */
const LONGEST_WIDGET = 500;

/** Answers of readers and lists of other articles have authors and dates of their own. */
const OF_OTHERS =
  /(?:^|[\s_-])(?:comments?|commentlist|comment-?list|respond|replies|pinglun|related[\w-]*|recommend[\w-]*|sidebar|widget|read-?next|read-?more|teasers?|most-?read|latest[\w-]*)(?:$|[\s_-])/i;
const OF_AUTHOR =
  /(?:^|\s)(?:[a-z0-9]+[-_]{1,2}){0,3}(?:author|authi|byline|writer)(?:[-_]{1,2}(?:name|link|text))?(?:\s|$)/i;
const OF_PUBLICATION =
  /publish|entry-date|pub-?date|datePublished|dc:date|dc:created|dcterms:(?:issued|created)/i;
/** Classes of elements that hold nothing but the day; `published` is that of microformats. */
const DAY_BY_CLASS =
  /(?:^|\s)(?:published|dt-published|pub[-_]?(?:date|time)|publish(?:ed)?[-_]?(?:date|time|at|on)|(?:post|entry|article|story|news)[-_](?:date|time))(?:\s|$)/i;
const LONGEST_DAY = 60;
const ROLE_OF_AUTHOR = /(?:^|\s)author(?:\s|$)/i;

/** Looks through a page once; before anything is taken off the tree. */
export function readPageMarks(root: HtmlElement): PageMarks {
  const reader = new MarkReader();
  reader.walk(root, { isOthers: false, isLink: false });
  return reader.marks();
}

interface Place {
  isOthers: boolean;
  isLink: boolean;
}

class MarkReader {
  readonly #related: string[] = [];
  readonly #named: { words: string; parent: HtmlElement | null }[] = [];
  readonly #published: string[] = [];
  readonly #times: string[] = [];
  readonly #sites: string[] = [];
  readonly #labelled = new Map<BylineField, string>();
  readonly #lines: string[] = [];

  walk(element: HtmlElement, place: Place): void {
    for (const child of element.children) {
      if (child.kind === 'text') this.#line(child.text, place);
      else if (!UNSEEN.has(child.name)) this.#element(child, place);
    }
  }

  marks(): PageMarks {
    const [first] = this.#named;
    const beside = this.#named.filter(({ parent }) => parent === first?.parent).map(({ words }) => words);
    return {
      authors: this.#related.length > 0 ? [...new Set(this.#related)] : beside,
      times: [...this.#published, ...this.#times].slice(0, MOST_VALUES),
      sites: this.#sites,
      labelled: this.#labelled,
      lines: this.#lines,
    };
  }

  #element(element: HtmlElement, around: Place): void {
    const { class: classes = '', id = '' } = element.attributes;
    const place = {
      isOthers: around.isOthers || isOfOthers(element, `${classes} ${id}`),
      isLink: around.isLink || element.name === 'a',
    };
    if (!place.isOthers) this.#note(element, classes);
    const site = siteNameOf(element);
    if (site !== null && this.#sites.length < MOST_VALUES) this.#sites.push(site);
    this.walk(element, place);
  }

  #note(element: HtmlElement, classes: string): void {
    this.#noteAuthor(element, classes);
    this.#noteTime(element, classes);
    const pair = labelledPair(element);
    if (pair && (pair.isOfPublication || !this.#labelled.has(pair.field)))
      this.#labelled.set(pair.field, pair.value);
  }

  #noteAuthor(element: HtmlElement, classes: string): void {
    const { rel = '', itemprop = '' } = element.attributes;
    const isRelated = ROLE_OF_AUTHOR.test(rel) || ROLE_OF_AUTHOR.test(itemprop);
    if (!isRelated && (!OF_AUTHOR.test(classes) || this.#named.length >= MOST_VALUES)) return;
    const words = nameInside(element) ?? wordsOf(element);
    if (words === '' || words.length >= LONGEST_NAME) return;
    if (isRelated && this.#related.length < MOST_VALUES) this.#related.push(words);
    else if (!isRelated) this.#named.push({ words, parent: element.parent });
  }

  #noteTime(element: HtmlElement, classes: string): void {
    const { attributes, name } = element;
    const { itemprop = '', property = '' } = attributes;
    const isOfPublication = 'pubdate' in attributes || OF_PUBLICATION.test(`${itemprop} ${property}`);
    const isDay = isOfPublication || name === 'time' || DAY_BY_CLASS.test(classes);
    const value = isDay ? valueOfDay(element) : '';
    if (value === '' || value.length > LONGEST_DAY) return;
    const isFirst = isOfPublication || OF_PUBLICATION.test(classes);
    (isFirst ? this.#published : this.#times).push(value);
  }

  #line(text: string, { isLink }: Place): void {
    if (isLink || this.#lines.length >= MOST_LINES) return;
    const words = text.trim();
    if (words.length > LONGEST_LINE && !/\s{2}/.test(words)) return;
    const line = words.replace(/\s+/g, ' ');
    if (line.length >= 4 && line.length <= LONGEST_LINE) this.#lines.push(line);
  }
}

/** Microdata marks the name among what else is said of an author. */
function nameInside(element: HtmlElement): string | null {
  if (!ROLE_OF_AUTHOR.test(element.attributes.itemprop ?? '')) return null;
  const name = descendants(element).find(({ attributes }) => attributes.itemprop === 'name');
  return name ? (name.attributes.content ?? wordsOf(name)) : null;
}

/** What is meant for programs before what is shown. */
function valueOfDay(element: HtmlElement): string {
  const { datetime, content, title } = element.attributes;
  const words = wordsOf(element);
  return datetime || content || (findDate(words) === null ? (title ?? words) : words);
}

/** Frames are called after what they leave room for, and parts of a page after what puts them together. */
function isOfOthers(element: HtmlElement, words: string): boolean {
  if (!OF_OTHERS.test(words) || element.name === 'body') return false;
  if (descendants(element).some(({ name }) => name === 'h1')) return false;
  return !/widget|sidebar/i.test(words) || wordsOf(element).length < LONGEST_WIDGET;
}
