import type { ArticleId } from '../../../shared/model/ids.ts';
import type { QueryNode } from '../../../shared/model/search-query.ts';
import type { CorpusReads } from '../../ports/corpus-reads.ts';
import {
  type EngineQuery,
  type ExpressionRequest,
  type RecordRanges,
  type SearchEngine,
  type SearchRequest,
} from '../../ports/search-engine.ts';

export type Expression = Extract<QueryNode, { type: 'expression' }>;

/** The records that can be meant at all. */
export interface Candidates {
  query: EngineQuery;
  filters: SearchRequest['filters'];
}

/** What an expression matched; not complete where the time ran out before all candidates were looked through. */
export interface ExpressionFound {
  records: readonly RecordRanges[];
  isComplete: boolean;
}

export type FindByExpression = (expression: Expression, candidates: Candidates) => Promise<ExpressionFound>;

/** Texts that are looked through at a time: few enough that other calls of the engine come in between soon. */
const BATCH = 100;
/** How long one expression may take over one batch, and over all together, in milliseconds. */
const LONGEST_BATCH = 100;
const LONGEST_SEARCH = 1500;
/** The most answers that are kept for the next page or the next key. */
const KEPT = 16;

/** The texts of some records of an engine, by their ids; those that are gone are left out. */
export type TextsOf = (ids: readonly string[]) => Promise<ExpressionRequest['texts']>;

interface ExpressionPorts {
  engine: SearchEngine;
  textsOf: TextsOf;
}

/**
 * Looks through texts for regular expressions. The engine's thread does it under a time limit, which
 * cuts off an expression that would never end.
 */
export function expressionFinder(ports: ExpressionPorts): FindByExpression {
  const kept = new Map<string, ExpressionFound>();
  return async (expression, candidates) => {
    const { seq, ids } = await ports.engine.ids(candidates);
    const key = JSON.stringify([seq, expression.source, expression.field, candidates]);
    const known = kept.get(key);
    if (known) return known;
    const found = await lookThrough(ports, expression, ids);
    kept.set(key, found);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return found;
  };
}

/** The same in one article alone. */
export async function expressionInArticle(
  ports: ExpressionPorts,
  expression: Expression,
  article: string,
): Promise<ExpressionFound> {
  return lookThrough(ports, expression, [article]);
}

async function lookThrough(
  { engine, textsOf }: ExpressionPorts,
  { source, field }: Expression,
  ids: readonly string[],
): Promise<ExpressionFound> {
  const until = performance.now() + LONGEST_SEARCH;
  const records: RecordRanges[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const texts = await textsOf(ids.slice(from, from + BATCH));
    const matched = await engine.matchExpression({ source, field, texts, limit: LONGEST_BATCH });
    if (matched === null) return { records, isComplete: false };
    records.push(...matched);
    if (performance.now() > until && from + BATCH < ids.length) return { records, isComplete: false };
  }
  return { records, isComplete: true };
}

export function textsOfArticles(reads: Pick<CorpusReads, 'article' | 'textOf'>): TextsOf {
  const textOf = async (id: ArticleId) => {
    const article = await reads.article(id);
    const text = await reads.textOf(id);
    return article && text
      ? { kind: 'article', id, fields: { title: article.title, text: text.text } }
      : null;
  };
  return async (ids) => {
    const texts = await Promise.all(ids.map((id) => textOf(id as ArticleId)));
    return texts.filter((text) => text !== null);
  };
}
