import type { Found } from './found.ts';
import { DETERMINERS } from './grammar-words.ts';
import type { Sentence } from './sentence.ts';
import { keyAt } from './token.ts';

/** How many words a name may have that a change is still to be added to. */
export const BASE_WORDS = 7;

/** What the quantity before this one measures, without its change; `isLevel` where this may be another value of it. */
export interface Base {
  name: string;
  isLevel: boolean;
}

/** One quantity in its sentence, as the patterns for naming it look at it. */
export interface MeasureContext {
  /** The full name of the quantity that ends right before this one: '(US$480 billion)', '5%, 6% and 7%'. */
  twin: string | null;
  sentence: Sentence;
  found: Found;
  all: readonly Found[];
  /** The token before the quantity's words, over articles. */
  last: number;
  base: Base | null;
}

/** No figure takes its name from one further back. */
const MOST_EARLIER = 6;

/** `earlier` holds the names of the quantities before it in the sentence. */
export function measureContext(
  sentence: Sentence,
  found: Found,
  all: readonly Found[],
  earlier: readonly (string | null)[],
): MeasureContext {
  return {
    sentence,
    found,
    all,
    last: lastBefore(sentence, found),
    base: baseOf(all, found, earlier),
    twin: twinOf(sentence, found, all, earlier),
  };
}

const PASSED = /^(additional|only|just|further|total|another|the|its)$/;

function lastBefore(sentence: Sentence, found: Found): number {
  let last = found.from - 1;
  while (DETERMINERS.has(keyAt(sentence.tokens, last)) || PASSED.test(keyAt(sentence.tokens, last)))
    last -= 1;
  return last;
}

function twinOf(
  sentence: Sentence,
  found: Found,
  all: readonly Found[],
  earlier: readonly (string | null)[],
): string | null {
  const index = earlier.length - 1;
  const before = all[index];
  if (!before) return null;
  if (found.from - before.to > 2) return null;
  const gap = sentence.tokens.slice(before.to, found.from).map((token) => token.key);
  const isBracket = gap.length === 1 && gap[0] === '(' && before.kind === found.kind;
  const isRow =
    before.kind === found.kind && found.kind !== 'count' && /^(,|and|, and|or)$/.test(gap.join(' '));
  return isBracket || isRow ? (earlier[index] ?? null) : null;
}

/** What the patterns put behind a name. */
const CHANGE = /, (annual )?(increase|decrease|rebound|discount|share)( of .*)?$/;

function baseOf(all: readonly Found[], found: Found, earlier: readonly (string | null)[]): Base | null {
  for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - MOST_EARLIER); at -= 1) {
    const whole = earlier[at];
    if (!whole) continue;
    const name = whole.replace(CHANGE, '');
    return { name, isLevel: all[at]!.kind === found.kind || name !== whole };
  }
  return null;
}

/** The base, where this quantity may be another value of the same row. */
export function levelOf(base: Base | null): string | null {
  return base?.isLevel === true ? base.name : null;
}

/** Nouns that say how a figure is put and not what it is of. */
const EMPTY_NAMES = new Set(
  (
    'maximum minimum average sum amount number value level rate up it they this that there which figure most scale high low ' +
    'percent yuan them these those one he she we year years'
  ).split(' '),
);

/** The name, or null where it says nothing. */
export function named(name: string | null): string | null {
  return name === null || EMPTY_NAMES.has(name) ? null : name;
}
