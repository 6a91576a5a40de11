import lunr from 'lunr';
import type { QueryNode, SearchField } from '../../shared/model/search-query.ts';
import type { FieldMatch, SearchRecord } from '../ports/search-engine.ts';
import { analyse, type AnalysedToken, foldWord, stem } from './analysis.ts';

/** What a query found in one record: lunr's score, and where. */
export interface Found {
  score: number;
  matches: FieldMatch[];
}
export type FoundRecords = Map<string, Found>;

const TITLE_BOOST = 3;
const FIELDS: readonly SearchField[] = ['title', 'text'];

/** A lunr index with our analysis in place of its own tokenizer and pipeline. */
export function buildIndex(records: Iterable<readonly [ref: string, record: SearchRecord]>): lunr.Index {
  const builder = new lunr.Builder();
  // lunr calls it as a function; its types ask for the separator that belongs to its own tokenizer.
  builder.tokenizer = tokenise as typeof lunr.tokenizer;
  builder.metadataWhitelist = ['position'];
  builder.ref('ref');
  builder.field('title', { boost: TITLE_BOOST });
  builder.field('text');
  for (const [ref, { fields }] of records) {
    builder.add({ ref, title: fields.title ?? '', text: fields.text ?? '' });
  }
  return builder.build();
}

function tokenise(text: string): lunr.Token[] {
  return analyse(text).map(
    ({ term, start, end }) => new lunr.Token(term, { position: [start, end - start] }),
  );
}

/** Carries a query tree out. `all` are the refs that `not` is the complement in. */
export function evaluate(index: lunr.Index, node: QueryNode, all: () => Iterable<string>): FoundRecords {
  switch (node.type) {
    case 'all':
      return everything(all());
    case 'term':
      return findTerm(index, node);
    case 'phrase':
      return findPhrase(index, node.text, node.field);
    case 'and':
      return findAll(index, node.nodes, all);
    case 'or':
      return node.nodes.map((inner) => evaluate(index, inner, all)).reduce(union);
    case 'not': {
      const without = evaluate(index, node.node, all);
      return everything([...all()].filter((ref) => !without.has(ref)));
    }
  }
}

function everything(refs: Iterable<string>): FoundRecords {
  return new Map([...refs].map((ref) => [ref, { score: 0, matches: [] }]));
}

function findAll(index: lunr.Index, nodes: readonly QueryNode[], all: () => Iterable<string>): FoundRecords {
  return nodes.map((inner) => evaluate(index, inner, all)).reduce(intersect);
}

function findTerm(index: lunr.Index, node: Extract<QueryNode, { type: 'term' }>): FoundRecords {
  const tokens = analyse(node.text);
  if (tokens.length === 0) return findUnstemmed(index, node);
  const exact = tokens
    .map(({ term }) => lookUp(index, term, node.field, { fuzzy: node.fuzzy }))
    .reduce(intersect);
  return node.prefix ? union(exact, findUnstemmed(index, node)) : exact;
}

/** A beginning of a word is no word yet: it is looked up as it is. Stop words are found only this way. */
function findUnstemmed(index: lunr.Index, node: Extract<QueryNode, { type: 'term' }>): FoundRecords {
  const words = node.text.split(/[^\p{L}\p{M}\p{N},]+/u).filter((word) => word !== '');
  const last = words.pop();
  if (last === undefined || !node.prefix || /\p{Script=Han}/u.test(last)) return new Map();
  const beginnings = lookUp(index, foldWord(last), node.field, { prefix: true });
  const before = words.map((word) => lookUp(index, stem(foldWord(word)), node.field, {}));
  return before.reduce(intersect, beginnings);
}

function lookUp(
  index: lunr.Index,
  term: string,
  field: SearchField | null,
  options: { prefix?: boolean; fuzzy?: number },
): FoundRecords {
  const wildcard = options.prefix ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
  const results = index.query((query) => {
    query.term(term, {
      fields: field ? [field] : [...FIELDS],
      usePipeline: false,
      wildcard,
      ...(options.fuzzy ? { editDistance: options.fuzzy } : {}),
    });
  });
  return new Map(results.map(({ ref, score, matchData }) => [ref, { score, matches: matchesOf(matchData) }]));
}

function matchesOf(matchData: lunr.MatchData): FieldMatch[] {
  const byTerm = matchData.metadata as Record<string, Record<SearchField, { position?: [number, number][] }>>;
  return Object.values(byTerm).flatMap((byField) =>
    FIELDS.flatMap((field) =>
      (byField[field]?.position ?? []).map(([start, length]) => ({ field, start, end: start + length })),
    ),
  );
}

/** Words next to each other: each must follow the one before at about the distance it has in the phrase. */
function findPhrase(index: lunr.Index, text: string, field: SearchField | null): FoundRecords {
  const tokens = analyse(text);
  if (tokens.length === 0) return new Map();
  const found = tokens.map(({ term }) => lookUp(index, term, field, {}));
  const phrases: FoundRecords = new Map();
  for (const [ref, { score }] of found.reduce(intersect)) {
    const matches = adjacent(
      tokens,
      found.map((byRef) => byRef.get(ref)!.matches),
    );
    if (matches.length > 0) phrases.set(ref, { score, matches });
  }
  return phrases;
}

function adjacent(tokens: readonly AnalysedToken[], places: readonly FieldMatch[][]): FieldMatch[] {
  return places[0]!.flatMap((first) => {
    let last = first;
    for (let at = 1; at < tokens.length; at += 1) {
      const gap = tokens[at]!.start - tokens[at - 1]!.end;
      const next = places[at]!.find(
        (place) => place.field === last.field && Math.abs(place.start - last.end - gap) <= SLACK,
      );
      if (!next) return [];
      last = next;
    }
    return [{ field: first.field, start: first.start, end: last.end }];
  });
}

/** A phrase may stand over a line break or another sign between its words. */
const SLACK = 2;

function intersect(a: FoundRecords, b: FoundRecords): FoundRecords {
  const both: FoundRecords = new Map();
  for (const [ref, found] of a) {
    const other = b.get(ref);
    if (other) both.set(ref, add(found, other));
  }
  return both;
}

function union(a: FoundRecords, b: FoundRecords): FoundRecords {
  const either: FoundRecords = new Map(a);
  for (const [ref, found] of b) {
    const other = a.get(ref);
    either.set(
      ref,
      other
        ? { score: Math.max(other.score, found.score), matches: [...other.matches, ...found.matches] }
        : found,
    );
  }
  return either;
}

function add(a: Found, b: Found): Found {
  return { score: a.score + b.score, matches: [...a.matches, ...b.matches] };
}

/** In text order within each field, overlapping and touching ones made one. */
export function tidyMatches(matches: readonly FieldMatch[]): FieldMatch[] {
  const sorted = [...matches].sort(
    (a, b) => a.field.localeCompare(b.field) || a.start - b.start || b.end - a.end,
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
