import { readCountedByContext } from './count-by-context.ts';
import type { Counted } from './counted-noun.ts';
import { readCounted } from './counted-noun.ts';
import type { Found } from './found.ts';
import { readHanCounted, readHanTotal } from './han-count.ts';
import { readHyphenCount } from './hyphen-count.ts';
import { MODIFIERS_AFTER } from './modifier-table.ts';
import { isKnownNoun } from './noun-table.ts';
import type { Amount } from './read-amount.ts';
import { boundsOf } from './read-modifier.ts';
import type { Sentence } from './sentence.ts';
import { isTimeOfSpeech, isTimeUnit } from './time-span.ts';
import { isWordAt, keyAt } from './token.ts';
import { isMultiple } from './times.ts';

/** A number without a unit, as a count of what stands behind it or of what its sentence counts; null where neither is clear. */
export function readCount(sentence: Sentence, amount: Amount, before: readonly Found[]): Found | null {
  const counted = countedOf(sentence, amount, before);
  if (!counted || isHalfAThing(amount, counted)) return null;
  if (counted.unit === 'times' && isMultiple(sentence, amount, counted))
    return foundOf(sentence, amount, counted, 'multiple');
  if (isTimeOfSpeech(sentence, amount, counted)) return null;
  return foundOf(sentence, amount, counted, 'count');
}

function countedOf(sentence: Sentence, amount: Amount, before: readonly Found[]): Counted | null {
  const { tokens } = sentence;
  const next = tokens[amount.to];
  if (next?.kind === 'han') return readHanCounted(sentence, amount);
  if (sentence.chinese) return readHanTotal(sentence, amount);
  if (next?.key === '-' && next.glued) return readHyphenCount(sentence, amount);
  if (next?.kind === 'word' && next.glued) return null;
  const isOne = amount.low === 1 && amount.high === 1 && amount.modifier === 'exact';
  if (isOne && amount.first.form === 'words') return readOne(sentence, amount, before);
  return readCounted(sentence, amount.to, isOne) ?? readCountedByContext(sentence, amount, before);
}

const DETERMINED = new Set(
  'the no any every each this that which only number another some day at'.split(' '),
);

/** 'One' is mostly an article: it counts with an adjective ('one keynote forum') or in a row of counts. */
function readOne(sentence: Sentence, amount: Amount, before: readonly Found[]): Counted | null {
  if (DETERMINED.has(keyAt(sentence.tokens, amount.from - 1))) return null;
  const counted = readCounted(sentence, amount.to, true);
  if (!counted || isTimeUnit(counted.unit)) return null;
  const isRow = before.some((one) => one.kind === 'count') || countsNext(sentence, counted.to);
  return isRow || counted.nounTo - counted.nounFrom > 1 ? counted : null;
}

/** 'one forum and nine sessions': another number and its noun follow. */
function countsNext(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const next = [',', 'and', '、'].includes(keyAt(tokens, at)) ? at + 1 : -1;
  const number = keyAt(tokens, next) === 'and' ? next + 1 : next;
  return (
    next > 0 &&
    isWordAt(tokens, number) &&
    /^(one|two|three|four|five|six|seven|eight|nine|ten)$/.test(keyAt(tokens, number))
  );
}

/** There are no 3.6 companies; hours and years come in halves. */
function isHalfAThing(amount: Amount, counted: Counted): boolean {
  if (Number.isInteger(amount.low) && Number.isInteger(amount.high)) return false;
  return isKnownNoun(counted.unit) && !isTimeUnit(counted.unit) && counted.unit !== 'times';
}

function foundOf(sentence: Sentence, amount: Amount, counted: Counted, kind: 'count' | 'multiple'): Found {
  const isBound = kind === 'count' && counted.to > amount.to;
  const after = isBound ? MODIFIERS_AFTER.startingAt(sentence.tokens, counted.to) : null;
  const inner =
    sentence.tokens[amount.numberTo]?.kind === 'han' ? innerModifier(sentence, amount, counted) : null;
  const modifier = amount.modifier === 'exact' ? (after?.value ?? inner ?? 'exact') : amount.modifier;
  return {
    from: amount.from,
    to: Math.max(amount.to, after?.to ?? counted.to),
    kind,
    ...boundsOf(amount.low, amount.high, modifier),
    unit: kind === 'multiple' ? null : counted.unit,
    currency: null,
    modifier,
    nounFrom: counted.nounFrom,
    nounTo: counted.nounTo,
    measured: counted.measured,
    period: null,
  };
}

/** '50家以上企业': the modifier stands between the measure word and the noun. */
function innerModifier(sentence: Sentence, amount: Amount, counted: Counted) {
  for (let at = amount.numberTo; at <= counted.nounFrom; at += 1) {
    const found = MODIFIERS_AFTER.startingAt(sentence.tokens, at);
    if (found && found.to <= counted.to) return found.value;
  }
  return null;
}
