import { characterCounter, countHan, countMatches, matchesOften } from '../text/characters.ts';
import { runCounter } from '../text/run-counter.ts';

const SAMPLE = 50_000;
const ENGLISH_WORD =
  /\b(?:the|of|and|to|for|with|that|from|is|was|are|were|has|have|had|will|would|this|said|by|at|as|its?|up|than|more|their|which|who|be)\b/gi;

/** Words that other languages in Latin script have too count for little alone; these do not. */
const TELLING_WORD = /\b(?:the|of|and|with|that|from|this)\b/gi;
const LEAST_SHARE = 0.1;
const LEAST_TELLING_SHARE = 0.02;

/**
 * 'zh' where Chinese characters outnumber Latin words, 'en' where one Latin word in ten is a common English one, else
 * null. Text with kana or hangul in it is Japanese or Korean, and neither.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const han = countHan(sample);
  const others = countKanaAndHangul(sample);
  const latin = countLatinWords(sample);
  if (others > (han + others) * 0.1 && others > latin * 0.1) return null;
  if (han > latin) return 'zh';
  return isEnglish(sample, latin) ? 'en' : null;
}

const countLatinWords = runCounter({ members: '\\p{Script=Latin}', joiners: "'’-" });

/** Hangul is the first of them among the code points. */
const FIRST_HANGUL = 0x1100;
const countKanaAndHangul = characterCounter(
  FIRST_HANGUL,
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
);

function isEnglish(sample: string, words: number): boolean {
  return (
    isLatin(sample) &&
    matchesOften(sample, ENGLISH_WORD, words * LEAST_SHARE) &&
    matchesOften(sample, TELLING_WORD, Math.floor(words * LEAST_TELLING_SHARE) + 1)
  );
}

/** True where more than half of the letters are of Latin script, as all letters of ASCII are. */
function isLatin(sample: string): boolean {
  const others = countOtherLetters(sample);
  return others === 0 ? /\p{L}/u.test(sample) : countMatches(sample, /\p{Script=Latin}/gu) > others;
}

const BEYOND_ASCII = 0x80;
/** Letters that are of another script. */
const countOtherLetters = characterCounter(BEYOND_ASCII, /(?!\p{Script=Latin})\p{L}/u);
