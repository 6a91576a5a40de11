import { MONTHS, RELATIVE_YEARS, YEAR_PARTS } from './date-words.ts';
import { HAN_DIGITS, HAN_SCALES, NUMBER_WORDS, SCALE_WORDS, SURE_SHORT_SCALES } from './number-words.ts';
import type { Opening } from './phrase-table.ts';
import { MULTIPLES } from './read-multiple.ts';
import type { Token } from './token.ts';
import { keyAt } from './token.ts';
import { MONEY_PREFIXES } from './unit-table.ts';

/** What may stand behind a key so that a time or a quantity begins with it; null where the key is enough. */
const FOLLOWERS = followersOf([
  ...[YEAR_PARTS, RELATIVE_YEARS, MONEY_PREFIXES, MULTIPLES].flatMap(({ openings }) => openings),
  ...[MONTHS, NUMBER_WORDS, HAN_DIGITS, HAN_SCALES].flatMap((words) => alone(words.keys())),
  ...[...SCALE_WORDS.keys(), ...SURE_SHORT_SCALES, ...HAN_SCALES.keys(), '-'].map(
    (word) => ['a', word] as const,
  ),
  ['half', 'a'],
]);

/**
 * The tokens that a time or a quantity may begin with, in order. Few tokens are such, and all others are told by one look:
 * where none of a sentence is, nothing in it is read further.
 */
export function startsIn(tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) if (mayStart(tokens, at)) starts.push(at);
  return starts;
}

function mayStart(tokens: readonly Token[], at: number): boolean {
  const { kind, key } = tokens[at]!;
  if (kind === 'number' || kind === 'ordinal' || kind === 'code') return true;
  const followers = FOLLOWERS.get(key);
  return followers === null || (followers?.has(keyAt(tokens, at + 1)) ?? false);
}

function alone(words: Iterable<string>): Opening[] {
  return [...words].map((word) => [word, null]);
}

function followersOf(openings: Iterable<Opening>): ReadonlyMap<string, ReadonlySet<string> | null> {
  const followers = new Map<string, Set<string> | null>();
  for (const [first, second] of openings) {
    const others = followers.get(first);
    if (second === null || others === null) followers.set(first, null);
    else followers.set(first, (others ?? new Set()).add(second));
  }
  return followers;
}
