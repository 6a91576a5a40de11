import {
  isApostrophe,
  isBlank,
  isDigit,
  isHyphen,
  isLatinLetter,
  isUpperCase,
  isWordCharacter,
} from './place-letters.ts';

/** A word beside a name, with what stands between the two. */
export interface NearWord {
  start: number;
  end: number;
  text: string;
  gap: string;
}

const maxGap = 4;
const maxWord = 40;

/** The Latin word that follows `at`, with inner apostrophes and hyphens ("People's", 'High-tech'); null where none is near. */
export function wordAfter(text: string, at: number): NearWord | null {
  let start = at;
  while (start < text.length && start - at <= maxGap && !isWordCharacter(text.charCodeAt(start))) start += 1;
  if (start >= text.length || start - at > maxGap) return null;
  let end = start;
  while (end < text.length && end - start < maxWord && continuesWord(text, end)) end += 1;
  return { start, end, text: text.slice(start, end), gap: text.slice(at, start) };
}

/** The Latin word in front of `at`; null where none is near. */
export function wordBefore(text: string, at: number): NearWord | null {
  let end = at;
  while (end > 0 && at - end <= maxGap && !isWordCharacter(text.charCodeAt(end - 1))) end -= 1;
  if (end === 0 || at - end > maxGap) return null;
  let start = end;
  while (start > 0 && end - start < maxWord && continuesWord(text, start - 1)) start -= 1;
  return { start, end, text: text.slice(start, end), gap: text.slice(end, at) };
}

function continuesWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isWordCharacter(code) || code === 0x26) return true;
  return (
    (isApostrophe(code) || isHyphen(code)) &&
    isWordCharacter(text.charCodeAt(at - 1)) &&
    isWordCharacter(text.charCodeAt(at + 1))
  );
}

export function isCapitalised(word: string): boolean {
  return isUpperCase(word.charCodeAt(0)) || isDigit(word.charCodeAt(0));
}

/** True where the gap is one blank: the two words belong to one phrase. */
export function isOneBlank(gap: string): boolean {
  return gap.length === 1 && isBlank(gap.charCodeAt(0));
}

/** True where a sentence, a line or a bracket begins at `at`, so that the word there is capitalised in any case. */
export function beginsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < maxGap && isBlank(text.charCodeAt(before))) before -= 1;
  if (before < 0) return true;
  const code = text.charCodeAt(before);
  return (
    !isLatinLetter(code) && !isDigit(code) && !',;-&'.includes(text.charAt(before)) && !isApostrophe(code)
  );
}
