import lunr from 'lunr';
import type { SearchField } from '../../shared/model/search-query.ts';
import type { EngineQuery, FieldMatch, SearchRecord } from '../../core/ports/search-engine.ts';
import {
  type AnalysedWord,
  analyseQuery,
  analyseText,
  isHan,
  isLoneCharacter,
} from '../../core/search/analysis.ts';
import { collectForms, hasForm, termsBeginning, type WordForm } from './oracle-forms.ts';

/** What a query found in one record: lunr's score, and where. */
export interface Found {
  score: number;
  matches: FieldMatch[];
}
export type FoundRecords = ReadonlyMap<string, Found>;

/** A lunr index, which knows stems, and the written words that do not begin like their stems. */
export interface WordIndex {
  lunr: lunr.Index;
  forms: readonly WordForm[];
}

const TITLE_BOOST = 3;
const FIELDS: readonly SearchField[] = ['title', 'text'];

/** A lunr index with our analysis in place of its own tokenizer and pipeline. */
export function buildIndex(records: Iterable<readonly [ref: string, record: SearchRecord]>): WordIndex {
  const builder = new lunr.Builder();
  const forms = collectForms();
  // lunr calls it as a function; its types ask for the separator that belongs to its own tokenizer.
  builder.tokenizer = ((text: string) =>
    analyseText(text).map(({ folded, term, start, end }) => {
      forms.add(folded, term);
      return new lunr.Token(term, { position: [start, end - start] });
    })) as typeof lunr.tokenizer;
  builder.metadataWhitelist = ['position'];
  builder.ref('ref');
  builder.field('title', { boost: TITLE_BOOST });
  builder.field('text');
  for (const [ref, { fields }] of records) {
    builder.add({ ref, title: fields.title ?? '', text: fields.text ?? '' });
  }
  return { lunr: builder.build(), forms: forms.sorted() };
}

/**
 * Carries a query tree out. `all` are the refs that `not` is the complement in. What a record scores for a clause is lunr's;
 * what the whole query's vector is long in each field is reckoned here from lunr's own lists of terms.
 */
export function evaluate(index: WordIndex, query: EngineQuery, all: () => Iterable<string>): FoundRecords {
  const boosts: Boosts = { title: new Map(), text: new Map() };
  read({ index, all, boosts, lengths: null }, query);
  const lengths = { title: lengthOf(boosts.title), text: lengthOf(boosts.text) };
  return read({ index, all, boosts: null, lengths }, query) ?? everything(all());
}

type Boosts = Record<SearchField, Map<string, number>>;

/** Read twice: first for the terms, then for the records. */
interface Reading {
  index: WordIndex;
  all: () => Iterable<string>;
  boosts: Boosts | null;
  lengths: Record<SearchField, number> | null;
}

function lengthOf(boosts: ReadonlyMap<string, number>): number {
  return Math.sqrt([...boosts.values()].reduce((sum, boost) => sum + boost * boost, 0));
}

/** Null where a query says nothing: one of stop words and signs only narrows no other. */
function read(reading: Reading, node: EngineQuery): FoundRecords | null {
  switch (node.type) {
    case 'all':
      return null;
    case 'term':
      return findWords(reading, node.text, node);
    case 'phrase':
      return findWords(reading, node.text, { ...node, prefix: false, fuzzy: 0 });
    case 'wildcard':
      return lookUp(reading, termsOf(reading.index, [{ term: node.text }]), node);
    case 'and':
      return readEach(reading, node.nodes)?.reduce(intersect) ?? null;
    case 'or':
      return readEach(reading, node.nodes)?.reduce(union) ?? null;
    case 'not': {
      const without = read({ ...reading, boosts: null }, node.node);
      return without && everything([...reading.all()].filter((ref) => !without.has(ref)));
    }
    case 'prefer': {
      const wanted = read(reading, node.node) ?? everything(reading.all());
      const by = readEach(reading, node.by) ?? [];
      const preferred = by.map((found) => union(everything(wanted.keys()), found));
      return preferred.reduce(intersect, wanted);
    }
    case 'like':
    case 'facet':
    case 'period':
    case 'among':
      throw new Error(`lunr knows nothing of ${node.type}`);
  }
}

function readEach(reading: Reading, nodes: readonly EngineQuery[]): FoundRecords[] | null {
  const found = nodes.map((node) => read(reading, node)).filter((records) => records !== null);
  return found.length > 0 ? found : null;
}

function everything(refs: Iterable<string>): FoundRecords {
  return new Map([...refs].map((ref) => [ref, { score: 0, matches: [] }]));
}

interface LookUp {
  field: SearchField | null;
  boost: number;
  /** The last word is a beginning. */
  prefix: boolean;
  fuzzy: 0 | 1 | 2;
}

/** Words next to each other as they are written: a phrase, a Chinese run, '48.7', or mostly just one word. */
function findWords(reading: Reading, text: string, how: LookUp): FoundRecords | null {
  const written = analyseQuery(how.prefix ? joinDigits(text) : text).filter(({ folded }) => folded !== '');
  const last = written.at(-1);
  const known = written.filter(({ term }) => term !== null);
  if (known.length === 0) {
    return last && how.prefix ? lookUp(reading, beginning(reading.index, last.folded), how) : null;
  }
  const found = known.map((word) => findWord(reading, word, { ...how, prefix: how.prefix && word === last }));
  return found.length === 1 ? found[0]! : adjacent(known, found);
}

/** A number on its way to '1,913' is written '1,9'. */
function joinDigits(text: string): string {
  return text.replace(/(?<![\d,.])\d{1,3}(?:,\d{3})*,\d{0,2}$/, (number) => number.replaceAll(',', ''));
}

function findWord(reading: Reading, word: AnalysedWord, how: LookUp): FoundRecords {
  const term = word.term!;
  const { index } = reading;
  if (isLoneCharacter(word)) {
    return cutTo(term.length, lookUp(reading, termsOf(index, [{ term, prefix: true }]), how));
  }
  const whole = termsOf(index, [{ term, fuzzy: how.fuzzy }]);
  if (!how.prefix || isHan(term)) return lookUp(reading, whole, how);
  const begun = beginning(index, word.folded);
  const isBegun = lookUp({ ...reading, boosts: null }, begun, how).size > 0;
  return lookUp(reading, !isBegun || isWord(index, word) ? new Set([...whole, ...begun]) : begun, how);
}

/** False for a beginning that no text holds as a word: its stem is not that of the word it will be ('overal': over). */
function isWord({ forms }: WordIndex, { folded, term }: AnalysedWord): boolean {
  return term!.startsWith(folded) || `${term!}s` === folded || hasForm(forms, folded);
}

/** A beginning of a word is no word yet: it is compared with words as they are written. Stop words are found only this way. */
function beginning(index: WordIndex, begun: string): ReadonlySet<string> {
  const terms = termsBeginning(index.forms, begun).filter((term) => !term.startsWith(begun));
  return termsOf(index, [{ term: begun, prefix: true }, ...terms.map((term) => ({ term }))]);
}

interface Term {
  term: string;
  prefix?: boolean;
  fuzzy?: number;
}

/** lunr's types name neither its set of terms nor what makes one of a clause. */
const TokenSet = lunr.TokenSet as unknown as {
  fromClause(clause: { term: string; editDistance?: number }): lunr.TokenSet;
};

/** The terms of lunr's index that a clause stands for. */
function termsOf(index: WordIndex, terms: readonly Term[]): ReadonlySet<string> {
  const { tokenSet } = index.lunr as unknown as {
    tokenSet: { intersect(other: lunr.TokenSet): { toArray(): string[] } };
  };
  return new Set(
    terms.flatMap(({ term, prefix, fuzzy = 0 }) =>
      tokenSet
        .intersect(
          TokenSet.fromClause({
            term: prefix ? `${term}*` : term,
            ...(fuzzy > 0 ? { editDistance: fuzzy } : {}),
          }),
        )
        .toArray(),
    ),
  );
}

/** The records that hold any of the terms, with what lunr gives them for it out of the whole query. */
function lookUp(
  { index, boosts, lengths }: Reading,
  terms: ReadonlySet<string>,
  { field, boost }: Pick<LookUp, 'field' | 'boost'>,
): FoundRecords {
  let found: FoundRecords = new Map();
  // A query of no terms finds everything in lunr.
  if (terms.size === 0) return found;
  for (const name of field === null ? FIELDS : [field]) {
    for (const term of terms) boosts?.[name].set(term, (boosts[name].get(term) ?? 0) + boost);
    const results = index.lunr.query((query) => {
      for (const term of terms) query.term(term, { fields: [name], usePipeline: false });
    });
    // lunr divided by the length of the vector of these terms alone.
    const weight = (boost * Math.sqrt(terms.size)) / (lengths?.[name] ?? 1);
    found = union(
      found,
      new Map(
        results.map(({ ref, score, matchData }) => [
          ref,
          { score: score * weight, matches: matchesOf(matchData) },
        ]),
      ),
    );
  }
  return found;
}

function matchesOf(matchData: lunr.MatchData): FieldMatch[] {
  const byTerm = matchData.metadata as Record<string, Record<SearchField, { position?: [number, number][] }>>;
  return Object.values(byTerm).flatMap((byField) =>
    FIELDS.flatMap((field) =>
      (byField[field]?.position ?? []).map(([start, length]) => ({ field, start, end: start + length })),
    ),
  );
}

/** A single character is marked by itself, not with the one after it that its term holds. */
function cutTo(length: number, found: FoundRecords): FoundRecords {
  const cut = (match: FieldMatch): FieldMatch => ({ ...match, end: match.start + length });
  return new Map([...found].map(([ref, { score, matches }]) => [ref, { score, matches: matches.map(cut) }]));
}

/** The records in which each word follows the one before at about the distance it has in the query. */
function adjacent(words: readonly AnalysedWord[], found: readonly FoundRecords[]): FoundRecords {
  const together = new Map<string, Found>();
  for (const [ref, { score }] of found.reduce(intersect)) {
    const places = found.map((records) => records.get(ref)!.matches);
    const matches = chains(words, places);
    if (matches.length > 0) together.set(ref, { score, matches });
  }
  return together;
}

/** A phrase may stand over a line break or another sign between its words; pairs of one Chinese run overlap exactly. */
const SLACK = 2;

function chains(words: readonly AnalysedWord[], places: readonly FieldMatch[][]): FieldMatch[] {
  const byStart = places.map((matches) => new Map(matches.map((match) => [placeKey(match), match])));
  return places[0]!.flatMap((first) => {
    let last: FieldMatch | undefined = first;
    for (let at = 1; last && at < words.length; at += 1) {
      const gap = words[at]!.start - words[at - 1]!.end;
      last = nextInChain(last, gap, byStart[at]!);
    }
    return last ? [{ field: first.field, start: first.start, end: last.end }] : [];
  });
}

function nextInChain(
  { field, end }: FieldMatch,
  gap: number,
  next: ReadonlyMap<string, FieldMatch>,
): FieldMatch | undefined {
  if (gap < 0) return next.get(placeKey({ field, start: end + gap }));
  for (let start = end + Math.max(0, gap - SLACK); start <= end + gap + SLACK; start += 1) {
    const match = next.get(placeKey({ field, start }));
    if (match) return match;
  }
  return undefined;
}

function placeKey({ field, start }: Pick<FieldMatch, 'field' | 'start'>): string {
  return `${field} ${start}`;
}

function intersect(a: FoundRecords, b: FoundRecords): FoundRecords {
  const both = new Map<string, Found>();
  for (const [ref, found] of a) {
    const other = b.get(ref);
    if (other)
      both.set(ref, { score: found.score + other.score, matches: [...found.matches, ...other.matches] });
  }
  return both;
}

function union(a: FoundRecords, b: FoundRecords): FoundRecords {
  const either = new Map(a);
  for (const [ref, found] of b) {
    const other = a.get(ref);
    either.set(
      ref,
      other ? { score: other.score + found.score, matches: [...other.matches, ...found.matches] } : found,
    );
  }
  return either;
}

/** In text order within each field, overlapping and touching ones made one. */
export function tidyMatches(matches: readonly FieldMatch[]): FieldMatch[] {
  const sorted = [...matches].sort(
    (a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.start - b.start || b.end - a.end,
  );
  const tidy: FieldMatch[] = [];
  for (const match of sorted) {
    const last = tidy.at(-1);
    if (last && last.field === match.field && match.start <= last.end)
      last.end = Math.max(last.end, match.end);
    else tidy.push({ ...match });
  }
  return tidy;
}
