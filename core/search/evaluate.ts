import type { SearchField } from '../../shared/model/search-query.ts';
import type { EngineQuery } from '../ports/search-engine.ts';
import { type AnalysedWord, analyseQuery, isHan, isLoneCharacter } from './analysis.ts';
import { findAdjacent } from './find-adjacent.ts';
import { findLike } from './find-like.ts';
import type { Wanted } from './segments/expansion.ts';
import { hasForm, termsBeginning } from './segments/forms.ts';
import { anyHit, complement, type Found, foundWithoutMatch, intersect, union } from './segments/found.ts';
import { lookUp } from './segments/look-up.ts';
import type { SegmentSet } from './segments/segment-set.ts';

/** What a query is asked of: the words of all records, and 1 for each slot that is a record's. */
export interface Searched {
  set: SegmentSet;
  all: Uint8Array;
  slotOf?(record: { kind: string; id: string }): number | undefined;
}

/** Carries a query tree out. */
export function evaluate(searched: Searched, query: EngineQuery): Found {
  return read(searched, query) ?? foundWithoutMatch(searched.all);
}

/** Null where a query says nothing: one of stop words and signs only narrows no other. */
function read(searched: Searched, node: EngineQuery): Found | null {
  switch (node.type) {
    case 'all':
      return null;
    case 'term':
      return findWords(searched, node.text, node);
    case 'phrase':
      return findWords(searched, node.text, { field: node.field, prefix: false, fuzzy: 0 });
    case 'prefer':
      return read(searched, node.node);
    case 'wildcard':
    case 'facet':
    case 'period':
      return null;
    case 'among':
      return foundAmong(searched, node.records);
    case 'and':
      return readEach(searched, node.nodes)?.reduce(intersect) ?? null;
    case 'or':
      return readEach(searched, node.nodes)?.reduce(union) ?? null;
    case 'like':
      return findLike(
        searched.all.length,
        node.words.map((text) => findWords(searched, text, WHOLE)).filter((found) => found !== null),
      );
    case 'not': {
      const without = read(searched, node.node);
      return without && complement(searched.all, without);
    }
  }
}

function foundAmong(
  { all, slotOf }: Searched,
  records: Extract<EngineQuery, { type: 'among' }>['records'],
): Found {
  const hits = new Uint8Array(all.length);
  for (const record of records) {
    const slot = slotOf?.(record);
    if (slot !== undefined) hits[slot] = 1;
  }
  return foundWithoutMatch(hits);
}

function readEach(searched: Searched, nodes: readonly EngineQuery[]): Found[] | null {
  const found = nodes.map((node) => read(searched, node)).filter((records) => records !== null);
  return found.length > 0 ? found : null;
}

interface LookUp {
  field: SearchField | null;
  /** The last word is a beginning. */
  prefix: boolean;
  fuzzy: 0 | 1 | 2;
}

const WHOLE: LookUp = { field: null, prefix: false, fuzzy: 0 };

/** Words next to each other as they are written: a phrase, a Chinese run, '48.7', or mostly just one word. */
function findWords(searched: Searched, text: string, how: LookUp): Found | null {
  const written = analyseQuery(how.prefix ? joinDigits(text) : text).filter(({ folded }) => folded !== '');
  const last = written.at(-1);
  const known = written.filter(({ term }) => term !== null);
  if (known.length === 0) return last && how.prefix ? findBeginning(searched, last.folded, how.field) : null;
  const found = known.map((word) =>
    findWord(searched, word, { ...how, prefix: how.prefix && word === last }),
  );
  return found.length === 1 ? found[0]! : findAdjacent(known, found);
}

/** A number on its way to '1,913' is written '1,9'. */
function joinDigits(text: string): string {
  return text.replace(/(?<![\d,.])\d{1,3}(?:,\d{3})*,\d{0,2}$/, (number) => number.replaceAll(',', ''));
}

function findWord(searched: Searched, word: AnalysedWord, { field, prefix, fuzzy }: LookUp): Found {
  const term = word.term!;
  if (isLoneCharacter(word)) return cutTo(term.length, find(searched, [{ term, prefix: true }], field));
  const whole = find(searched, [{ term, fuzzy }], field);
  if (!prefix || isHan(term)) return whole;
  const begun = findBeginning(searched, word.folded, field);
  return !anyHit(begun) || isWord(searched, word) ? union(whole, begun) : begun;
}

/** False for a beginning that no text holds as a word: its stem is not that of the word it will be ('overal': over). */
function isWord({ set }: Searched, { folded, term }: AnalysedWord): boolean {
  return term!.startsWith(folded) || `${term!}s` === folded || hasForm(set.segments, folded);
}

/** A beginning of a word is no word yet: it is compared with words as they are written. Stop words are found only this way. */
function findBeginning(searched: Searched, beginning: string, field: SearchField | null): Found {
  const terms = termsBeginning(searched.set.segments, beginning).filter(
    (term) => !term.startsWith(beginning),
  );
  return find(searched, [{ term: beginning, prefix: true }, ...terms.map((term) => ({ term }))], field);
}

function find({ set, all }: Searched, terms: readonly Wanted[], field: SearchField | null): Found {
  return lookUp(set, terms, field, all.length);
}

/** A single character is marked by itself, not with the one after it that its term holds. */
function cutTo(length: number, found: Found): Found {
  const cut = (places: readonly number[]): number[] =>
    places.map((place, at) => (at % 2 === 0 ? place : places[at - 1]! + length));
  return {
    ...found,
    places: (wanted) =>
      new Map([...found.places(wanted)].map(([slot, [title, text]]) => [slot, [cut(title), cut(text)]])),
  };
}
