import type { MediaType } from './media-types.ts';

const OBJECT = /^\s*\{\s*(?:"(?:[^"\\]|\\.){0,200}"\s*:|\}\s*$)/;
const ARRAY = /^\s*\[\s*(?:\{\s*["}]|\[|"(?:[^"\\]|\\.){0,500}"\s*,|\]\s*$)/;
const LONGEST_LINE = 60_000;

/** What a text is as data, by its first characters and lines; null for what is none or not surely. */
export function dataType(text: string, promised: MediaType | null): MediaType | null {
  if (promised === 'text/markdown' || promised === 'text/html') return null;
  if (OBJECT.test(text) || ARRAY.test(text)) return jsonType(text, promised);
  return promised === 'text/csv' || promised === 'text/tab-separated-values'
    ? separatedType(text, promised)
    : unnamedTable(text, promised);
}

/** One value a line, or one value over all of them. */
function jsonType(text: string, promised: MediaType | null): MediaType {
  const [first = '', second = ''] = text.trimStart().split(/\r?\n/, 2);
  const isWhole = first.length < LONGEST_LINE && isJson(first);
  if (isWhole && /^\s*[[{]/.test(second)) return 'application/jsonl';
  const isLine = promised === 'application/jsonl' && (isWhole || first.length >= LONGEST_LINE);
  return isLine ? 'application/jsonl' : 'application/json';
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** The separator that the first lines have more of: files called .csv are often separated by tabs. */
function separatedType(text: string, promised: MediaType): MediaType {
  const [first = ''] = text.split(/\r?\n/, 1);
  const tabs = first.split('\t').length;
  const others = Math.max(first.split(',').length, first.split(';').length);
  if (tabs === others) return promised;
  return tabs > others ? 'text/tab-separated-values' : 'text/csv';
}

/** Names that the first line of a table of articles has in it. */
const COLUMN_NAME =
  /^(?:title|headline|text|content|body|article|date|published|pubdate|author|source|url|link|标题|正文|内容|日期|时间|作者|来源|链接)$/i;
const LEAST_LINES = 3;

/** A table in a file whose name does not say so: its first line names columns, and the next have as many. */
function unnamedTable(text: string, promised: MediaType | null): MediaType | null {
  if (promised !== null && promised !== 'text/plain') return null;
  const [first = '', ...lines] = text.split(/\r?\n/, 20).filter((line) => line.trim() !== '');
  for (const [separator, type] of [
    ['\t', 'text/tab-separated-values'],
    [',', 'text/csv'],
  ] as const) {
    const columns = first.split(separator).map((column) => column.trim().replace(/^"|"$/g, ''));
    const named = columns.filter((column) => COLUMN_NAME.test(column)).length;
    if (columns.length < 2 || named < 2 || lines.length + 1 < LEAST_LINES) continue;
    if (lines.filter((line) => line.split(separator).length >= columns.length).length >= 1) return type;
  }
  return null;
}
