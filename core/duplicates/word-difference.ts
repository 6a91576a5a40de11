import { diffArrays } from 'diff';
import type { TextRange } from '../../shared/model/text-range.ts';

/** A stretch of two texts, the same in both or not; offsets are UTF-16 code units, half-open, into each. */
export interface Difference {
  isSame: boolean;
  a: TextRange;
  b: TextRange;
}

/** A run of Chinese characters, a word of other letters, a run of blanks, or one other sign. */
const TOKEN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+|\s+|[^\s\p{L}\p{N}]/gu;
/** Within a paragraph. */
const BLANKS = /^[^\S\n]+$/;
const HAN = /^\p{Script=Han}/u;

/** Chinese is written without blanks between words; these are found as Unicode's UAX #29 and ICU's dictionary say. */
const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/** Comparing takes time with the number of differences; texts with more are called different as a whole. */
const MOST_DIFFERENCES = 20_000;
const TIME_LIMIT = 3000;

/** The differences of two texts word by word (Myers' algorithm), without gaps and in the order of both. */
export function wordDifference(a: string, b: string): Difference[] {
  const changes = diffArrays(tokensOf(a), tokensOf(b), {
    maxEditLength: MOST_DIFFERENCES,
    timeout: TIME_LIMIT,
  });
  if (!changes) return [{ isSame: false, a: range(0, a.length), b: range(0, b.length) }];
  const differences: Difference[] = [];
  let [inA, inB] = [0, 0];
  for (const { added, removed, value } of changes) {
    const length = value.reduce((sum, token) => sum + token.length, 0);
    const toA = added ? inA : inA + length;
    const toB = removed ? inB : inB + length;
    append(differences, { isSame: !added && !removed, a: range(inA, toA), b: range(inB, toB) });
    [inA, inB] = [toA, toB];
  }
  return joinOverBlanks(differences, a);
}

function tokensOf(text: string): string[] {
  return (text.match(TOKEN) ?? []).flatMap((run) => (HAN.test(run) ? wordsOf(run) : [run]));
}

function wordsOf(run: string): string[] {
  return Array.from(chineseWords.segment(run), ({ segment }) => segment);
}

/** What was taken out and what came in its place are one difference. */
function append(differences: Difference[], next: Difference): void {
  const last = differences.at(-1);
  if (last && !last.isSame && !next.isSame) {
    last.a = range(last.a.start, next.a.end);
    last.b = range(last.b.start, next.b.end);
  } else differences.push(next);
}

/** Words that differ one after another are one difference: the blanks between them are no reason to stop. */
function joinOverBlanks(differences: readonly Difference[], a: string): Difference[] {
  const joined: Difference[] = [];
  for (const next of differences) {
    const [first, between] = joined.slice(-2);
    if (first && between?.isSame && !next.isSame && BLANKS.test(a.slice(between.a.start, between.a.end))) {
      const whole = { a: range(first.a.start, next.a.end), b: range(first.b.start, next.b.end) };
      joined.splice(-2, 2, { isSame: false, ...whole });
    } else joined.push(next);
  }
  return joined;
}

function range(start: number, end: number): TextRange {
  return { start, end };
}
