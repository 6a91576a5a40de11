const WORD = /\p{Script=Han}|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** The number of words in a text; a Chinese character counts as one. */
export function countWords(text: string): number {
  let words = 0;
  for (const _match of text.matchAll(WORD)) words += 1;
  return words;
}
