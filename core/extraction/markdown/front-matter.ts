import { parse } from 'yaml';
import type { StatedFacts } from '../stated-facts.ts';

/** Front matter is a few lines; what is longer is text that happens to begin with a rule. */
const LONGEST = 20_000;

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/g;

/** What the YAML in front of a Markdown file states, and where the text after it begins; null where there is none. */
export function readFrontMatter(raw: string): { facts: StatedFacts; end: number } | null {
  const opening = OPENING.exec(raw.slice(0, 100));
  if (!opening) return null;
  const head = raw.slice(0, LONGEST);
  CLOSING.lastIndex = opening[0].length - 1;
  const closing = CLOSING.exec(head);
  if (!closing) return null;
  const fields = fieldsOf(head.slice(opening[0].length, closing.index));
  return fields && { facts: factsOf(fields), end: closing.index + closing[0].length };
}

/** The fields by their name in lower case without dashes and underscores; null where the YAML is no map or is broken. */
function fieldsOf(yaml: string): Map<string, unknown> | null {
  const value = parsedOrNull(yaml);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(
    Object.entries(value).map(([name, field]) => [name.toLowerCase().replace(/[-_ ]/g, ''), field]),
  );
}

function parsedOrNull(yaml: string): unknown {
  try {
    return parse(yaml, { logLevel: 'error' });
  } catch {
    return null;
  }
}

function factsOf(fields: Map<string, unknown>): StatedFacts {
  const first = (...names: string[]) =>
    names.map((name) => textOf(fields.get(name))).find((text) => text !== null);
  return {
    title: stated(first('title', 'headline', '标题')),
    authors: ['authors', 'author', 'by', 'byline', '作者'].flatMap((name) => textsOf(fields.get(name))),
    date: stated(
      first(
        'date',
        'published',
        'publisheddate',
        'publishdate',
        'datepublished',
        'pubdate',
        '日期',
        '发布时间',
      ),
    ),
    source: first('source', 'publisher', 'publication', 'outlet', 'site', 'sitename', '来源') ?? null,
    url: first('url', 'link', 'sourceurl', 'originalurl', 'canonicalurl', 'permalink', '原文链接') ?? null,
    language: first('language', 'lang', '语言') ?? null,
  };
}

function stated(text: string | null | undefined): { text: string; basis: 'frontMatter' } | null {
  return text ? { text, basis: 'frontMatter' } : null;
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function textsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => textOf(nameOf(each)) ?? []);
}

/** An author may be written as a map: `- name: Jane Doe`. */
function nameOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
}
