import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_COLUMNS } from '../../../shared/model/reading-choices.ts';
import { refusalOf } from '../../../tests/helpers/seeded-core.ts';
import { tempFolder } from '../../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../../tests/helpers/test-core.ts';

const LEAD =
  'The bridge over the inner harbour opened to the public on Friday, two months before it was due.';
const STORY =
  'Officials said that forty thousand vehicles cross it every day, and that the old ferry runs on until the autumn.';
const rows = (from: number) =>
  [0, 1].map((at) => `${from + at},Bridge ${from + at} opens,"${LEAD}","${STORY} No. ${from + at}."`);
const table = (from: number) => ['id,kicker,lead,story', ...rows(from)].join('\n');
const chosen = { ...NO_COLUMNS, text: ['lead', 'story'], title: 'kicker' };

async function withTable() {
  const folder = tempFolder();
  const file = path.join(folder, 'one.csv');
  writeFileSync(file, table(1));
  const test = await startTestCore();
  const { run } = await test.importAll(file);
  const [article] = await articlesOf(test);
  return { test, folder, file, run, article: article!, document: article!.document };
}

async function articlesOf({ call }: TestCore) {
  return (await call('corpus.articles', { sort: 'added' })).items;
}

async function textsOf(test: TestCore) {
  const articles = await articlesOf(test);
  return Promise.all(articles.map(async ({ id }) => (await test.call('corpus.text', { article: id })).text));
}

async function readAs({ call, ended }: TestCore, document: TestDocument, columns: typeof chosen | null) {
  const { job } = await call('corpus.readAgain', { documents: [document], choices: { columns } });
  return ended(job);
}
type TestDocument = Awaited<ReturnType<typeof withTable>>['document'];

describe('the columns of a table', () => {
  it('are shown with their first rows, what they were taken for, and who said so', async () => {
    const { test, file, document } = await withTable();
    for (const of of [{ document }, { path: file }]) {
      const { tables } = await test.call('corpus.tableColumns', { of });
      expect(tables).toMatchObject([
        { name: '', isNamed: true, by: 'guess', columnsInForce: { text: ['story'] } },
      ]);
      expect(tables[0]!.columns.map(({ name }) => name)).toEqual(['id', 'kicker', 'lead', 'story']);
      expect(tables[0]!.columns.find(({ name }) => name === 'story')?.guess).toBe('text');
      expect(tables[0]!.rows).toEqual(
        [1, 2].map((at) => [`${at}`, `Bridge ${at} opens`, LEAD, `${STORY} No. ${at}.`]),
      );
    }
  });

  it('are read as is chosen, and one undo brings back what was', async () => {
    const { test, document } = await withTable();
    const before = await textsOf(test);
    expect(await readAs(test, document, chosen)).toMatchObject({ state: 'done' });
    expect(await textsOf(test)).toEqual([1, 2].map((at) => `${LEAD}\n\n${STORY} No. ${at}.`));
    expect((await articlesOf(test)).map(({ title }) => title)).toEqual(['Bridge 1 opens', 'Bridge 2 opens']);
    await test.call('history.undo', {});
    expect(await textsOf(test)).toEqual(before);
    const { tables } = await test.call('corpus.tableColumns', { of: { document } });
    expect(tables).toMatchObject([{ by: 'guess' }]);
  });

  it('are remembered for files with the same header, until they are given back', async () => {
    const { test, folder, document } = await withTable();
    await readAs(test, document, chosen);
    writeFileSync(
      path.join(folder, 'two.csv'),
      table(3).replace('id,kicker,lead,story', 'id,kicker,lead,story'),
    );
    await test.importAll(path.join(folder, 'two.csv'));
    expect((await textsOf(test))[2]).toBe(`${LEAD}\n\n${STORY} No. 3.`);
    const third = (await articlesOf(test))[2]!;
    const { tables } = await test.call('corpus.tableColumns', { of: { document: third.document } });
    expect(tables).toMatchObject([{ by: 'header', columnsInForce: chosen }]);
    await readAs(test, third.document, null);
    expect((await textsOf(test))[2]).toBe(`${STORY} No. 3.`);
  });

  it('say nothing of another header', async () => {
    const { test, folder, document } = await withTable();
    await readAs(test, document, chosen);
    writeFileSync(path.join(folder, 'two.csv'), table(3).replace('kicker', 'topline'));
    await test.importAll(path.join(folder, 'two.csv'));
    expect((await textsOf(test))[2]).toBe(`${STORY} No. 3.`);
  });

  it('bring a table in that had none that holds text by itself', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'short.csv');
    writeFileSync(file, 'year,words\n2020,Rain\n2021,Snow\n');
    const test = await startTestCore();
    const { run, items } = await test.importAll(file);
    expect(items).toMatchObject([{ outcome: 'failed', error: { code: 'noArticleColumn' } }]);
    const columns = { ...NO_COLUMNS, text: ['words'], date: 'year' };
    const { job } = await test.call('corpus.importAs', { run: run.id, positions: [0], choices: { columns } });
    await test.ended(job);
    expect(await articlesOf(test)).toMatchObject([
      { published: { date: '2020', precision: 'year' } },
      { published: { date: '2021', precision: 'year' } },
    ]);
    writeFileSync(path.join(folder, 'more.csv'), 'year,words\n2022,Hail\n');
    expect((await test.importAll(path.join(folder, 'more.csv'))).items).toMatchObject([{ outcome: 'added' }]);
  });

  it('can be said with an import, and a table that is known is read again so', async () => {
    const { test, file } = await withTable();
    const { job, run } = await test.call('corpus.import', { sources: [{ path: file }], columns: chosen });
    await test.ended(job);
    expect(await test.call('corpus.importRun', { run })).toMatchObject({ revised: 1, unchanged: 0 });
    expect((await textsOf(test))[0]).toBe(`${LEAD}\n\n${STORY} No. 1.`);
    const again = await test.call('corpus.import', { sources: [{ path: file }], columns: chosen });
    await test.ended(again.job);
    expect(await test.call('corpus.importRun', { run: again.run })).toMatchObject({ unchanged: 1 });
  });

  it('are refused where no column has the name of the text', async () => {
    const { test, document } = await withTable();
    const before = await textsOf(test);
    const job = await readAs(test, document, { ...chosen, text: ['absent'] });
    expect(job).toMatchObject({ state: 'failed', error: { code: 'noArticleColumn' } });
    expect(await textsOf(test)).toEqual(before);
  });

  it('are asked of tables alone', async () => {
    const file = path.join(tempFolder(), 'a.txt');
    writeFileSync(file, 'Some words, and no table.\n');
    const { call } = await startTestCore();
    expect(await refusalOf(call('corpus.tableColumns', { of: { path: file } }))).toMatchObject({
      code: 'unsupportedType',
    });
  });
});
