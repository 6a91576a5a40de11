import { usualSpelling } from '../../shared/model/usual-spelling.ts';
import {
  type CountedMention,
  countedMentions,
  countedSuggestions,
  entityNames,
  type NamedBy,
} from './counted-mentions.ts';
import { EntityChanges } from './entity-changes.ts';
import {
  type FreshMentions,
  freshSuggestionsOf,
  nothingFresh,
  type StoredArticle,
} from './fresh-mentions.ts';
import { type ArticleEntity, summaryOf } from './reads/article-summary.ts';
import type { Connection } from './sqlite.ts';

/**
 * Makes the summaries of all articles anew whose mentions changed in the running transaction, and the counts with them.
 * `fresh` spares reading back what it wrote itself.
 */
export function refreshSummaries(connection: Connection, fresh = nothingFresh()): void {
  const stale = connection.all<{ article: string }>('SELECT DISTINCT article FROM stale_article');
  if (stale.length === 0) return;
  const changes = new EntityChanges();
  const namedBy = entityNames(connection);
  for (const { article } of stale) {
    const isNew = fresh.articles.has(article);
    const before = isNew ? undefined : summaryOf(connection, article);
    const after = newSummary(connection, article, fresh, namedBy);
    writeSummary(connection, article, after);
    changes.add(article, before, after);
  }
  changes.write(connection);
  connection.run('DELETE FROM stale_article');
}

type Summary = NonNullable<ReturnType<typeof summaryOf>>;

function writeSummary(connection: Connection, article: string, summary: Summary | undefined): void {
  if (!summary) return void connection.run('DELETE FROM article_summary WHERE article = ?', article);
  const { suggestions, entities, counts } = summary;
  connection.run(
    'INSERT OR REPLACE INTO article_summary (article, suggestions, entities, counts) VALUES (?, ?, ?, ?)',
    ...[article, suggestions, JSON.stringify(entities), counts ? 1 : 0],
  );
}

/** Undefined where the article is gone. One that is set aside has a summary that counts nowhere. */
function newSummary(
  connection: Connection,
  article: string,
  fresh: FreshMentions,
  namedBy: NamedBy,
): Summary | undefined {
  const record = fresh.articles.get(article) ?? connection.get<StoredArticle>(storedArticle, article);
  if (!record) return undefined;
  const suggestions = freshSuggestionsOf(fresh, article, record.revision);
  const mentions = suggestions
    ? countedSuggestions(suggestions, namedBy)
    : countedMentions(connection, article);
  return {
    suggestions: mentions.filter(({ state }) => state === 'suggested').length,
    entities: withCitiesSaid(connection, entitiesOf(mentions), record.about),
    counts: record.trashed === null && record.excluded === null,
  };
}

const storedArticle = 'SELECT revision, about, trashed, excluded FROM article WHERE id = ?';

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
