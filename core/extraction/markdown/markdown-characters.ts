import { fromMarkdown } from 'mdast-util-from-markdown';
import { isWide } from '../text/characters.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { concatenate, copied, standIn } from '../text/mapped-text.ts';
import { visibleCharacters } from '../text/visible-text.ts';

const ESCAPE = /\\([!-/:-@[-`{-~])/y;
const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{0,31});/y;
/** The look back makes it try a run of blanks once, not again at each blank. */
const LINE_BREAK = /(?<![ \t])[ \t]*(?:\r\n|[\n\r\u000B\u000C\u0085\u2028\u2029])(?: {0,3}>)*[ \t]*/y;

/**
 * The characters of a Markdown text node between two raw positions: escapes without their backslash, each character
 * reference as what it names, each line break (with the quote marks that lead the next line) as a blank or, in Chinese,
 * as nothing.
 */
export function markdownCharacters(raw: string, start: number, end: number): MappedText {
  const parts: MappedText[] = [];
  let from = start;
  let at = start;
  while (at < end) {
    const special = SPECIAL[raw[at]!]?.(raw, at, end) ?? null;
    if (special === null) {
      at += 1;
      continue;
    }
    parts.push(visibleCharacters(raw, from, at), special.part);
    from = at = special.end;
  }
  parts.push(visibleCharacters(raw, from, end));
  return concatenate(parts);
}

type Reader = (raw: string, at: number, end: number) => { part: MappedText; end: number } | null;

const SPECIAL: Record<string, Reader | undefined> = {
  '\\': readEscape,
  '&': readReference,
  ' ': readLineBreak,
  '\t': readLineBreak,
  '\r': readLineBreak,
  '\n': readLineBreak,
  '\u000B': readLineBreak,
  '\u000C': readLineBreak,
  '\u0085': readLineBreak,
  '\u2028': readLineBreak,
  '\u2029': readLineBreak,
};

function readEscape(raw: string, at: number, end: number) {
  if (!matchAt(ESCAPE, raw, at, end)) return null;
  return { part: copied(raw, at + 1, at + 2), end: at + 2 };
}

function readReference(raw: string, at: number, end: number) {
  const reference = matchAt(REFERENCE, raw, at, end);
  const character = reference && characterOf(reference);
  return reference && character
    ? { part: standIn(character, at, at + reference.length), end: at + reference.length }
    : null;
}

function readLineBreak(raw: string, at: number, end: number) {
  const lineBreak = matchAt(LINE_BREAK, raw, at, end);
  if (!lineBreak) return null;
  const next = at + lineBreak.length;
  const joiner = isWide(raw[at - 1] ?? '') && isWide(raw[next] ?? '') ? '' : ' ';
  return { part: standIn(joiner, at, next), end: next };
}

function matchAt(pattern: RegExp, raw: string, at: number, end: number): string | null {
  pattern.lastIndex = at;
  const found = pattern.exec(raw)?.[0] ?? null;
  return found !== null && at + found.length <= end ? found : null;
}

const characters = new Map<string, string | null>();
const MOST_REMEMBERED = 3000;

/** Asks the parser itself, so that both agree on every name; null for a name that it does not know. */
function characterOf(reference: string): string | null {
  const known = characters.get(reference);
  if (known !== undefined) return known;
  const [paragraph] = fromMarkdown(`a${reference}`).children;
  const [text] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const value = text?.type === 'text' && !text.value.endsWith(reference) ? text.value.slice(1) : null;
  if (characters.size < MOST_REMEMBERED) characters.set(reference, value);
  return value;
}
