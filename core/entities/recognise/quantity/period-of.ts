import type { Period } from '../../../../shared/model/partial-date.ts';
import { foundAt } from './found-at.ts';
import type { Found } from './found.ts';
import type { Sentence } from './sentence.ts';
import { isHanAt, keyAt } from './token.ts';
import type { TimeMention } from './time-mentions.ts';

/** A time behind the quantity belongs to it when no more than this stands between. */
const NEAR = 6;

const CLAUSES = new Set([',', ';', ':', '，', '；', '：']);

const BREAKS = new Set([',', ';', ':', '，', '；', '、', '：', 'and', 'while', '而']);

/**
 * The period of a quantity, from the times of its own sentence: the one that follows it closely ('48.7 billion yuan in
 * 2022'), else the last before it, else the first after it. Years and parts of years win over single days, which more
 * often say when something was announced. A time to compare with ('compared with 2016') is no period.
 */
export function periodOf(
  sentence: Sentence,
  found: Found,
  all: readonly Found[],
  times: readonly TimeMention[],
): Period | null {
  const usable = times.filter((time) => time.sense !== 'base' && time.period !== null && hasYear(time));
  const spans = usable.filter((time) => time.precision !== 'day');
  return (pick(sentence, found, all, spans) ?? pick(sentence, found, all, usable))?.period ?? null;
}

/** A day may lack its year; of a half or a quarter without a year too little is known. */
function hasYear(time: TimeMention): boolean {
  const date = time.period?.from ?? time.period?.to;
  return time.precision === 'day' || (date !== null && date !== undefined && !date.startsWith('--'));
}

function pick(
  sentence: Sentence,
  found: Found,
  all: readonly Found[],
  times: readonly TimeMention[],
): TimeMention | null {
  const after = times.find((time) => time.from >= found.to);
  if (after && isClose(sentence, found, all, after)) return after;
  const before = times.findLast((time) => time.to <= found.from || isInside(time, found));
  return before ?? (after && isSameClause(sentence, found, after) ? after : null);
}

function isInside(time: TimeMention, found: Found): boolean {
  return time.from < found.to && found.from < time.to;
}

function isSameClause(sentence: Sentence, found: Found, time: TimeMention): boolean {
  for (let at = found.to; at < time.from; at += 1) if (CLAUSES.has(keyAt(sentence.tokens, at))) return false;
  return true;
}

function isClose(sentence: Sentence, found: Found, all: readonly Found[], time: TimeMention): boolean {
  // In Chinese a time stands in front of its figure; the next one belongs to the next figure.
  if (time.from - found.to > NEAR || isHanAt(sentence.tokens, time.to - 1)) return false;
  for (let at = found.to; at < time.from; at += 1) {
    const other = foundAt(all, at);
    if (BREAKS.has(keyAt(sentence.tokens, at)) || (other && other.kind !== 'date')) return false;
  }
  return true;
}
