import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore } from '../../tests/helpers/test-core.ts';
import { Connection } from './sqlite.ts';
import { refreshSummaries } from './summaries.ts';

/* That they are counted right after whatever was done is shown by core/history/random-histories.test.ts. */

it('name a city as the article calls it, and an entity of the library by its own name', async () => {
  const { call, importAll } = await startTestCore();
  const folder = tempFolder();
  const zh = '杭州出台人工智能新政\n\n杭州市政府11日发布新措施，杭州对重大项目给予最高5000万元补贴。\n';
  const en = 'Hangzhou opens a harbour\n\nHANGZHOU paid 30 million yuan for the new quay, the report says.\n';
  writeFileSync(path.join(folder, 'a.txt'), zh);
  writeFileSync(path.join(folder, 'b.txt'), en);
  await importAll(folder);
  const { items } = await call('corpus.articles', { sort: 'added' });
  expect(items.map(({ cities }) => cities)).toEqual([
    [{ id: 'cn-330100', name: '杭州', mentions: 3 }],
    [{ id: 'cn-330100', name: 'Hangzhou', mentions: 2 }],
  ]);
  const { items: entities } = await call('entities.list', {});
  expect(entities).toMatchObject([{ id: 'cn-330100', name: 'Hangzhou', mentions: 5, articles: 2 }]);
});

it('are the same made from what an import writes as read back from the library', async () => {
  const { call, importAll, library } = await startTestCore();
  const folder = tempFolder();
  for (const [at, city] of ['Suzhou', 'Wuhan', 'Suzhou'].entries()) {
    const text = `${city} looks to its port\n\n${city} paid ${at + 3} million yuan to Hangzhou, and Hangzhou thanked ${city}.\n`;
    writeFileSync(path.join(folder, `${at}.txt`), text);
  }
  await importAll(folder);
  await call('library.close', {});
  const connection = new Connection(path.join(library, 'library.sqlite'), 'write');
  const derived = () => [
    connection.all('SELECT * FROM article_summary ORDER BY article'),
    connection.all('SELECT * FROM entity_count ORDER BY entity'),
    connection.all('SELECT * FROM article_entity ORDER BY entity, article'),
  ];
  const asImported = derived();
  connection.exec('DELETE FROM article_summary; DELETE FROM entity_count; DELETE FROM article_entity');
  connection.exec('INSERT INTO stale_article SELECT id FROM article');
  refreshSummaries(connection);
  const readBack = derived();
  connection.close();
  expect(asImported[0]).toHaveLength(3);
  expect(asImported).toEqual(readBack);
});
