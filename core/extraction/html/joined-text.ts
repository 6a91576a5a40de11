import { concatenate, type MappedText, slice, standIn, trim } from '../text/mapped-text.ts';
import { readByline } from '../describe/byline.ts';
import { columnsOf } from '../text/characters.ts';
import { endsSentence } from '../text/sentences.ts';

/** A forced line break between two texts, with its raw place. */
export interface LineBreak {
  start: number;
  isBreak: true;
}

export type Inline = MappedText | LineBreak;

const BLANK_AT_END: ReadonlySet<string> = new Set([' ', '\u00A0', '\n']);

/** One text out of the parts of a line, with no two blanks in a row. */
export function joined(parts: readonly MappedText[]): MappedText {
  const kept: MappedText[] = [];
  let afterBlank = true;
  for (const part of parts) {
    const blanks = afterBlank ? part.text.length - part.text.replace(/^[ \u00A0\u3000]+/, '').length : 0;
    const rest = blanks === 0 ? part : slice(part, blanks, part.text.length);
    if (rest.text === '') continue;
    kept.push(rest.text === '\u00A0' ? asBlank(rest) : rest);
    afterBlank = BLANK_AT_END.has(rest.text.at(-1)!);
  }
  return trim(concatenate(kept));
}

/** A blank that must not be broken at is a blank like others here. */
function asBlank({ pieces }: MappedText): MappedText {
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  return standIn(' ', first.start, last.end);
}

/** How a line begins, and what it says. */
interface Line {
  text: MappedText;
  isIndented: boolean;
  /** Empty lines stand above it. */
  isApart: boolean;
  start: number;
}

/**
 * The paragraphs of a block whose lines are broken by force. An empty line parts them, so does an indent (as Chinese
 * pages have it) and the end of a sentence in a long line; other lines stay in one paragraph.
 */
export function paragraphsOf(parts: readonly Inline[]): MappedText[] {
  const groups: Line[][] = [];
  for (const line of linesOf(parts)) {
    const group = groups.at(-1);
    const above = group?.at(-1);
    if (group && above && !beginsParagraph(line, above)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) =>
    concatenate(group.flatMap((line, at) => (at === 0 ? [line.text] : [lineBreak(line), line.text]))),
  );
}

function lineBreak({ start }: Line): MappedText {
  return { text: '\n', pieces: [{ start, end: start, as: '\n' }] };
}

function linesOf(parts: readonly Inline[]): Line[] {
  const lines: Line[] = [];
  let current: MappedText[] = [];
  let [start, isApart] = [0, false];
  const end = (): void => {
    const text = joined(current);
    const isIndented = beginsWithIndent(current);
    if (text.text === '') isApart = true;
    else {
      lines.push({ text, isIndented, isApart, start });
      isApart = false;
    }
    current = [];
  };
  for (const part of parts) {
    if (!('isBreak' in part)) current.push(part);
    else {
      end();
      start = part.start;
    }
  }
  if (current.length > 0) end();
  return lines;
}

function beginsWithIndent(parts: readonly MappedText[]): boolean {
  const first = parts.slice(0, 4).map(({ text }) => text.slice(0, 10));
  return /^[ \n\t]*[\u00A0\u3000]/.test(first.join(''));
}

const LONGEST_BYLINE = 200;

function isByline({ text }: MappedText): boolean {
  return text.length <= LONGEST_BYLINE && readByline(text) !== null;
}

const LONG_LINE = 60;

function beginsParagraph({ isIndented, isApart, text }: Line, above: Line): boolean {
  if (isIndented || isApart || isByline(text) || isByline(above.text)) return true;
  return endsSentence(above.text.text) && columnsOf(above.text.text.slice(0, 400)) >= LONG_LINE;
}
