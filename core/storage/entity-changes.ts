import type { ArticleEntity } from './reads/article-summary.ts';
import type { Connection } from './sqlite.ts';

type Counts = Record<'mentions' | 'articles' | 'quantities', number>;

/** The entities of a summary, and whether they count. */
interface Summary {
  entities: readonly ArticleEntity[];
  counts: boolean;
}

/**
 * How often entities are named and in which articles they stand, gathered over all summaries that a transaction makes anew,
 * so that each entity is written once.
 */
export class EntityChanges {
  readonly #counts = new Map<string, Counts>();
  /** Pairs of an entity and an article. */
  readonly #came: [string, string][] = [];
  readonly #went: [string, string][] = [];

  add(article: string, before: Summary | undefined, after: Summary | undefined): void {
    if (before?.counts) this.#count(before.entities, -1);
    if (after?.counts) this.#count(after.entities, 1);
    const [had, has] = [idsOf(before), idsOf(after)];
    for (const id of has) if (!had.has(id)) this.#came.push([id, article]);
    for (const id of had) if (!has.has(id)) this.#went.push([id, article]);
  }

  write(connection: Connection): void {
    for (const [id, change] of this.#counts) changeCounts(connection, id, change);
    listPairs(connection, `DELETE FROM article_entity WHERE (entity, article) IN (${pairs})`, this.#went);
    listPairs(connection, `INSERT INTO article_entity (entity, article) ${pairs}`, this.#came);
  }

  #count(entities: readonly ArticleEntity[], sign: 1 | -1): void {
    for (const { id, mentions, quantities } of entities) {
      const change = this.#counts.get(id) ?? { mentions: 0, articles: 0, quantities: 0 };
      change.mentions += sign * mentions;
      change.articles += mentions > 0 ? sign : 0;
      change.quantities += sign * quantities;
      this.#counts.set(id, change);
    }
  }
}

function idsOf(summary: Summary | undefined): Set<string> {
  return new Set(summary?.entities.map(({ id }) => id));
}

const pairs = `SELECT value ->> 0, value ->> 1 FROM json_each(?)`;

function listPairs(connection: Connection, sql: string, listed: readonly [string, string][]): void {
  if (listed.length > 0) connection.run(sql, JSON.stringify(listed));
}

function changeCounts(connection: Connection, entity: string, change: Counts): void {
  const { mentions, articles, quantities } = change;
  if (mentions === 0 && articles === 0 && quantities === 0) return;
  connection.run(
    `INSERT INTO entity_count (entity, mentions, articles, quantities) VALUES (?, ?, ?, ?)
     ON CONFLICT (entity) DO UPDATE SET mentions = mentions + excluded.mentions,
       articles = articles + excluded.articles, quantities = quantities + excluded.quantities`,
    ...[entity, mentions, articles, quantities],
  );
  connection.run('DELETE FROM entity_count WHERE entity = ? AND mentions = 0 AND quantities = 0', entity);
}
