import { type EntityKind, isCityKind } from '../../../shared/model/entity.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { EntityId } from '../../../shared/model/ids.ts';
import type { Connection } from '../sqlite.ts';

/** An entity of an article: what it calls it, how often it names it, and how many quantities it states of it. One that was merged counts under the other. */
export interface ArticleEntity {
  id: string;
  kind: string;
  name: string;
  /** What the article calls it. */
  called: string;
  mentions: number;
  quantities: number;
}

export function summaryOf(
  connection: Connection,
  article: string,
): { suggestions: number; entities: ArticleEntity[] } | undefined {
  const row = connection.get<{ suggestions: number; entities: string }>(
    'SELECT suggestions, entities FROM article_summary WHERE article = ?',
    article,
  );
  return row && { suggestions: row.suggestions, entities: parseEntities(row.entities) };
}

/** The column `entities` of a summary; none where an article has no summary. */
export function parseEntities(column: unknown): ArticleEntity[] {
  return typeof column === 'string' ? (JSON.parse(column) as ArticleEntity[]) : [];
}

export function namedAmong(entities: readonly ArticleEntity[]): ArticleEntity[] {
  return entities.filter(({ mentions }) => mentions > 0);
}

export function citiesAmong(entities: readonly ArticleEntity[]): Article['cities'] {
  return namedAmong(entities)
    .filter(({ kind }) => isCityKind(kind as EntityKind))
    .map(({ id, called, mentions }) => ({ id: id as EntityId, name: called, mentions }));
}
