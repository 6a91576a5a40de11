import type { Found, PlacesBySlot } from './segments/found.ts';

/** What share of the words a record must have to be like the text that they come from. */
const LEAST_SHARE = 0.3;

/** Records that hold enough of some words, each of which found `found`; scores add up, as lunr's do for words that are not all wanted. */
export function findLike(slots: number, found: readonly Found[]): Found {
  const counts = new Uint16Array(slots);
  const scores = new Float64Array(slots);
  for (const one of found) {
    for (let slot = 0; slot < slots; slot += 1) {
      if (one.hits[slot] === 0) continue;
      counts[slot]! += 1;
      scores[slot]! += one.scores[slot]!;
    }
  }
  const least = Math.max(1, Math.ceil(found.length * LEAST_SHARE));
  const hits = Uint8Array.from(counts, (count) => (count >= least ? 1 : 0));
  return { hits, scores, places: (wanted) => placesOf(found, hits, wanted) };
}

function placesOf(found: readonly Found[], hits: Uint8Array, wanted: Uint8Array): PlacesBySlot {
  const both = wanted.map((isWanted, slot) => isWanted & hits[slot]!);
  const places = new Map<number, [title: number[], text: number[]]>();
  for (const one of found) {
    for (const [slot, [title, text]] of one.places(both)) {
      const known = places.get(slot) ?? [[], []];
      known[0].push(...title);
      known[1].push(...text);
      places.set(slot, known);
    }
  }
  return places;
}
