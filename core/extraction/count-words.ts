import { countMatches } from './text/characters.ts';

const WORD = /\p{Script=Han}|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** The number of words in a text; a Chinese character counts as one. */
export function countWords(text: string): number {
  return countMatches(text, WORD);
}
