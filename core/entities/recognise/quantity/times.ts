import type { Counted } from './counted-noun.ts';
import { CHANGE_NOUNS, CHANGE_VERBS } from './grammar-words.ts';
import type { Amount } from './read-amount.ts';
import type { Sentence } from './sentence.ts';
import { keyAt } from './token.ts';

const AFTER = new Set(
  'compared the that as more higher larger greater faster over of than its what bigger lower longer their those versus'.split(
    ' ',
  ),
);

/** 'Five times' counts how often, unless a comparison stands beside it: 'an increase of 5 times', '5 times the average'. */
export function isMultiple(sentence: Sentence, amount: Amount, counted: Counted): boolean {
  if (counted.nounTo - counted.nounFrom !== 1) return false;
  const { tokens } = sentence;
  // 'Reduced from 5 times to 2 times' counts how often, twice.
  const isLevel = /^(from|to)$/.test(keyAt(tokens, amount.from - 1));
  if (AFTER.has(keyAt(tokens, counted.to))) return true;
  for (let at = amount.from - 1; !isLevel && at >= Math.max(0, amount.from - 4); at -= 1) {
    const key = keyAt(tokens, at);
    if (CHANGE_VERBS.has(key) || CHANGE_NOUNS.has(key) || key === 'multiplied') return true;
  }
  return false;
}
