import type { AnalysedWord } from './analysis.ts';
import { type Found, intersect, type Places } from './segments/found.ts';
import { FIELDS } from './segments/segment.ts';

/** A phrase may stand over a line break or another sign between its words; pairs of one Chinese run overlap exactly. */
const SLACK = 2;

/** The records in which each word follows the one before at about the distance it has in the query. */
export function findAdjacent(words: readonly AnalysedWord[], found: readonly Found[]): Found {
  const together = found.reduce(intersect);
  const gaps = words.slice(1).map(({ start }, at) => start - words[at]!.end);
  const places = found.map((one) => one.places(together.hits));
  const chained = new Map<number, Places>();
  const [hits, scores] = [together.hits.slice(), together.scores.slice()];
  for (const [slot, first] of places[0]!) {
    const others = places.slice(1).map((bySlot) => bySlot.get(slot));
    const chain = others.every((other) => other !== undefined) ? chainsIn(first, others, gaps) : NONE;
    if (chain.some((field) => field.length > 0)) chained.set(slot, chain);
  }
  for (let slot = 0; slot < hits.length; slot += 1) {
    if (hits[slot] === 0 || chained.has(slot)) continue;
    hits[slot] = 0;
    scores[slot] = 0;
  }
  return { hits, scores, places: (wanted) => new Map([...chained].filter(([slot]) => wanted[slot] === 1)) };
}

const NONE: Places = [[], []];

function chainsIn(first: Places, others: readonly Places[], gaps: readonly number[]): Places {
  const [title, text] = FIELDS.map((_name, field) =>
    chains(
      first[field]!,
      others.map((other) => other[field]!),
      gaps,
    ),
  );
  return [title!, text!];
}

/** Starts and ends of the chains that begin with a place of the first word. */
function chains(
  first: readonly number[],
  others: readonly (readonly number[])[],
  gaps: readonly number[],
): number[] {
  if (first.length === 0 || others.some(({ length }) => length === 0)) return [];
  const ends = others.map(endsByStart);
  const found: number[] = [];
  for (let at = 0; at < first.length; at += 2) {
    let end: number | undefined = first[at + 1];
    for (let next = 0; end !== undefined && next < gaps.length; next += 1) {
      end = endOfNext(end, gaps[next]!, ends[next]!);
    }
    if (end !== undefined) found.push(first[at]!, end);
  }
  return found;
}

function endsByStart(places: readonly number[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (let at = 0; at < places.length; at += 2) ends.set(places[at]!, places[at + 1]!);
  return ends;
}

function endOfNext(end: number, gap: number, next: ReadonlyMap<number, number>): number | undefined {
  if (gap < 0) return next.get(end + gap);
  for (let start = end + Math.max(0, gap - SLACK); start <= end + gap + SLACK; start += 1) {
    const found = next.get(start);
    if (found !== undefined) return found;
  }
  return undefined;
}
