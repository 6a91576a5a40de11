import { countHan, countMatches } from '../text/characters.ts';

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
  const others = countMatches(sample, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  const latin = countMatches(sample, /\p{Script=Latin}+(?:['’-]\p{Script=Latin}+)*/gu);
  if (others > (han + others) * 0.1 && others > latin * 0.1) return null;
  if (han > latin) return 'zh';
  return isEnglish(sample, latin) ? 'en' : null;
}

function isEnglish(sample: string, words: number): boolean {
  const letters = countMatches(sample, /\p{L}/gu);
  const isLatin = countMatches(sample, /\p{Script=Latin}/gu) > letters / 2;
  return (
    isLatin &&
    countMatches(sample, ENGLISH_WORD) >= words * LEAST_SHARE &&
    countMatches(sample, TELLING_WORD) > words * LEAST_TELLING_SHARE
  );
}
