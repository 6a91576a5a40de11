import { characterClass } from './character-class.ts';
import type { MappedText, Piece } from './mapped-text.ts';
import { copied } from './mapped-text.ts';

/** Blanks of every width, and tabs. */
const BLANK = '\\t \\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000';

/**
 * Characters that show nothing: C0 and C1 controls, the soft hyphen, zero-width characters, bidirectional controls and
 * the byte order mark where it stands inside of a text.
 */
const INVISIBLE =
  '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF';

/** One character that is blank or invisible, as an expression. */
export const SHOWS_NO_SIGN = `[${BLANK}${INVISIBLE}]`;

const RUN_OF_NOTHING = new RegExp(`[${BLANK}${INVISIBLE}]+`, 'g');
const isBlank = characterClass(new RegExp(`[${BLANK}]`));
const isInvisible = characterClass(new RegExp(`[${INVISIBLE}]`));
const ANY_BLANK = new RegExp(`[${BLANK}]`);

/** Joiners keep an emoji of several parts, or the letters of Arabic and Indic scripts, together: they do show. */
const JOINER = /^[\u200C\u200D]$/;
const JOINED =
  /(?:\p{Extended_Pictographic}|\uFE0F|[\u{1F3FB}-\u{1F3FF}]|[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}])$/u;

/**
 * What a reader sees of one raw line: no blanks at its ends, a run of blanks as one, no invisible characters. All else
 * stays as it is; a single no-break or ideographic space between words stays too.
 */
export function visibleText(raw: string, start: number, end: number): MappedText {
  const line = raw.slice(start, end);
  const first = line.length - trimmedStart(line).length;
  const last = first + trimmedEnd(line.slice(first)).length;
  return visibleCharacters(raw, start + first, start + last);
}

/** The same within a line: the blanks at its ends stay, as one each. */
export function visibleCharacters(raw: string, start: number, end: number): MappedText {
  const characters = raw.slice(start, end);
  return needsChange(characters) ? withoutInvisible(raw, start, characters) : copied(raw, start, end);
}

/** True where something stands there that shows nothing, or two blanks side by side. */
function needsChange(characters: string): boolean {
  let isAfterBlank = false;
  for (let at = 0; at < characters.length; at += 1) {
    const unit = characters.charCodeAt(at);
    const isInk = unit > 0x20 && unit < 0x7f;
    const isBlankHere = !isInk && isBlank(unit);
    if ((isBlankHere && isAfterBlank) || (!isInk && isInvisible(unit))) return true;
    isAfterBlank = isBlankHere;
  }
  return false;
}

function withoutInvisible(raw: string, start: number, characters: string): MappedText {
  const words: string[] = [];
  const pieces: Piece[] = [];
  const add = (from: number, to: number, as: string | null) => {
    if (from === to) return;
    words.push(as ?? raw.slice(from, to));
    pieces.push({ start: from, end: to, as });
  };
  let at = 0;
  for (const run of characters.matchAll(RUN_OF_NOTHING)) {
    add(start + at, start + run.index, null);
    const shown = whatShows(run[0], characters.slice(Math.max(0, run.index - 2), run.index));
    at = run.index + run[0].length;
    if (shown === 'one blank') add(start + run.index, start + at, ' ');
    else if (shown !== 'nothing') add(start + run.index + shown, start + run.index + shown + 1, null);
  }
  add(start + at, start + characters.length, null);
  return { text: words.join(''), pieces };
}

/** Of a run of blanks and invisible characters: one blank for several, the place of the only one, or nothing. */
function whatShows(run: string, before: string): number | 'one blank' | 'nothing' {
  const first = run.search(ANY_BLANK);
  if (first >= 0) return ANY_BLANK.test(run.slice(first + 1)) ? 'one blank' : first;
  return JOINER.test(run) && JOINED.test(before) ? 0 : 'nothing';
}

const NOTHING_AT_START = new RegExp(`^[\\s${BLANK}${INVISIBLE}]+`);
const NOTHING = new RegExp(`[\\s${BLANK}${INVISIBLE}]`);

function trimmedStart(line: string): string {
  return line.replace(NOTHING_AT_START, '');
}

/** By hand: a pattern that looks for the end of the line tries again at every blank on the way. */
function trimmedEnd(line: string): string {
  let end = line.length;
  while (end > 0 && NOTHING.test(line[end - 1]!)) end -= 1;
  return line.slice(0, end);
}
