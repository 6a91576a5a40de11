import type { TextRange } from '../../shared/model/text-range.ts';

/** Matches that stand no further apart than this, in code units, are one passage: they are seen in one line. */
const CLOSE = 40;

/**
 * The passages of a text: matches in text order, those close to the one before them in its group. What a passage is follows
 * from the matches' places alone, so that passages can be counted without the text.
 */
export function groupMatches<Match extends TextRange>(matches: readonly Match[]): Match[][] {
  const groups: Match[][] = [];
  for (const match of matches) {
    const last = groups.at(-1)?.at(-1);
    if (last && match.start - last.end <= CLOSE) groups.at(-1)!.push(match);
    else groups.push([match]);
  }
  return groups;
}

/** How many groups there are of matches as the index has them: starts and ends in turn, in any order, overlaps among them. */
export function countGroups(places: readonly number[]): number {
  const inOrder = isInOrder(places) ? places : sorted(places);
  let count = 0;
  let end = -Infinity;
  for (let at = 0; at < inOrder.length; at += 2) {
    if (inOrder[at]! - end > CLOSE) count += 1;
    end = Math.max(end, inOrder[at + 1]!);
  }
  return count;
}

/** Those of one word are. */
function isInOrder(places: readonly number[]): boolean {
  for (let at = 2; at < places.length; at += 2) if (places[at]! < places[at - 2]!) return false;
  return true;
}

function sorted(places: readonly number[]): number[] {
  const pairs: [number, number][] = [];
  for (let at = 0; at < places.length; at += 2) pairs.push([places[at]!, places[at + 1]!]);
  return pairs.sort(([a], [b]) => a - b).flat();
}
