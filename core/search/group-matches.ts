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
