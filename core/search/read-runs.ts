/** Takes a run of characters with its place in the text, in UTF-16 code units. */
export type TakeRun = (run: string, start: number) => void;

const RUN = /\p{Script=Han}+|\d{1,3}(?:,\d{3})+(?!\d)|\d{2,}|[\p{L}\p{M}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;
const HAN_INSIDE = /\p{Script=Han}/u;
const SCRIPTS = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
/** Longer than any word that is written; what is longer is data that a parser took for text. */
const LONGEST_WORD = 256;

/** Splits a text into words (`takeWord`) and runs of Chinese (`takeHan`), in text order. */
export function readRuns(text: string, takeWord: TakeRun, takeHan: TakeRun): void {
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === BETWEEN) at += 1;
    else {
      const end = kind === LETTER ? endOfPlainWord(text, at) : -1;
      if (end !== -1) takeShort(text.slice(at, end), at, takeWord);
      at = end === -1 ? readNext(text, at, takeWord, takeHan) : end;
    }
  }
}

const BETWEEN = 0;
const LETTER = 1;
const DIGIT = 2;
const BEYOND = 3;

/** Letters and digits of ASCII, what stands between words there, and all beyond. */
const KINDS = Uint8Array.from({ length: 128 }, (_item, code) => {
  const character = String.fromCharCode(code);
  return /[a-z]/i.test(character) ? LETTER : /\d/.test(character) ? DIGIT : BETWEEN;
});

function kindOf(code: number): number {
  return code < 128 ? KINDS[code]! : BEYOND;
}

/** Most words are of ASCII and need no regular expression; -1 where one goes on beyond. */
function endOfPlainWord(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const kind = kindOf(text.charCodeAt(end));
    if (kind === BETWEEN) return end;
    if (kind === BEYOND) return -1;
  }
  return end;
}

/** Reads the next run from here on; answers with its end. */
function readNext(text: string, from: number, takeWord: TakeRun, takeHan: TakeRun): number {
  RUN.lastIndex = from;
  const match = RUN.exec(text);
  if (!match) return text.length;
  const [run] = match;
  splitScripts(run, match.index, takeWord, takeHan);
  return match.index + run.length;
}

/** 'abc中文' matches as letters up to its end; it is two. */
function splitScripts(run: string, start: number, takeWord: TakeRun, takeHan: TakeRun): void {
  if (!HAN_INSIDE.test(run)) return takeShort(run, start, takeWord);
  for (const part of run.matchAll(SCRIPTS)) {
    if (HAN.test(part[0])) takeHan(part[0], start + part.index);
    else takeShort(part[0], start + part.index, takeWord);
  }
}

function takeShort(word: string, start: number, takeWord: TakeRun): void {
  if (word.length <= LONGEST_WORD) takeWord(word, start);
}
