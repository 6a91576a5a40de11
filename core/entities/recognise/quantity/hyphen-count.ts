import type { Counted } from './counted-noun.ts';
import { COUNTED_BY_HYPHEN, pluralOf } from './noun-table.ts';
import type { Amount } from './read-amount.ts';
import type { Sentence } from './sentence.ts';
import { isCapitalisedAt, keyAt } from './token.ts';

/** 'Three-year plan', 'the 5-year-old': a plan's or a child's name for its length. */
const PLANS = new Set(
  'plan plans action program programme programs strategy period old blueprint campaign'.split(' '),
);

/** Reads what hangs on the number by a hyphen at token `amount.to`. */
export function readHyphenCount(sentence: Sentence, amount: Amount): Counted | null {
  const { tokens } = sentence;
  const at = amount.to + 1;
  const key = keyAt(tokens, at);
  if (!COUNTED_BY_HYPHEN.has(key) || (isCapitalisedAt(tokens, at) && !sentence.capitals)) return null;
  for (let next = at + 1; next < at + 4; next += 1) if (PLANS.has(keyAt(tokens, next))) return null;
  const unit = key === 'strong' ? 'people' : pluralOf(key);
  return { to: at + 1, unit, nounFrom: at, nounTo: at + 1, measured: unit };
}
