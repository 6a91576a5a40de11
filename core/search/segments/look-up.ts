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

/**
 * The records that hold any of the terms, in one field or in any, with the scores that lunr gives them for a query of these
 * terms. `slots` is how many slots there are.
 */
export function lookUp(
  set: SegmentSet,
  wanted: readonly Wanted[],
  field: SearchField | null,
  slots: number,
): Found {
  const terms = expand(set.segments, wanted);
  const found = { hits: new Uint8Array(slots), scores: new Float64Array(slots) };
  let living = 0;
  for (const places of terms) {
    const records = countLiving(places);
    if (records === 0) continue;
    living += 1;
    for (const { segment, place } of places) {
      read.read(segment.words, place);
      addScores(set, segment, idf(records, set.records), field, found);
    }
  }
  // lunr divides by the length of the query's vector, in which each term that the index knows is 1.
  const length = Math.sqrt(living);
  for (let slot = 0; slot < slots; slot += 1) if (found.hits[slot]) found.scores[slot]! /= length;
  return { ...found, places: (slotsWanted) => placesIn(terms, field, slotsWanted) };
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
  { hits, scores }: Pick<Found, 'hits' | 'scores'>,
): void {
  const { documents, frequencies } = read;
  for (const [number, [from, to]] of entriesOf(field)) {
    const average = set.words[number]! / set.records;
    for (let at = from; at < to; at += 1) {
      const slot = segment.slots[documents[at]!]!;
      if (slot === NOBODY) continue;
      hits[slot] = 1;
      scores[slot]! += weightOf(
        rarity,
        frequencies[at]!,
        lengthOf(segment, documents[at]!, number) / average,
        number,
      );
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
