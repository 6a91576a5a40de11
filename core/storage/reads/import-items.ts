import { type ImportItem, SUMMARISED_ARTICLES } from '../../../shared/contract/corpus.ts';
import type { ArticleId, ImportRunId } from '../../../shared/model/ids.ts';
import type { Page, PageRequest } from '../../../shared/model/page.ts';
import type { ArticleFacts, ItemList } from '../../ports/corpus-reads.ts';
import type { ImportItemRecord } from '../../ports/records.ts';
import { decode } from '../record-codec.ts';
import type { Connection } from '../sqlite.ts';
import { readPage } from './page.ts';

/** The files of one import's report. */
export function importItems(
  connection: Connection,
  run: ImportRunId,
  { outcomes, concerning, concern }: ItemList,
  page: PageRequest,
): Page<ImportItemRecord> {
  const conditions = [
    ...(outcomes.length > 0 ? ['outcome IN (SELECT value FROM json_each(?))'] : []),
    // As the index has it; see the migration.
    ...(concerning || concern !== undefined ? [`concerns <> '[]'`] : []),
    ...(concern === undefined ? [] : ['? IN (SELECT value FROM json_each(concerns))']),
  ];
  return readPage(connection, page, {
    select: '*',
    from: ['FROM import_item WHERE run = ?', ...conditions].join(' AND '),
    parameters: [
      run,
      ...(outcomes.length > 0 ? [JSON.stringify(outcomes)] : []),
      ...(concern === undefined ? [] : [concern]),
    ],
    orderBy: 'position',
    toItem: (row) => decode('importItem', row),
  });
}

export function factsOf(
  connection: Connection,
  articles: readonly ArticleId[],
): Map<ArticleId, ArticleFacts> {
  const rows = connection.all(
    'SELECT r.* FROM json_each(?) wanted JOIN article r ON r.id = wanted.value',
    JSON.stringify(articles),
  );
  return new Map(
    rows.map((row) => {
      const { id, title, published, truncated, source } = decode('article', row);
      return [id, { title, published, truncated, source }];
    }),
  );
}

type Held = NonNullable<ImportItem['held']>;

/** What the library holds of files, with the first articles of each. */
export function heldAt(connection: Connection, paths: readonly string[]): Map<string, Held> {
  const rows = connection.all<{ path: string; since: string; id: ArticleId | null; title: string }>(
    `SELECT d.path, d.imported AS since, r.id, r.title FROM json_each(?) wanted JOIN document d ON d.path = wanted.value
     LEFT JOIN article r ON r.document = d.id AND r.trashed IS NULL AND r.part < ${SUMMARISED_ARTICLES}
     ORDER BY d.imported, d.id, r.part`,
    JSON.stringify([...new Set(paths)]),
  );
  const held = new Map<string, Held>();
  for (const { path, since, id, title } of rows) {
    const known = held.get(path) ?? { since, articles: [] };
    if (id !== null && known.articles.length < SUMMARISED_ARTICLES) known.articles.push({ id, title });
    held.set(path, known);
  }
  return held;
}
