import type { AnnotationReads } from '../ports/annotation-reads.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { ElsewhereReads } from '../ports/elsewhere-reads.ts';
import type { Events } from '../ports/events.ts';
import type { SearchEngine, SearchSource } from '../ports/search-engine.ts';
import type { QueryNames } from '../ports/query-names.ts';
import type { SearchLabels } from '../ports/search-labels.ts';
import type { Understanding } from './understanding.ts';
import type { KnownArticles } from './narrowing.ts';

/** What search asks of the rest of the core. */
export interface SearchPorts {
  engine: SearchEngine;
  source: SearchSource;
  /** The same for notes, tags, briefs and sheets. */
  elsewhere: { engine: SearchEngine; source: SearchSource };
  reads: Pick<CorpusReads, 'article' | 'textOf' | 'familiesOf'> &
    Pick<AnnotationReads, 'annotationsOf'> &
    ElsewhereReads;
  labels: SearchLabels;
  names: QueryNames;
  known: KnownArticles;
  /** All families of near-copies, by the ids of their articles. */
  families(): Promise<readonly (readonly string[])[]>;
  events: Events;
  onCommit(listener: () => void): () => void;
}

/** The same, with how queries are understood. */
export type SearchContext = SearchPorts & Understanding;

/** Puts a question to an engine that has read what it must know to answer, and again where it had to be started anew. */
export type Ask = <Answer extends { seq: number }>(question: () => Promise<Answer>) => Promise<Answer>;
