import { type AnalysedWord, isHan } from './analysis.ts';
import { type Found, intersect, type Places } from './segments/found.ts';
import { FIELDS } from './segments/segment.ts';

/*
 * The index knows where words stand in code units, not how many words there are between them. A word with the blank after it
 * is taken for seven, a Chinese word for two characters: what news texts have on average.
 */
const WORD = 7;
const CHINESE_WORD = 2;

/** The records in which the words stand together in any order, with at most about `within` other words among them. */
export function findNear(words: readonly AnalysedWord[], found: readonly Found[], within: number): Found {
  const together = found.reduce(intersect);
  const room = within * (words.every(({ folded }) => isHan(folded)) ? CHINESE_WORD : WORD) + words.length;
  const places = found.map((one) => one.places(together.hits));
  const near = new Map<number, Places>();
  for (const slot of places[0]!.keys()) {
    const matches = placesNear(
      places.map((bySlot) => bySlot.get(slot) ?? NONE),
      room,
    );
    if (matches.some((field) => field.length > 0)) near.set(slot, matches);
  }
  const hits = together.hits.map((isHit, slot) => (near.has(slot) ? isHit : 0));
  const scores = together.scores.map((score, slot) => (hits[slot] === 1 ? score : 0));
  return { hits, scores, places: (wanted) => new Map([...near].filter(([slot]) => wanted[slot] === 1)) };
}

const NONE: Places = [[], []];

function placesNear(places: readonly Places[], room: number): Places {
  const [title, text] = FIELDS.map((_name, field) =>
    windows(
      places.map((ofWord) => ofWord[field]!),
      room,
    ),
  );
  return [title!, text!];
}

interface Standing {
  word: number;
  start: number;
  end: number;
}

/** Starts and ends of all words of the stretches that hold each word and have little room between. */
function windows(places: readonly (readonly number[])[], room: number): number[] {
  if (places.some(({ length }) => length === 0)) return [];
  const standing = inOrder(places);
  const last: (Standing | undefined)[] = places.map(() => undefined);
  const marked = new Set<Standing>();
  for (const one of standing) {
    last[one.word] = one;
    if (last.every((other) => other !== undefined) && roomIn(last) <= room) {
      for (const other of last) marked.add(other);
    }
  }
  return standing.filter((one) => marked.has(one)).flatMap(({ start, end }) => [start, end]);
}

function inOrder(places: readonly (readonly number[])[]): Standing[] {
  const standing = places.flatMap((ofWord, word) =>
    ofWord.flatMap((start, at) => (at % 2 === 0 ? [{ word, start, end: ofWord[at + 1]! }] : [])),
  );
  return standing.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Code units between the first and the last of some words that are none of theirs. */
function roomIn(words: readonly Standing[]): number {
  const sorted = [...words].sort((a, b) => a.start - b.start);
  let room = 0;
  for (const [at, { start }] of sorted.entries()) {
    if (at > 0) room += Math.max(0, start - sorted[at - 1]!.end);
  }
  return room;
}
