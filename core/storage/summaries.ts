import { usualSpelling } from '../../shared/model/usual-spelling.ts';
import { type ArticleEntity, summaryOf } from './reads/article-summary.ts';
import type { Connection } from './sqlite.ts';

/** A mention that counts, with the entity that it names or states a quantity of; null where it is of none. */
interface CountedMention {
  state: 'suggested' | 'accepted';
  isQuantity: 0 | 1;
  entity: string | null;
  kind: string;
  name: string;
  /** The other names of the entity, as JSON, and the words that name it here. */
  nameZh: string | null;
  aliases: string | null;
  quote: string;
  /** Found by the program; what the analyst points at may be any words. */
  isFound: 0 | 1;
}

/** Makes the summaries of all articles anew whose mentions changed in the running transaction, and the counts with them. */
export function refreshSummaries(connection: Connection): void {
  const stale = connection.all<{ article: string }>('SELECT DISTINCT article FROM stale_article');
  for (const { article } of stale) refreshSummary(connection, article);
  if (stale.length > 0) connection.run('DELETE FROM stale_article');
}

function refreshSummary(connection: Connection, article: string): void {
  const before = summaryOf(connection, article);
  const after = newSummary(connection, article);
  if (after) {
    const { suggestions, entities, counts } = after;
    connection.run(
      'INSERT OR REPLACE INTO article_summary (article, suggestions, entities, counts) VALUES (?, ?, ?, ?)',
      ...[article, suggestions, JSON.stringify(entities), counts ? 1 : 0],
    );
  } else connection.run('DELETE FROM article_summary WHERE article = ?', article);
  recount(connection, before?.counts ? before.entities : [], after?.counts ? after.entities : []);
}

/** Undefined where the article is gone. One that is set aside has a summary that counts nowhere. */
function newSummary(connection: Connection, article: string): ReturnType<typeof summaryOf> {
  const row = connection.get<{ about: string | null; counts: 0 | 1 }>(
    'SELECT about, trashed IS NULL AND excluded IS NULL AS counts FROM article WHERE id = ?',
    article,
  );
  if (!row) return undefined;
  const mentions = countedMentions(connection, article);
  return {
    suggestions: mentions.filter(({ state }) => state === 'suggested').length,
    entities: withCitiesSaid(connection, entitiesOf(mentions), row.about),
    counts: row.counts === 1,
  };
}

interface CitySaid {
  id: string;
  kind: string;
  name: string;
}

/** Marks the cities that the analyst says the article is about, and adds those that it does not name. */
function withCitiesSaid(
  connection: Connection,
  entities: readonly ArticleEntity[],
  about: string | null,
): ArticleEntity[] {
  if (about === null) return [...entities];
  const said = connection.all<CitySaid>(
    `SELECT e.id, e.kind, e.name FROM json_each(?) city JOIN entity given ON given.id = city.value
     JOIN entity e ON e.id = coalesce(given.merged_into, given.id) GROUP BY e.id ORDER BY min(city.key)`,
    about,
  );
  const placeOf = new Map(said.map(({ id }, place) => [id, place]));
  const named = new Set(entities.map(({ id }) => id));
  const added = said
    .filter(({ id }) => !named.has(id))
    .map((city) => ({ ...city, called: city.name, mentions: 0, quantities: 0 }));
  return [...entities, ...added].map((entity) => {
    const place = placeOf.get(entity.id);
    return place === undefined ? entity : { ...entity, about: place };
  });
}

/** Suggestions for the text that the article has now, and what was accepted on any of its texts; in text order. */
function countedMentions(connection: Connection, article: string): CountedMention[] {
  return connection.all<CountedMention>(
    `SELECT m.state, m.kind = 'quantity' AS isQuantity, e.id AS entity, e.kind, e.name,
       e.name_zh AS nameZh, e.aliases, a.quote, m.by LIKE 'rules@%' AS isFound
     FROM mention m JOIN anchor a ON a.id = m.anchor JOIN article r ON r.id = m.article
     LEFT JOIN entity named ON named.id = coalesce(m.entity, m.place)
     LEFT JOIN entity e ON e.id = coalesce(named.merged_into, named.id)
     WHERE m.article = ? AND (m.state = 'accepted' OR (m.state = 'suggested' AND a.revision = r.revision))
     ORDER BY a.start`,
    article,
  );
}

/** The most mentioned first, else in text order. */
function entitiesOf(mentions: readonly CountedMention[]): ArticleEntity[] {
  const byEntity = Map.groupBy(mentions, ({ entity }) => entity);
  byEntity.delete(null);
  return [...byEntity].map(([id, own]) => toEntity(id!, own)).sort((a, b) => b.mentions - a.mentions);
}

function toEntity(id: string, mentions: readonly CountedMention[]): ArticleEntity {
  const { kind, name, nameZh, aliases } = mentions[0]!;
  const naming = mentions.filter(({ isQuantity }) => isQuantity === 0);
  const quantities = mentions.length - naming.length;
  const said = naming.filter(({ isFound }) => isFound === 1).map(({ quote }) => quote);
  const names = [name, nameZh ?? '', ...(JSON.parse(aliases ?? '[]') as string[])];
  return { id, kind, name, called: spellingOf(said, names) ?? name, mentions: naming.length, quantities };
}

/** As the article calls it: by one of its names, and by another only where nothing else stands there. */
function spellingOf(said: readonly string[], names: readonly string[]): string | undefined {
  const known = new Set(names.map(foldSpelling));
  const proper = said.filter((text) => known.has(foldSpelling(text)));
  return usualSpelling(proper.length > 0 ? proper : said, foldSpelling);
}

function foldSpelling(text: string): string {
  return text.toLowerCase().replace(/[\p{P}\s]+/gu, '');
}

type Counts = Record<'mentions' | 'articles' | 'quantities', number>;

function recount(
  connection: Connection,
  before: readonly ArticleEntity[],
  after: readonly ArticleEntity[],
): void {
  const changes = new Map<string, Counts>();
  const add = ({ id, mentions, quantities }: ArticleEntity, sign: 1 | -1): void => {
    const change = changes.get(id) ?? { mentions: 0, articles: 0, quantities: 0 };
    change.mentions += sign * mentions;
    change.articles += mentions > 0 ? sign : 0;
    change.quantities += sign * quantities;
    changes.set(id, change);
  };
  for (const entity of before) add(entity, -1);
  for (const entity of after) add(entity, 1);
  for (const [id, change] of changes) changeCounts(connection, id, change);
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
