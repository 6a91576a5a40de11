import type { QuantityModifier } from '../../../../shared/model/quantity.ts';
import { endsNounPhrase } from './grammar-words.ts';
import { BOUND_ADJECTIVES, HAN_GRANT_VERBS, MODIFIERS_BEFORE } from './modifier-table.ts';
import type { Amount } from './read-amount.ts';
import type { Sentence } from './sentence.ts';
import { isWordAt, keyAt } from './token.ts';

/** How far a bound may stand from its number. */
const NEAR = 5;

/** A bound that does not touch the number: 'a maximum support of 30 million yuan', '最高给予3000万元'. */
export function boundNearby(sentence: Sentence, amount: Amount): QuantityModifier {
  const { tokens } = sentence;
  const verb = HAN_GRANT_VERBS.endingAt(tokens, amount.from);
  const han = verb && MODIFIERS_BEFORE.endingAt(tokens, verb.from);
  if (han) return han.value;
  if (keyAt(tokens, amount.from - 1) !== 'of') return 'exact';
  for (let at = amount.from - 2; at >= Math.max(0, amount.from - NEAR); at -= 1) {
    const bound = BOUND_ADJECTIVES.get(keyAt(tokens, at));
    if (bound) return bound;
    if (!isWordAt(tokens, at) || endsNounPhrase(keyAt(tokens, at))) return 'exact';
  }
  return 'exact';
}
