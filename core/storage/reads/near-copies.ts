import type { ImportItem } from '../../../shared/contract/corpus.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import type { Connection } from '../sqlite.ts';

/** The pairs of some articles (`?1`, a JSON array) with others that are in the library and not kept apart by the analyst. */
const pairs = `SELECT n.one, o.id AS other, o.title, o.added, n.similarity FROM (
    SELECT w.value AS one, c.b AS other, c.* FROM json_each(?1) w JOIN near_copy c ON c.a = w.value
    UNION ALL SELECT w.value, c.a, c.* FROM json_each(?1) w JOIN near_copy c ON c.b = w.value) n
  JOIN article o ON o.id = n.other AND o.trashed IS NULL
  LEFT JOIN apart p ON p.a = n.a AND p.b = n.b WHERE p.a IS NULL`;

type Copy = NonNullable<ImportItem['copyOf']>;

/** Of each article the most similar one among those that were added before it. */
export function earlierCopies(connection: Connection, articles: readonly ArticleId[]): Map<ArticleId, Copy> {
  const rows = connection.all<{ one: ArticleId; other: ArticleId; title: string; similarity: number }>(
    `SELECT q.* FROM (${pairs}) q JOIN article r ON r.id = q.one
     WHERE (q.added, q.other) < (r.added, r.id) ORDER BY q.similarity`,
    JSON.stringify(articles),
  );
  return new Map(
    rows.map(({ one, other, title, similarity }) => [
      one,
      { article: one, of: { id: other, title }, similarity },
    ]),
  );
}

/** A family is followed through so many of its members; a form that was filled in a thousand times stays several. */
const MOST_FOLLOWED = 400;

/** The family of each article that has near-copies, directly or through one another, by the member with the smallest id. */
export function familiesOf(
  connection: Connection,
  articles: readonly ArticleId[],
): Map<ArticleId, ArticleId> {
  const families = new Map<ArticleId, ArticleId>();
  for (const article of articles) {
    if (families.has(article)) continue;
    const members = membersFrom(connection, article);
    if (members.length < 2) continue;
    const [first] = [...members].sort();
    for (const member of members) if (!families.has(member)) families.set(member, first!);
  }
  return families;
}

function membersFrom(connection: Connection, article: ArticleId): ArticleId[] {
  const members = new Set([article]);
  for (let edge = [article]; edge.length > 0 && members.size < MOST_FOLLOWED;) {
    const rows = connection.all<{ other: ArticleId }>(pairs, JSON.stringify(edge));
    edge = [...new Set(rows.map(({ other }) => other))].filter((other) => !members.has(other));
    for (const other of edge) members.add(other);
  }
  return [...members];
}
