/*
 * Blank lines above a line say where something else begins when nothing else in the file is set so far apart.
 */

/** More gaps of that width than this are the way in which the file is written. */
const MOST_GAPS = 3;
const FEWEST_LINES = 6;

/** The lines (by their place) above which the file leaves a wider gap than it does elsewhere; `blanks` counts blank lines above each. */
export function wideGaps(blanks: readonly number[]): number[] {
  const inside = blanks.slice(1);
  if (inside.length < FEWEST_LINES) return [];
  const usual = inside.toSorted((a, b) => a - b)[Math.floor(inside.length * 0.7)]!;
  const places = blanks.flatMap((count, at) => (at > 0 && count > usual * 2 ? [at] : []));
  return places.length <= MOST_GAPS ? places : [];
}
