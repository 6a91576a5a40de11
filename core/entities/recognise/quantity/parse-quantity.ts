import type { Quantity } from '../../../../shared/model/quantity.ts';
import { findQuantities } from './find-quantities.ts';
import type { Found } from './found.ts';
import { measuredOfAll } from './measured-of.ts';
import { periodOf } from './period-of.ts';
import { readAmount } from './read-amount.ts';
import { boundsOf } from './read-modifier.ts';
import type { Sentence } from './sentence.ts';
import { readSentence } from './sentence.ts';
import type { TimeMention } from './time-mentions.ts';
import { timeMentions } from './time-mentions.ts';

/** What an analyst types is short; anything longer is a sentence and not a value. */
const LONGEST_TEXT = 200;

/**
 * Reads one quantity as an analyst types it ('48.7 billion yuan', '> 500', '6.2%', '50亿元', '615 companies in 2020'),
 * by the same grammar as the recogniser. Null where the text is not one quantity and nothing else.
 */
export function parseQuantityText(text: string): Quantity | null {
  if (text.length > LONGEST_TEXT) return null;
  const sentence = readSentence(text, { start: 0, end: text.length }, false, []);
  const times = timeMentions(sentence, null);
  const all = findQuantities(sentence, times);
  const [found] = all.length > 1 ? withoutDates(all) : all;
  if (found && coversAll(sentence, found, times)) return quantityOf(sentence, found, all, times);
  return plainNumber(sentence);
}

function withoutDates(all: readonly Found[]): Found[] {
  const others = all.filter((one) => one.kind !== 'date');
  return others.length === 1 ? others : [];
}

/** Every token belongs to the quantity, to a time, or is punctuation or a preposition in front of a time. */
function coversAll(sentence: Sentence, found: Found, times: readonly TimeMention[]): boolean {
  return sentence.tokens.every((token, at) => {
    if (found.from <= at && at < found.to) return true;
    if (times.some((time) => time.from <= at && at < time.to)) return true;
    return ['.', ',', '(', ')', '。', 'in', 'during', 'for', 'on'].includes(token.key);
  });
}

function quantityOf(
  sentence: Sentence,
  found: Found,
  all: readonly Found[],
  times: readonly TimeMention[],
): Quantity {
  const { kind, low, high, unit, currency, modifier } = found;
  const period = kind === 'date' ? found.period : periodOf(sentence, found, all, times);
  const measured = kind === 'count' ? (measuredOfAll(sentence, all)[all.indexOf(found)] ?? null) : null;
  return { kind, low, high, unit, currency, modifier, period, place: null, measured };
}

/** A bare number counts something that the row of the sheet names. */
function plainNumber(sentence: Sentence): Quantity | null {
  const { tokens } = sentence;
  for (let at = 0; at < Math.min(tokens.length, 4); at += 1) {
    const amount = readAmount(tokens, at);
    if (!amount) continue;
    if (amount.unit || amount.from !== 0 || amount.to !== tokens.length) return null;
    const { modifier } = amount;
    const bounds = boundsOf(amount.low, amount.high, modifier);
    return {
      kind: 'count',
      ...bounds,
      unit: null,
      currency: null,
      modifier,
      period: null,
      place: null,
      measured: null,
    };
  }
  return null;
}
