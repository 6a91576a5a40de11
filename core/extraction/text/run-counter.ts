import { countMatches } from './characters.ts';

/** What words are made of. */
export interface RunKind {
  /** Characters that stand side by side in a run, as the source of a pattern: '\\p{L}'. */
  members: string;
  /** Signs that hold two runs together where they stand between them: "'’-". */
  joiners: string;
  /** Characters that are a run of their own where no run has begun. */
  alone?: RegExp;
}

const BEYOND_UNITS = /[\uD800-\uDFFF]/;
const NOBODY = /[^\s\S]/;

/** What a character is to a run; a joiner counts only between two members. */
const UNKNOWN = 0;
const BETWEEN = 1;
const JOINER = 2;
const MEMBER = 3;
/** A run of its own, unless one has begun; the other ends that too. */
const ALONE = 4;
const ALONE_ONLY = 5;

/**
 * Counts the words of texts: character by character, which takes a small part of what a pattern does. Only texts with
 * characters of two units are left to the pattern.
 */
export function runCounter({ members, joiners, alone = NOBODY }: RunKind): (text: string) => number {
  const run = `(?:${members})+(?:[${joiners}](?:${members})+)*`;
  const pattern = new RegExp(`${alone.source}|${run}`, 'gu');
  const member = new RegExp(members, 'u');
  const kinds = new Uint8Array(0x10000);
  const learn = (unit: number): number => {
    const sign = String.fromCharCode(unit);
    if (alone.test(sign)) return member.test(sign) ? ALONE : ALONE_ONLY;
    if (member.test(sign)) return MEMBER;
    return joiners.includes(sign) ? JOINER : BETWEEN;
  };
  return (text) => (BEYOND_UNITS.test(text) ? countMatches(text, pattern) : countRuns(text, kinds, learn));
}

/** `kinds` is filled as characters come. */
function countRuns(text: string, kinds: Uint8Array, learn: (unit: number) => number): number {
  let count = 0;
  let isInRun = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (kinds[unit] === UNKNOWN) kinds[unit] = learn(unit);
    const kind = kinds[unit]!;
    if (kind === MEMBER || kind === ALONE) {
      if (!isInRun) count += 1;
      isInRun ||= kind === MEMBER;
    } else if (kind === ALONE_ONLY) {
      count += 1;
      isInRun = false;
    } else if (isInRun) isInRun = kind === JOINER && goesOn(learn(text.charCodeAt(at + 1)));
  }
  return count;
}

function goesOn(kind: number): boolean {
  return kind === MEMBER || kind === ALONE;
}
