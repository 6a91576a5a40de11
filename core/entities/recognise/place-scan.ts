import type { TextRange } from '../../../shared/model/text-range.ts';
import type { NameEntry, PlaceLexicon } from './place-lexicon.ts';
import {
  isApostrophe,
  isBlank,
  isCombiningMark,
  isHan,
  isHyphen,
  isLatinLetter,
  isUpperCase,
  isWordCharacter,
} from './place-letters.ts';

/** Words of a text that are a name of the lexicon, whatever they mean there. */
export interface NameMatch {
  start: number;
  end: number;
  entry: NameEntry;
}

/** Lower-case words that may stand inside a name: 'Chengdu High tech Zone', 'Pingshan district', 'Beijing time'. */
const lowerCaseWords = new Set(
  (
    'and of the tech new high hi bio zone area district county city province municipality prefecture banner league region park town ' +
    'valley island base development industrial industry economic technological technology national autonomous special cooperation time dollar dollars duck opera'
  ).split(' '),
);

/**
 * Finds the longest names in `text` between two offsets, left to right, without overlaps, and hands each on. Linear:
 * from each word's or character's start it reads no further than the longest name reaches.
 */
export function scanNames(
  text: string,
  { start: from, end: to }: TextRange,
  lexicon: PlaceLexicon,
  onName: (match: NameMatch) => void,
): void {
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    const match = isHan(code) ? hanMatch(text, at, to, lexicon) : latinMatch(text, at, from, to, lexicon);
    if (match && match.entry.senses.length > 0) onName(match);
    at = match ? match.end : nextStart(text, at, to);
  }
}

/** A name begins with a Chinese character or a capital letter: few characters of a text are such. */
const mayBegin = Uint8Array.from({ length: 0x10000 }, (_item, code) =>
  isHan(code) || isUpperCase(code) ? 1 : 0,
);

function nextStart(text: string, at: number, to: number): number {
  let next = at + 1;
  while (next < to && mayBegin[text.charCodeAt(next)] === 0) next += 1;
  return next;
}

/** Words that begin with what looks like the last character of a name: 北京市民 is 北京 and 市民, 济南市中区 has 市中区. */
const wordsFromLevel =
  /^(市民|市场|市值|市区|市面|市级|市占|市中区|市北区|市南区|省会|省级|县级|县域|区域|区块|区间|区级)/u;

/** The longest name at this character, unless a longer one begins inside of it: 扩大连云港 holds 连云港, not 大连. */
function hanMatch(text: string, at: number, to: number, lexicon: PlaceLexicon): NameMatch | null {
  const longest = longestHan(text, at, to, lexicon);
  const match = longest && withoutBorrowedLevel(text, longest, lexicon);
  if (!match) return null;
  for (let inner = at + 1; inner < match.end; inner += 1) {
    const rival = longestHan(text, inner, to, lexicon);
    if (rival && rival.end > match.end && rival.end - rival.start > match.end - match.start) return rival;
  }
  return match;
}

function withoutBorrowedLevel(text: string, match: NameMatch, lexicon: PlaceLexicon): NameMatch | null {
  if (!wordsFromLevel.test(text.slice(match.end - 1, match.end + 2))) return match;
  const shorter = longestHan(text, match.start, match.end - 1, lexicon);
  return shorter?.end === match.end - 1 ? shorter : match;
}

function longestHan(text: string, start: number, to: number, lexicon: PlaceLexicon): NameMatch | null {
  let node = 0;
  let match: NameMatch | null = null;
  for (let at = start; at < to; at += 1) {
    const symbol = lexicon.symbolOf(text.charCodeAt(at));
    node = symbol === 0 ? -1 : lexicon.step(node, symbol);
    if (node < 0) break;
    const entry = lexicon.valueAt(node);
    if (entry) match = { start, end: at + 1, entry };
  }
  return match;
}

/** A name of capitalised words; between two of them may stand one blank, hyphen or apostrophe, or nothing. */
function latinMatch(
  text: string,
  start: number,
  from: number,
  to: number,
  lexicon: PlaceLexicon,
): NameMatch | null {
  if (!isUpperCase(text.charCodeAt(start)) || !startsWord(text, start, from)) return null;
  let node = 0;
  let match: NameMatch | null = null;
  for (let at = start; at < to;) {
    const code = text.charCodeAt(at);
    const next = isLatinLetter(code) ? at + 1 : separatorEnd(text, at, start, to);
    if (next < 0) break;
    if (isLatinLetter(code)) {
      node = lexicon.step(node, lexicon.symbolOf(code));
      if (node < 0) break;
      match = matchEndingAt(text, start, next, to, lexicon.valueAt(node)) ?? match;
    }
    at = next;
  }
  return match;
}

function startsWord(text: string, start: number, from: number): boolean {
  if (start === from) return true;
  const before = text.charCodeAt(start - 1);
  return (
    !isWordCharacter(before) &&
    !isApostropheInWord(text, start - 1, from) &&
    before !== 0x40 &&
    before !== 0x5f
  );
}

function isApostropheInWord(text: string, at: number, from: number): boolean {
  return isApostrophe(text.charCodeAt(at)) && at > from && isLatinLetter(text.charCodeAt(at - 1));
}

function matchEndingAt(
  text: string,
  start: number,
  end: number,
  to: number,
  entry: NameEntry | undefined,
): NameMatch | null {
  if (!entry) return null;
  if (end < to && isWordCharacter(text.charCodeAt(end))) return null;
  const written = text.slice(start, end);
  if (entry.acronym && written !== written.toUpperCase()) return null;
  return innerCapital.test(written) ? null : { start, end, entry };
}

/** A capital inside of a word makes it a brand: 'WuXi AppTec'. */
const innerCapital = /\p{Ll}\p{Lu}/u;

/** Where the next word of the name begins, behind one separator; -1 where no name goes on. */
function separatorEnd(text: string, at: number, start: number, to: number): number {
  const code = text.charCodeAt(at);
  if (isCombiningMark(code)) return at + 1;
  const next = at + 1;
  if (isBlank(code) && next + 2 < to && text.startsWith('& ', next)) return next + 2;
  if (next >= to || !isLatinLetter(text.charCodeAt(next))) return -1;
  if (isApostrophe(code) || isHyphen(code)) return next;
  if (code === 0x2e) return at === start + 1 || text.charCodeAt(at - 2) === 0x2e ? next : -1;
  const isGap = isBlank(code) || code === 0x0a;
  return isGap && mayFollowBlank(text, next, to) ? next : -1;
}

function mayFollowBlank(text: string, at: number, to: number): boolean {
  if (isUpperCase(text.charCodeAt(at))) return true;
  let end = at;
  while (end < to && end - at < 16 && isLatinLetter(text.charCodeAt(end))) end += 1;
  return lowerCaseWords.has(text.slice(at, end));
}
