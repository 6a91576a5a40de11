import type { ArticleStanding } from '../../shared/model/article.ts';
import type { QueryNode, QueryPlace, SearchField, SearchTrait } from '../../shared/model/search-query.ts';

/*
 * The port behind which a search engine lives. It takes records of any kind, follows the library's change record by
 * sequence number, and answers a query tree with ranked records and the ranges of their matches.
 */

/** What names a record among all: an article, a note, a tag, a brief or a sheet. */
export interface RecordRef {
  kind: string;
  id: string;
}

/** Something to be found. */
export interface SearchRecord extends RecordRef {
  /** Changes with the words of the record; a record with the same revision is not read again. */
  revision: string;
  fields: Readonly<Partial<Record<SearchField, string>>>;
  facets: SearchFacets;
}

/** The revision of an article's record: its words are those of its text and its title. */
export function revisionOfArticle({ revision, title }: { revision: string; title: string }): string {
  return `${revision} ${title}`;
}

/** What records are narrowed and counted by. Values are ids or plain words; labels are the caller's affair. */
export interface SearchFacets {
  city: readonly string[];
  source: readonly string[];
  tag: readonly string[];
  entity: readonly string[];
  collection: readonly string[];
  has: readonly SearchTrait[];
  /** One value: whether it takes part or is set aside. */
  standing: readonly ArticleStanding[];
  /** ISO 8601 as far as known; null where there is no date with a year. */
  date: string | null;
  title: string;
}
export type CountedFacet = 'city' | 'source' | 'tag' | 'has' | 'year';

/** A large update comes in parts, which count from 0; queries see nothing of it before its last part. */
export interface SearchUpdate {
  put: readonly SearchRecord[];
  remove: readonly RecordRef[];
  part: number;
  /** The change up to which the engine has read once this is taken in; null where more parts follow. */
  seq: number | null;
}

/** A query whose filters name what records are narrowed by, and whose expressions were looked for. */
export type EngineQuery =
  | Extract<QueryNode, { type: 'all' | 'term' | 'wildcard' | 'phrase' | 'period' }>
  /** Records that have any of the values; of sources those that hold one of them, however it is written. */
  | { type: 'facet'; facet: QueryFacet; values: readonly string[] }
  /** These records, with where the matches are that made them be among them. */
  | { type: 'among'; records: readonly RecordRanges[] }
  /** Some of the words, the more the better: how much two texts are alike. */
  | { type: 'like'; words: readonly string[] }
  | { type: 'and'; nodes: EngineQuery[] }
  | { type: 'or'; nodes: EngineQuery[] }
  | { type: 'not'; node: EngineQuery }
  | { type: 'prefer'; node: EngineQuery; by: EngineQuery[] };

export type QueryFacet = 'city' | 'source' | 'tag' | 'entity' | 'has' | 'standing';

export interface RecordRanges {
  kind: string;
  id: string;
  matches: readonly FieldMatch[];
}

export interface SearchRequest {
  query: EngineQuery;
  filters: {
    city: readonly string[];
    source: readonly string[];
    tag: readonly string[];
    entity: readonly string[];
    collection: readonly string[];
    has: readonly SearchTrait[];
    standing: readonly ArticleStanding[];
    from: string | null;
    to: string | null;
    undated: boolean;
  };
  sort: 'relevance' | 'date' | 'title' | 'city';
  /** For `sort: 'city'`: the order of cities, by their ids; what has none of them, as its first, comes last. */
  cities?: readonly string[];
  /** Families of near-copies, by the ids of articles: of each only the one that comes first is a hit. */
  families?: readonly (readonly string[])[];
  /** Says that the passages of all hits are to be counted. */
  countPassages?: boolean;
  /** Only records of these kinds, each of which is then counted; left out where all are of one. */
  kinds?: readonly string[];
  offset: number;
  limit: number;
}

/** A regular expression that is looked for in texts, in one field or in all, for so many milliseconds at most. */
export interface ExpressionRequest {
  source: string;
  field: SearchField | null;
  texts: readonly Pick<SearchRecord, 'kind' | 'id' | 'fields'>[];
  limit: number;
}

/** A word of a text that tells it from others; `weight` is higher the rarer it is among all records and the more frequent in it. */
export interface SignificantWord {
  text: string;
  weight: number;
}

/** A range of a field's text in UTF-16 code units, half-open. */
export interface FieldMatch {
  field: SearchField;
  start: number;
  end: number;
}

export interface EngineHit extends RecordRef {
  /** The revision of the record that the matches are in. */
  revision: string;
  score: number;
  /** How many records of its family are folded away behind it. */
  copies: number;
  /** In text order within each field, without overlaps. */
  matches: readonly FieldMatch[];
}

export interface EngineAnswer {
  seq: number;
  total: number;
  /** The passages of all hits; null where nobody asked, or where there are too many hits to look through. */
  passages: number | null;
  hits: readonly EngineHit[];
  /** How many records of each kind pass, those included that `kinds` leaves out; empty where it names none. */
  kinds: Readonly<Record<string, number>>;
  /** Counts of each facet's values over the hits, each facet's own filter left aside; most frequent first. */
  facets: Readonly<Record<CountedFacet, readonly { value: string; count: number }[]>>;
  /** Where in the query words stand for too many terms: only the most frequent of these were looked for. */
  cut: readonly QueryPlace[];
}

/** Every match of a query in one record; `revision` is null where the engine does not know the record. */
export interface RecordMatches {
  seq: number;
  revision: string | null;
  matches: readonly FieldMatch[];
}

export interface SearchEngine {
  /** The change up to which the engine had read when it was last saved; 0 where it must read everything. */
  loadedSeq(): Promise<number>;
  /** Forgets everything: for a library that went back in time, to a backup. */
  clear(): Promise<void>;
  /** Takes in changed records; the next query sees them. Throws where the part before is missing. */
  update(update: SearchUpdate): Promise<void>;
  query(request: SearchRequest): Promise<EngineAnswer>;
  /** Every match of a query in one record, or none where it does not match. */
  matches(query: EngineQuery, record: RecordRef): Promise<RecordMatches>;
  /** The texts that a regular expression matches, with where; null where the time ran out. */
  matchExpression(request: ExpressionRequest): Promise<RecordRanges[] | null>;
  /** The ids of all records that are found, in no order. */
  ids(question: Pick<SearchRequest, 'query' | 'filters'>): Promise<{ seq: number; ids: readonly string[] }>;
  /** The words of a text that tell it from the records best, the best first, at most so many. */
  significantWords(text: string, most: number): Promise<{ seq: number; words: readonly SignificantWord[] }>;
  status(): Promise<{ seq: number; records: number }>;
  close(): Promise<void>;
}

/** Where the records of an index come from: the library. */
export interface SearchSource {
  /** Records by name; those that are gone are left out. */
  records(refs: readonly RecordRef[]): Promise<SearchRecord[]>;
  /** All names in an order of their own, in pages: those after `after`, at most `limit`. */
  refs(after: RecordRef | null, limit: number): Promise<RecordRef[]>;
  /** The records that some changes concern, among them those that are gone; some may be named more than once. */
  concernedBy(seq: number, limit: number): Promise<{ refs: RecordRef[]; seq: number; more: boolean }>;
  lastSeq(): Promise<number>;
}
