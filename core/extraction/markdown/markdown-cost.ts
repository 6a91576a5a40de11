/*
 * The Markdown parser takes time that grows with the square of a paragraph's markup characters and with the cube of
 * nested markers. Texts that no person wrote as Markdown are read as plain text instead.
 */

const MOST_CHARACTERS = 1_000_000;
const MOST_LINES = 20_000;
const MOST_NESTING = 60;

/** Markup characters times length, summed over the paragraphs: about what the parser's slow parts do. */
const MOST_WORK = 200_000_000;

const MARKUP = /[*_[\]<`!&\\~]/g;
const DEEP_NESTING = new RegExp(
  `^(?:[ \\t]*(?:[-*+>]|\\d{1,9}[.)])){${MOST_NESTING},}|^[ \\t]{${MOST_NESTING * 3},}\\S`,
  'm',
);

/** True where reading the text as Markdown takes time in proportion to its length. */
export function isCheapMarkdown(raw: string): boolean {
  if (raw.length > MOST_CHARACTERS || DEEP_NESTING.test(raw)) return false;
  const lines = raw.split(/\r\n|\r|\n/);
  return lines.length <= MOST_LINES && workOf(lines) <= MOST_WORK;
}

function workOf(lines: readonly string[]): number {
  let work = 0;
  let length = 0;
  let markup = 0;
  for (const line of [...lines, '']) {
    length += line.length;
    markup += line.match(MARKUP)?.length ?? 0;
    if (line.trim() !== '') continue;
    work += length * markup;
    length = markup = 0;
  }
  return work;
}
