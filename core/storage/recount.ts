import type { ArticleEntity } from './reads/article-summary.ts';
import type { Connection } from './sqlite.ts';

type Counts = Record<'mentions' | 'articles' | 'quantities', number>;

/** How often entities are named, gathered over all summaries that a transaction makes anew: each entity is written once. */
export class Recount {
  readonly #changes = new Map<string, Counts>();

  /** Counts the entities of a summary that came (1) or went (-1). */
  add(entities: readonly ArticleEntity[], sign: 1 | -1): void {
    for (const { id, mentions, quantities } of entities) {
      const change = this.#changes.get(id) ?? { mentions: 0, articles: 0, quantities: 0 };
      change.mentions += sign * mentions;
      change.articles += mentions > 0 ? sign : 0;
      change.quantities += sign * quantities;
      this.#changes.set(id, change);
    }
  }

  write(connection: Connection): void {
    for (const [id, change] of this.#changes) changeCounts(connection, id, change);
    this.#changes.clear();
  }
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
