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
  /** Its place among the cities that the analyst says the article is about; left out where nothing was said of it. */
  about?: number;
}

export function summaryOf(
  connection: Connection,
  article: string,
): { suggestions: number; entities: ArticleEntity[]; counts: boolean } | undefined {
  const row = connection.get<{ suggestions: number; entities: string; counts: number }>(
    'SELECT suggestions, entities, counts FROM article_summary WHERE article = ?',
    article,
  );
  return row && { ...row, entities: parseEntities(row.entities), counts: row.counts === 1 };
}

/** The column `entities` of a summary; none where an article has no summary. */
export function parseEntities(column: unknown): ArticleEntity[] {
  return typeof column === 'string' ? (JSON.parse(column) as ArticleEntity[]) : [];
}

export function namedAmong(entities: readonly ArticleEntity[]): ArticleEntity[] {
  return entities.filter(({ mentions }) => mentions > 0);
}

/** The cities that the analyst says it is about, in that order; where nothing was said (null), those it names. */
export function citiesAmong(
  entities: readonly ArticleEntity[],
  about: readonly string[] | null,
): Article['cities'] {
  const cities = about === null ? citiesNamed(entities) : citiesSaid(entities);
  return cities.map(({ id, called, mentions }) => ({ id: id as EntityId, name: called, mentions }));
}

function citiesNamed(entities: readonly ArticleEntity[]): ArticleEntity[] {
  return namedAmong(entities).filter(({ kind }) => isCityKind(kind as EntityKind));
}

function citiesSaid(entities: readonly ArticleEntity[]): ArticleEntity[] {
  return entities.filter(({ about }) => about !== undefined).sort((a, b) => a.about! - b.about!);
}
