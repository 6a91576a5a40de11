import type { AnchorState, Location } from '../../shared/model/anchor.ts';
import { carryRange, type MappedReading } from '../../shared/model/carry-range.ts';
import type { RenditionId } from '../../shared/model/ids.ts';
import { locateAnchor } from '../../shared/model/locate-anchor.ts';
import { type ByteRange, decodeOffsetMap, rawBytesOf } from '../../shared/model/offset-map.ts';
import type { AnchorToPlace } from '../ports/corpus-reads.ts';
import type { RevisionRecord } from '../ports/records.ts';
import { approximateSearch } from './approximate-search.ts';
import { carryByEdit, type UnchangedStretch, unchangedStretches } from './unchanged-stretches.ts';

/** One reading of a file, as far as it matters where its words come from. */
export interface Reading extends MappedReading {
  sha256: string;
  rendition: RenditionId | null;
}

export function readingOf({ sha256, rendition, text, map }: RevisionRecord): Reading {
  return { sha256, rendition, text, map: decodeOffsetMap(map) };
}

/** True where the maps of two readings lead into the same bytes, or into the same text that a parser read. */
export function haveSameSource(a: Reading, b: Reading): boolean {
  return a.sha256 === b.sha256 && a.rendition === b.rendition;
}

/** Words in the source of a reading: where they came from there, what they are, and how surely they are the anchor's. */
export interface SourceWords {
  raw: ByteRange;
  words: string;
  state: AnchorState;
}

/** An anchor with the readings that know it: the one that it was made on, and the one that its article had until now. */
export interface KnownAnchor {
  anchor: AnchorToPlace;
  made: Reading;
  current: Reading;
}

const ORPHANED: Location = { state: 'orphaned', start: null, end: null };

/** Where an anchor's words came from in the source of `to`; null where none of its readings is of the same source. */
export function sourceWordsOf({ anchor, made, current }: KnownAnchor, to: Reading): SourceWords | null {
  if (haveSameSource(made, to)) {
    const raw = rawBytesOf(made.map, anchor);
    return raw && { raw, words: anchor.quote, state: 'exact' };
  }
  const { start, end, state } = anchor.placed;
  if (start === null || end === null || !haveSameSource(current, to)) return null;
  const raw = rawBytesOf(current.map, { start, end });
  return raw && { raw, words: current.text.slice(start, end), state };
}

/**
 * Where an anchor's words stand in another reading: through the source where both come from it, else by what was edited,
 * else by the words and what stands around them.
 */
export function carryAnchor(known: KnownAnchor, to: Reading): Location {
  const source = sourceWordsOf(known, to);
  return source ? carryThroughSource(source, to) : carryToOtherSource(known, to);
}

function carryThroughSource({ raw, words, state }: SourceWords, to: Reading): Location {
  const carried = carryRange(raw, words, to);
  if (!carried) return ORPHANED;
  const { start, end, isSame } = carried;
  return { state: isSame ? state : 'doubtful', start, end };
}

function carryToOtherSource({ anchor, made }: KnownAnchor, to: Reading): Location {
  const kept = carryByEdit(stretchesBetween(made, to), anchor);
  if (kept) return { state: kept.start === anchor.start ? 'exact' : 'moved', ...kept };
  return locateAnchor(anchor, to.text, approximateSearch);
}

/** All anchors of a text go the same way, so what it shares with the other is found once. */
const known = new WeakMap<Reading, WeakMap<Reading, UnchangedStretch[]>>();

function stretchesBetween(before: Reading, after: Reading): UnchangedStretch[] {
  const others = known.get(before) ?? new WeakMap<Reading, UnchangedStretch[]>();
  known.set(before, others);
  const stretches = others.get(after) ?? unchangedStretches(before.text, after.text);
  others.set(after, stretches);
  return stretches;
}
