import type { SignificantWord } from '../ports/search-engine.ts';
import { isHan, readWords } from './analysis.ts';
import { countPostings } from './segments/postings.ts';
import { idf } from './segments/lunr-score.ts';
import type { SegmentSet } from './segments/segment-set.ts';
import { findTerm } from './segments/term-list.ts';

/** A term of a text: how it is written there first, and how often it is there. */
interface TermInText {
  text: string;
  term: string;
  count: number;
}

/** A place of a Chinese term; the next character's term overlaps it. */
interface Place {
  term: string;
  start: number;
  end: number;
}

/** Of this many words only those are taken that would be told apart from the others. */
const CANDIDATES = 3;
/** A run of Chinese is put together of at most so many characters. */
const LONGEST_RUN = 8;
/** Terms that more than this share of many records hold say little of any of them. */
const MOST_COMMON = 0.5;
const FEW_RECORDS = 20;

/**
 * The words of a text that tell it from the records of an index: frequent in it and rare among them, by the saturation and the
 * rarity of lunr's own scores. Numbers do not count, nor what no other record can hold. Overlapping pairs of Chinese that go
 * together become one word again.
 */
export function significantWords(set: SegmentSet, text: string, most: number): SignificantWord[] {
  const { terms, places } = termsOf(text);
  const weighed = [...terms.values()]
    .map((one) => ({ ...one, weight: weightIn(set, one) }))
    .filter(({ weight }) => weight > 0)
    .sort(byWeight)
    .slice(0, most * CANDIDATES);
  const words = weighed.filter(({ term }) => !isHan(term));
  return [...words, ...joinPairs(text, places, weighed)]
    .sort(byWeight)
    .slice(0, most)
    .map(({ text: word, weight }) => ({ text: word, weight: Math.round(weight * 1000) / 1000 }));
}

function byWeight(a: SignificantWord, b: SignificantWord): number {
  return b.weight - a.weight || (a.text < b.text ? -1 : 1);
}

function termsOf(text: string): { terms: Map<string, TermInText>; places: Place[] } {
  const terms = new Map<string, TermInText>();
  const places: Place[] = [];
  readWords(text, ({ term }, start, end) => {
    if (!saysSomething(term!)) return;
    const known = terms.get(term!) ?? { term: term!, text: text.slice(start, end), count: 0 };
    known.count += 1;
    terms.set(term!, known);
    if (isHan(term!)) places.push({ term: term!, start, end });
  });
  return { terms, places };
}

/** Numbers and single letters or characters stand in texts of any kind. */
function saysSomething(term: string): boolean {
  return [...term].length > 1 && !/^\p{N}+$/u.test(term);
}

/** 0 for a term that finds nothing else, or nearly everything. */
function weightIn(set: SegmentSet, { term, count }: TermInText): number {
  const holding = countFields(set, term);
  if (holding < 2) return 0;
  if (set.records >= FEW_RECORDS && holding > set.records * MOST_COMMON) return 0;
  return idf(holding, set.records) * ((2.2 * count) / (1.2 + count));
}

/** In how many titles and texts a term is; those that were replaced count until segments are merged. */
function countFields(set: SegmentSet, term: string): number {
  return set.segments.reduce((sum, { words }) => {
    const place = findTerm(words.terms, term);
    return place === -1 ? sum : sum + countPostings(words, place);
  }, 0);
}

/** Pairs of characters that stand in a row in the text, as the stretches that they are of. */
function joinPairs(
  text: string,
  places: readonly Place[],
  weighed: readonly (TermInText & { weight: number })[],
): SignificantWord[] {
  const known = new Map(weighed.map((one) => [one.term, one]));
  const words = new Map<string, number>();
  for (let at = 0; at < places.length;) {
    const first = known.get(places[at]!.term);
    if (!first) {
      at += 1;
      continue;
    }
    const { end, next } = runFrom(places, at, (term) => isTogether(first, known.get(term)));
    const word = text.slice(places[at]!.start, end);
    words.set(word, Math.max(words.get(word) ?? 0, first.weight));
    at = next;
  }
  return [...words].map(([word, weight]) => ({ text: word, weight }));
}

/** A pair that is about as frequent in the text goes with the one before. */
function isTogether(first: TermInText, other: TermInText | undefined): boolean {
  return other !== undefined && other.count * 2 >= first.count && other.count <= first.count * 2;
}

/** Where the run of overlapping pairs that begins at a place ends, and the place after it. */
function runFrom(
  places: readonly Place[],
  from: number,
  goesOn: (term: string) => boolean,
): { end: number; next: number } {
  let at = from;
  const isNext = () => {
    const [last, next] = [places[at]!, places[at + 1]];
    const isInReach = next !== undefined && next.start < last.end && next.end > last.end;
    return isInReach && next.end - places[from]!.start <= LONGEST_RUN && goesOn(next.term);
  };
  while (isNext()) at += 1;
  return { end: places[at]!.end, next: at + 1 };
}
