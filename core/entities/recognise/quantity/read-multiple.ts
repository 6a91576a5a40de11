import type { Found } from './found.ts';
import { phraseTable } from './phrase-table.ts';
import { MODIFIERS_BEFORE } from './modifier-table.ts';
import { boundsOf } from './read-modifier.ts';
import type { Sentence } from './sentence.ts';

/** Words that are a multiple by themselves. */
export const MULTIPLES = phraseTable<number>(
  (
    [
      [2, 'doubled|doubling|twofold|two-fold|翻番|翻一番|翻了一番|翻倍|翻了一倍'],
      [3, 'tripled|tripling|trebled|threefold|three-fold'],
      [4, 'quadrupled|quadrupling|fourfold|four-fold|翻两番|翻了两番'],
      [5, 'fivefold|five-fold|quintupled'],
      [6, 'sixfold|six-fold'],
      [10, 'tenfold|ten-fold'],
    ] as const
  ).flatMap(([value, words]) => words.split('|').map((word) => [word, value] as const)),
);

/** 'doubled', 'nearly tripled', '翻一番'. */
export function readMultiple(sentence: Sentence, at: number): Found | null {
  const word = MULTIPLES.startingAt(sentence.tokens, at);
  if (!word || sentence.named[at]) return null;
  const before = MODIFIERS_BEFORE.endingAt(sentence.tokens, at);
  const modifier = before?.value ?? 'exact';
  return {
    from: before?.from ?? at,
    to: word.to,
    kind: 'multiple',
    ...boundsOf(word.value, word.value, modifier),
    unit: null,
    currency: null,
    modifier,
    nounFrom: word.to,
    nounTo: word.to,
    measured: null,
    period: null,
  };
}
