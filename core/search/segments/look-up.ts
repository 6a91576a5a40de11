import type { SearchField } from '../../../shared/model/search-query.ts';
import { expand, type TermPlaces, type Wanted } from './expansion.ts';
import type { Found, Places, PlacesBySlot } from './found.ts';
import { hasDead, lengthOf, type LiveSegment, NOBODY } from './live-segment.ts';
import { readPositions, skipPositions } from './positions.ts';
import { countPostings, Postings } from './postings.ts';
import { idf, weightOf } from './lunr-score.ts';
import { FIELDS } from './segment.ts';
import type { SegmentSet } from './segment-set.ts';
import { ByteReader } from './varint.ts';

/** Reused for one term after another. */
const read = new Postings();

/** A term of which some record is alive, with in how many titles and texts of living records it is. */
export interface KnownTerm {
  places: TermPlaces;
  living: number;
}

/** How much each term counts in a field, in the order of FIELDS: its boost over the length of the query's vector. */
export type FieldWeights = readonly [title: number, text: number];

/** The terms that are wanted, each once, without those of no living record. */
export function knownTerms(set: SegmentSet, wanted: readonly Wanted[]): KnownTerm[] {
  return expand(set.segments, wanted)
    .map((places) => ({ places, living: countLiving(places) }))
    .filter(({ living }) => living > 0);
}

/** True where one of the terms is in the field of a living record. */
export function isAnyIn(terms: readonly KnownTerm[], field: SearchField | null): boolean {
  return terms.some(({ places }) => field === null || places.some((one) => isIn(one, FIELDS.indexOf(field))));
}

/**
 * The records that hold any of the terms, in one field or in any, with what lunr's scores count for them. `slots` is how
 * many slots there are.
 */
export function lookUp(
  set: SegmentSet,
  terms: readonly KnownTerm[],
  field: SearchField | null,
  weights: FieldWeights,
  slots: number,
): Found {
  const found = { hits: new Uint8Array(slots), scores: new Float64Array(slots) };
  for (const { places, living } of terms) {
    const rarity = idf(living, set.records);
    for (const { segment, place } of places) {
      read.read(segment.words, place);
      addScores(set, segment, rarity, field, weights, found);
    }
  }
  const all = terms.map(({ places }) => places);
  return { ...found, places: (slotsWanted) => placesIn(all, field, slotsWanted) };
}

function isIn({ segment, place }: TermPlaces[number], field: number): boolean {
  read.read(segment.words, place);
  const [from, to] = field === 0 ? [0, read.titles] : [read.titles, read.count];
  for (let at = from; at < to; at += 1) if (segment.slots[read.documents[at]!] !== NOBODY) return true;
  return false;
}

/** In how many fields of living records a term is; lunr counts a title and a text apart. */
function countLiving(places: TermPlaces): number {
  let count = 0;
  for (const { segment, place } of places) {
    if (!hasDead(segment)) {
      count += countPostings(segment.words, place);
      continue;
    }
    read.read(segment.words, place);
    for (let at = 0; at < read.count; at += 1) if (segment.slots[read.documents[at]!] !== NOBODY) count += 1;
  }
  return count;
}

function addScores(
  set: SegmentSet,
  segment: LiveSegment,
  rarity: number,
  field: SearchField | null,
  weights: FieldWeights,
  { hits, scores }: Pick<Found, 'hits' | 'scores'>,
): void {
  const { documents, frequencies } = read;
  for (const [number, [from, to]] of entriesOf(field)) {
    const average = set.words[number]! / set.records;
    const weight = weights[number]!;
    for (let at = from; at < to; at += 1) {
      const slot = segment.slots[documents[at]!]!;
      if (slot === NOBODY) continue;
      hits[slot] = 1;
      const length = lengthOf(segment, documents[at]!, number) / average;
      scores[slot]! += weight * weightOf(rarity, frequencies[at]!, length, number);
    }
  }
}

/** The entries of the fields that are asked for, by the number of the field. */
function entriesOf(field: SearchField | null): [number, [from: number, to: number]][] {
  const all: [number, [number, number]][] = [
    [0, [0, read.titles]],
    [1, [read.titles, read.count]],
  ];
  return field === null ? all : [all[FIELDS.indexOf(field)]!];
}

function placesIn(terms: readonly TermPlaces[], field: SearchField | null, wanted: Uint8Array): PlacesBySlot {
  const found = new Map<number, Places>();
  const holdsWanted = new Map<LiveSegment, boolean>();
  for (const { segment, place } of terms.flat()) {
    let holds = holdsWanted.get(segment);
    if (holds === undefined) {
      holds = segment.slots.some((slot) => slot !== NOBODY && wanted[slot] === 1);
      holdsWanted.set(segment, holds);
    }
    if (holds) addPlaces(segment, place, field, wanted, found);
  }
  return found;
}

function addPlaces(
  { words, slots }: LiveSegment,
  place: number,
  field: SearchField | null,
  wanted: Uint8Array,
  found: Map<number, Places>,
): void {
  read.read(words, place);
  const reader = new ByteReader(words.positions, words.positionStarts[place]);
  const termLength = words.terms.starts[place + 1]! - words.terms.starts[place]!;
  for (let at = 0; at < read.count; at += 1) {
    const slot = slots[read.documents[at]!]!;
    const number = at < read.titles ? 0 : 1;
    const isAskedFor = field === null || FIELDS[number] === field;
    if (slot === NOBODY || wanted[slot] !== 1 || !isAskedFor) {
      skipPositions(reader, read.frequencies[at]!);
      continue;
    }
    const places: Places = found.get(slot) ?? [[], []];
    found.set(slot, places);
    readPositions(reader, read.frequencies[at]!, termLength, places[number]);
  }
}
