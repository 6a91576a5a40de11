import { boundNearby } from './bound-nearby.ts';
import { readCount } from './read-count.ts';
import type { Found } from './found.ts';
import { isNoQuantity } from './not-a-quantity.ts';
import type { Amount } from './read-amount.ts';
import { readAmount } from './read-amount.ts';
import { readMultiple } from './read-multiple.ts';
import { boundsOf } from './read-modifier.ts';
import { readPer, unitPerBefore } from './read-per.ts';
import { stretchEnd } from './read-stretch.ts';
import type { Sentence } from './sentence.ts';
import type { TimeMention } from './time-mentions.ts';

/** The quantities of a sentence, in text order and without overlap, dates among them. */
export function findQuantities(sentence: Sentence, times: readonly TimeMention[]): Found[] {
  const found: Found[] = [];
  let at = 0;
  let nextTime = 0;
  for (const start of [...sentence.starts, Infinity]) {
    for (; nextTime < times.length && times[nextTime]!.from <= Math.max(start, at); nextTime += 1) {
      const date = times[nextTime]!;
      if (date.isStated && date.period) found.push(dateFound(date));
      at = Math.max(at, date.to);
    }
    if (start === Infinity || start < at) continue;
    const next = readAt(sentence, start, found, times);
    if (next.found) found.push(next.found);
    at = next.to;
  }
  return found.filter((one, index) => index === 0 || one.from >= found[index - 1]!.to);
}

function dateFound(date: TimeMention): Found {
  return {
    from: date.from,
    to: date.to,
    kind: 'date',
    low: null,
    high: null,
    unit: null,
    currency: null,
    modifier: 'exact',
    nounFrom: date.to,
    nounTo: date.to,
    measured: null,
    period: date.period,
  };
}

/** The quantity that begins with the number at token `at`, if any, and where reading goes on. */
function readAt(
  sentence: Sentence,
  at: number,
  before: readonly Found[],
  times: readonly TimeMention[],
): { found: Found | null; to: number } {
  const multiple = readMultiple(sentence, at);
  if (multiple) return { found: multiple, to: multiple.to };
  const amount = readAmount(sentence.tokens, at);
  if (!amount) return { found: null, to: at + 1 };
  if (isNoQuantity(sentence, amount)) return { found: null, to: amount.numberTo };
  const free = cutBefore(amount, before, times);
  const found = amount.unit ? unitFound(sentence, free) : readCount(sentence, free, before);
  return { found, to: found?.to ?? amount.numberTo };
}

/** A modifier that an earlier quantity or a date already took is not taken twice. */
function cutBefore(amount: Amount, before: readonly Found[], times: readonly TimeMention[]): Amount {
  const last = before.at(-1);
  const time = times.findLast((one) => one.from < amount.numberFrom);
  const taken = Math.max(last?.to ?? 0, time?.to ?? 0);
  return amount.from >= taken ? amount : { ...amount, from: amount.numberFrom, modifier: 'exact' };
}

function unitFound(sentence: Sentence, amount: Amount): Found | null {
  const unit = amount.unit!;
  if (unit.kind === 'percent' && isPartOfWord(sentence, amount)) return null;
  const modifier = amount.modifier === 'exact' ? boundNearby(sentence, amount) : amount.modifier;
  const per = unit.kind === 'money' ? readPer(sentence.tokens, amount.to) : null;
  const each = unit.kind === 'money' ? unitPerBefore(sentence.tokens, amount.from) : null;
  return {
    from: amount.from,
    to: unit.kind === 'length' ? stretchEnd(sentence.tokens, amount.to) : (per?.to ?? amount.to),
    kind: unit.kind === 'measure' ? 'count' : unit.kind,
    ...boundsOf(amount.low, amount.high, modifier),
    unit: per?.unit ?? each ?? unit.unit,
    currency: unit.currency,
    modifier,
    nounFrom: amount.to,
    nounTo: amount.to,
    measured: null,
    period: null,
  };
}

/** '100%-owned' says a quality and no share. */
function isPartOfWord(sentence: Sentence, amount: Amount): boolean {
  const next = sentence.tokens[amount.numberTo];
  return next?.key === '-' && next.glued && sentence.tokens[amount.numberTo + 1]?.kind === 'word';
}
