import { descendants, type HtmlElement, wordsOf } from './html-tree.ts';
import { scriptDate } from './script-date.ts';
import { type PageMarks, readPageMarks } from './page-marks.ts';

/** What the head of a page says, as far as articles are concerned. */
export interface PageMeta {
  /** By name or property, in lower case; several of a name in their order. */
  meta: ReadonlyMap<string, readonly string[]>;
  title: string | null;
  canonical: string | null;
  language: string | null;
  /** The objects of its JSON-LD that describe an article, the first first. */
  articles: readonly Record<string, unknown>[];
  /** The names of its feeds. */
  feeds: readonly string[];
  /** What its elements are marked as. */
  marks: PageMarks;
  headlines: readonly string[];
  /** The day that its scripts state. */
  scripted: string | null;
}

const MOST_VALUES = 20;

/** Gathers what a page says about itself; before anything is taken off the tree. */
export function readPageMeta(root: HtmlElement): PageMeta {
  const elements = descendants(root);
  const named = (name: string) => elements.filter((element) => element.name === name);
  const [title] = named('title');
  const link = named('link').find(({ attributes }) =>
    /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''),
  );
  return {
    meta: metaOf(named('meta')),
    title: title ? wordsOf(title) || null : null,
    canonical: link?.attributes.href ?? null,
    language: named('html')[0]?.attributes.lang ?? null,
    articles: named('script').flatMap(articleObjects),
    feeds: named('link').flatMap(feedTitle),
    marks: readPageMarks(root),
    headlines: named('h1')
      .map(wordsOf)
      .filter((words) => words !== ''),
    scripted: scriptDate(named('script')),
  };
}

function metaOf(elements: readonly HtmlElement[]): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const { attributes } of elements) {
    const name = (
      attributes.property ??
      attributes.name ??
      attributes.itemprop ??
      attributes['http-equiv'] ??
      ''
    ).toLowerCase();
    const content = attributes.content?.trim();
    if (name === '' || !content) continue;
    const values = meta.get(name) ?? [];
    if (values.length < MOST_VALUES) meta.set(name, [...values, content]);
  }
  return meta;
}

/** "Harbour Notes » Feed", "Harbour Notes RSS". */
function feedTitle({ attributes: { type = '', title = '' } }: HtmlElement): string[] {
  if (!/(?:rss|atom)\+xml/i.test(type) || /comments?|评论/i.test(title)) return [];
  const name = title.replace(/\s*(?:[»|:–-]\s*)?(?:rss|atom|feed|订阅).*$/i, '').trim();
  return name === '' ? [] : [name];
}

const ARTICLE = /(?:Article|BlogPosting|Report|NewsArticle|Posting|WebPage)$/;
const LONGEST_SCRIPT = 500_000;

function articleObjects(script: HtmlElement): Record<string, unknown>[] {
  if (!/ld\+json/i.test(script.attributes.type ?? '')) return [];
  const text = script.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  if (text.length > LONGEST_SCRIPT) return [];
  const objects = objectsIn(parsedOrNull(text), 0);
  const named = new Map(objects.map((object) => [object['@id'], object]));
  const articles = objects
    .map((object) => withReferences(object, named))
    .filter((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  return articles.sort((a, b) => rank(a) - rank(b));
}

/** An author or a publisher may be told elsewhere in the script, by its "@id". */
function withReferences(
  object: Record<string, unknown>,
  named: ReadonlyMap<unknown, Record<string, unknown>>,
): Record<string, unknown> {
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    const id =
      typeof value === 'object' && value !== null && !('name' in value)
        ? (value as { '@id'?: unknown })['@id']
        : undefined;
    return id === undefined ? value : (named.get(id) ?? value);
  };
  return { ...object, author: resolved(object['author']), publisher: resolved(object['publisher']) };
}

/** An article comes before the page that it stands on. */
function rank(object: Record<string, unknown>): number {
  return typesOf(object).some((type) => type.endsWith('WebPage')) ? 1 : 0;
}

/** Line breaks inside of strings are the commonest fault of such scripts. */
function parsedOrNull(text: string): unknown {
  const cleaned = text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, '');
  for (const attempt of [cleaned, cleaned.replace(/[\u0000-\u001F]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  }
  return null;
}

function objectsIn(value: unknown, depth: number): Record<string, unknown>[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((each) => objectsIn(each, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Record<string, unknown>;
  return [object, ...objectsIn(object['@graph'], depth + 1), ...objectsIn(object.mainEntity, depth + 1)];
}

function typesOf(object: Record<string, unknown>): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
}
