/** Starts and ends of matches in the fields of a record, in turn, for each field in the order of FIELDS. */
export type Places = readonly [title: number[], text: number[]];

/** The places of matches by the slot of their record. */
export type PlacesBySlot = ReadonlyMap<number, Places>;

/** What a query found: columns over all slots, and where, for those whose places somebody wants. */
export interface Found {
  /** 1 for each slot that is found. */
  hits: Uint8Array;
  scores: Float64Array;
  /** Where the matches are in the records of the wanted slots; those that are not found have none. */
  places(wanted: Uint8Array): PlacesBySlot;
}

const NOWHERE: PlacesBySlot = new Map();

/** Records that are found without a word that matches. */
export function foundWithoutMatch(hits: Uint8Array): Found {
  return { hits, scores: new Float64Array(hits.length), places: () => NOWHERE };
}

/** What both find; scores add up. */
export function intersect(a: Found, b: Found): Found {
  return intersectAll([a, b]);
}

/** What all find; scores add up. */
export function intersectAll(found: readonly Found[]): Found {
  const [first, ...others] = found;
  const hits = first!.hits.slice();
  const scores = first!.scores.slice();
  for (const other of others) {
    for (let slot = 0; slot < hits.length; slot += 1) {
      hits[slot]! &= other.hits[slot]!;
      scores[slot]! += other.scores[slot]!;
    }
  }
  for (let slot = 0; slot < hits.length; slot += 1) if (hits[slot] === 0) scores[slot] = 0;
  return { hits, scores, places: placesOfAll(hits, found) };
}

/** What any finds; scores add up. */
export function unionOf(found: readonly Found[]): Found {
  const [first, ...others] = found;
  const hits = first!.hits.slice();
  const scores = first!.scores.slice();
  for (const other of others) {
    for (let slot = 0; slot < hits.length; slot += 1) {
      hits[slot]! |= other.hits[slot]!;
      scores[slot]! += other.scores[slot]!;
    }
  }
  return { hits, scores, places: placesOfAll(hits, found) };
}

/** What is among all and not found. */
export function complement(all: Uint8Array, found: Found): Found {
  return foundWithoutMatch(all.map((isThere, slot) => isThere & ~found.hits[slot]!));
}

/** What the first finds; what the others find as well adds to its score and its matches. */
export function prefer(found: Found, by: readonly Found[]): Found {
  return by.reduce((both, other) => intersect(both, unionOf([foundWithoutMatch(found.hits), other])), found);
}

/** A part of a query that found a record has matches in it only where the whole found it too. */
function placesOfAll(hits: Uint8Array, parts: readonly Found[]): Found['places'] {
  return (wanted) => {
    const found = wanted.map((isWanted, slot) => isWanted & hits[slot]!);
    const places = new Map<number, Places>();
    for (const part of parts) {
      for (const [slot, [title, text]] of part.places(found)) {
        const other = places.get(slot);
        places.set(
          slot,
          other
            ? [
                [...other[0], ...title],
                [...other[1], ...text],
              ]
            : [title, text],
        );
      }
    }
    return places;
  };
}
