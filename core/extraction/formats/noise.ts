/** Bullets of symbol fonts, which have no code of their own in Unicode but stand for one that has. */
const SYMBOL_BULLET = /[\uF0B7\uF0A7\uF06C\uF0D8\uF0FC\uF076]/g;

/**
 * Characters that a parser gives where it does not know which ones there are: the replacement character,
 * noncharacters, lone surrogates and private use.
 */
const NOISE = /[\uFFFD\uFFFE\uFFFF\uFDD0-\uFDEF\p{Cs}\p{Co}]/gu;

/** A text without the characters that say nothing, and how many of them there were. */
export function withoutNoise(text: string): { text: string; noise: number } {
  if (!NOISE.test(text)) return { text, noise: 0 };
  const readable = text.replace(SYMBOL_BULLET, '•').replace(NOISE, '');
  return { text: readable, noise: text.length - readable.length };
}
