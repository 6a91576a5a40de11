import { isWide } from '../text/characters.ts';
import { copied, type MappedText, standIn } from '../text/mapped-text.ts';
import { SHOWS_NO_SIGN, visibleCharacters } from '../text/visible-text.ts';
import type { HtmlText } from './html-tree.ts';

/**
 * Where a text is parted: runs of blanks and line breaks. A single blank between two signs is a blank already, so that most
 * lines stay in one piece.
 */
const BLANKS = new RegExp(
  `[\\t\\n\\f\\r ]{2,}|[\\t\\n\\f\\r]|^ | $| (?=${SHOWS_NO_SIGN})|(?<=${SHOWS_NO_SIGN}) `,
  'g',
);
/** Stands for blanks that were typed as such; at the beginning of a line they are an indent, which tells paragraphs apart. */
const NO_BREAK = '\u00A0';
const INDENT = /^[\u00A0\u3000\u2002\u2003]{2,}/;

/**
 * The characters of a text as a browser shows them: a run of blanks and line breaks is one blank (none between Chinese
 * characters, whose lines an editor wrapped), nothing invisible. Each knows its raw place.
 */
export function shownCharacters(raw: string, node: HtmlText): MappedText[] {
  return node.pieces.flatMap(({ start, end, as }) => {
    if (as === null) return collapsed(raw, start, end);
    return [standIn(/^\s+$/.test(as) ? NO_BREAK : as, start, end)];
  });
}

/** The same with line breaks and blanks as they are, for text that is set as it was typed. */
export function typedCharacters(node: HtmlText, raw: string): MappedText[] {
  return node.pieces.map(({ start, end, as }) =>
    as === null ? copied(raw, start, end) : standIn(as, start, end),
  );
}

function collapsed(raw: string, start: number, end: number): MappedText[] {
  const characters = raw.slice(start, end);
  const parts: MappedText[] = [];
  let at = 0;
  for (const run of characters.matchAll(BLANKS)) {
    if (run.index > at) parts.push(...wordsBetween(raw, start + at, start + run.index));
    at = run.index + run[0].length;
    parts.push(blank(raw, start + run.index, start + at));
  }
  if (at < characters.length) parts.push(...wordsBetween(raw, start + at, end));
  return parts;
}

function wordsBetween(raw: string, start: number, end: number): MappedText[] {
  const indent = INDENT.exec(raw.slice(start, Math.min(end, start + 40)))?.[0].length ?? 0;
  const words = visibleCharacters(raw, start + indent, end);
  return indent === 0 ? [words] : [standIn(NO_BREAK, start, start + indent), words];
}

function blank(raw: string, start: number, end: number): MappedText {
  if (end - start === 1 && raw[start] === ' ') return copied(raw, start, end);
  const isWrapped =
    /[\n\r]/.test(raw.slice(start, end)) && isWide(raw[start - 1] ?? '') && isWide(raw[end] ?? '');
  return standIn(isWrapped ? '' : ' ', start, end);
}
