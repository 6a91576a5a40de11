import { markdownCharacters } from './markdown-characters.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { concatenate, trim } from '../text/mapped-text.ts';

const BLOCK_TAG = /^<\/?(?:p|div|br|hr|li|ul|ol|h[1-6]|table|tr|section|article|blockquote|header|footer)\b/i;
const UNSHOWN = /^<(script|style|svg|template)\b/i;
const TAG = /^<[/!?]?[a-z]/i;

/**
 * The text of a piece of HTML inside of Markdown: what stands between the tags, a new text after each tag of a block.
 * Comments, scripts and styles hold none.
 */
export function htmlTexts(raw: string, start: number, end: number): MappedText[] {
  const texts: MappedText[][] = [[]];
  let at = start;
  while (at < end) {
    const tag = nextTag(raw, at, end);
    texts.at(-1)!.push(markdownCharacters(raw, at, tag));
    if (BLOCK_TAG.test(raw.slice(tag, tag + 12))) texts.push([]);
    at = endOfTag(raw, tag, end);
  }
  return texts.map((parts) => trim(concatenate(parts))).filter(({ text }) => text !== '');
}

/** Where the next tag begins, or `end`. */
function nextTag(raw: string, from: number, end: number): number {
  let at = raw.indexOf('<', from);
  while (at >= 0 && at < end && !TAG.test(raw.slice(at, at + 3)) && !raw.startsWith('<!--', at))
    at = raw.indexOf('<', at + 1);
  return at < 0 ? end : Math.min(at, end);
}

/** The position after a tag, or after all that its element hides. What is never closed hides the rest. */
function endOfTag(raw: string, tag: number, end: number): number {
  if (tag >= end) return end;
  if (raw.startsWith('<!--', tag)) return after(raw, '-->', tag, end);
  const unshown = UNSHOWN.exec(raw.slice(tag, tag + 12))?.[1];
  const close = unshown ? after(raw, `</${unshown}`, tag, end) : tag;
  return close >= end ? end : after(raw, '>', close, end);
}

function after(raw: string, what: string, from: number, end: number): number {
  const found = raw.indexOf(what, from);
  return found < 0 ? end : Math.min(found + what.length, end);
}
