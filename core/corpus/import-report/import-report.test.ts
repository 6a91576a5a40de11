import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { ImportRun } from '../../../shared/contract/corpus.ts';
import { tempFolder } from '../../../tests/helpers/temp-folder.ts';
import { startTestCore } from '../../../tests/helpers/test-core.ts';

const dated =
  '---\ntitle: The bridge opens\ndate: 2021-03-10\n---\n\nShenzhen opened its bridge on Friday, officials said.\n';
const undated =
  'The tunnel opens\n\nShenzhen opened its tunnel, officials of the district said to reporters.\n';

function folderWith(files: Record<string, string>): string {
  const folder = tempFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

describe('the report of an import', () => {
  it('tells apart what is worth a look', async () => {
    const { call, importAll } = await startTestCore();
    const { run } = await importAll(folderWith({ 'a.md': dated, 'b.txt': undated }));
    expect(run.concerning).toBe(1);
    const { items, total } = await call('corpus.importItems', { run: run.id, concerning: true });
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ path: expect.stringMatching(/b\.txt$/), concerns: ['undated'] });
  });

  it('sets failed files aside and takes that back, and leaves others as they are', async () => {
    const { call, importAll } = await startTestCore();
    const { run, items } = await importAll(folderWith({ 'a.md': dated, 'empty.txt': '' }));
    const positions = items.map(({ position }) => position);
    const ignored = await call('corpus.ignoreImportItems', { run: run.id, positions });
    expect(ignored).toMatchObject({ failed: 1, ignored: 1 });
    const failed = await call('corpus.importItems', { run: run.id, outcomes: ['failed'] });
    expect(failed.items).toMatchObject([{ ignored: true }]);
    const back = await call('corpus.ignoreImportItems', { run: run.id, positions, ignored: false });
    expect(back.ignored).toBe(0);
  });

  it('tries files again as an import of its own, without those that are set aside', async () => {
    const test = await startTestCore();
    const folder = folderWith({ 'a.txt': '', 'b.txt': '', 'c.md': dated });
    const { run, items } = await test.importAll(folder);
    await test.call('corpus.ignoreImportItems', { run: run.id, positions: [items[1]!.position] });
    writeFileSync(path.join(folder, 'a.txt'), undated);
    const again = await test.call('corpus.importAgain', { run: run.id, outcome: 'failed' });
    await test.ended(again.job);
    const report = await test.call('corpus.importRun', { run: again.run });
    expect(report).toMatchObject({ files: 1, added: 1, failed: 0 });
    const one = await test.call('corpus.importAgain', { run: run.id, positions: [items[1]!.position] });
    await test.ended(one.job);
    expect(await test.call('corpus.importRun', { run: one.run })).toMatchObject({ files: 1, failed: 1 });
  });

  it('is written as a table and as JSON', async () => {
    const { call, importAll } = await startTestCore();
    const { run } = await importAll(folderWith({ 'a.md': dated, 'empty.txt': '' }));
    const file = path.join(tempFolder(), 'report');
    await call('corpus.exportImportReport', { run: run.id, format: 'json', to: { path: file } });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ added: 1, failed: 1, items: [{}, {}] });
    await call('corpus.exportImportReport', { run: run.id, format: 'csv', to: { path: file } });
    const lines = readFileSync(file, 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain('fileEmpty');
  });

  it('keeps of each file its size, its time and what could not be read, and counts those with several articles', async () => {
    const { importAll } = await startTestCore();
    const table =
      'headline,body\nThe bridge,Shenzhen opened its bridge on Friday; officials of the district said so.\n';
    const more = 'The tunnel,Shenzhen opened its tunnel on Monday; officials of the district said so.\n';
    const folder = folderWith({ 'a.csv': table + more });
    const old = new Date('2022-07-28T10:00:00Z');
    utimesSync(path.join(folder, 'a.csv'), old, old);
    const { run, items } = await importAll(folder);
    expect(run.several).toBe(1);
    expect(items).toMatchObject([{ bytes: (table + more).length, modified: old.getTime(), found: 2 }]);
    expect(items[0]!.notes.map(({ code }) => code)).toContain('columnsGuessed');
  });

  it('says what the library knows by now: a corrected date, since when it holds the bytes', async () => {
    const { call, importAll } = await startTestCore();
    const folder = folderWith({ 'b.txt': undated });
    const { run, items } = await importAll(folder);
    const [article] = items[0]!.articles;
    await call('corpus.correct', { articles: [article!.id], changes: { published: '2021-03-10' } });
    const after = await call('corpus.importItems', { run: run.id });
    expect(after.items[0]!.articles).toMatchObject([{ published: { date: '2021-03-10' } }]);
    const again = await importAll(folder);
    expect(again.items).toMatchObject([
      { outcome: 'unchanged', held: { since: expect.any(String), articles: [{ id: article!.id }] } },
    ]);
    writeFileSync(path.join(folder, 'c.txt'), undated);
    const copy = await importAll(path.join(folder, 'c.txt'));
    expect(copy.items).toMatchObject([
      { outcome: 'duplicate', held: { articles: [{ title: article!.title }] } },
    ]);
  });

  it('names the earlier article that one is a near copy of, unless the analyst keeps them apart', async () => {
    const { call, importAll } = await startTestCore();
    const body = Array.from({ length: 40 }, (_, at) => `Officials counted ${at} ships at quay ${at * 7}.`);
    const first = await importAll(folderWith({ 'a.txt': `The harbour\n\n${body.join(' ')}\n` }));
    const second = await importAll(
      folderWith({ 'b.txt': `The harbour, again\n\n${body.join(' ')} More to follow.\n` }),
    );
    const report = (run: ImportRun) => call('corpus.importItems', { run: run.id });
    await vi.waitFor(async () => expect((await report(second.run)).items[0]!.copyOf).not.toBeNull(), {
      timeout: 20_000,
      interval: 100,
    });
    const [a, b] = [first.items[0]!.articles[0]!.id, second.items[0]!.articles[0]!.id];
    expect((await report(second.run)).items[0]!.copyOf).toMatchObject({ article: b, of: { id: a } });
    expect((await report(first.run)).items[0]!.copyOf).toBeNull();
    const { hits } = await call('search.query', {});
    expect(new Set(hits.map(({ family }) => family))).toEqual(new Set([[a, b].sort()[0]]));
    await call('duplicates.setApart', { a, b, isApart: true });
    expect((await report(second.run)).items[0]!.copyOf).toBeNull();
    const apart = await call('search.query', {});
    expect(apart.hits.map(({ family }) => family)).toEqual([null, null]);
  });

  it('lists the files that are worth a look for one reason', async () => {
    const { call, importAll } = await startTestCore();
    const { run } = await importAll(folderWith({ 'a.md': dated, 'b.txt': undated }));
    const undatedOnes = await call('corpus.importItems', { run: run.id, concern: 'undated' });
    expect(undatedOnes.items).toMatchObject([{ path: expect.stringMatching(/b\.txt$/) }]);
    expect((await call('corpus.importItems', { run: run.id, concern: 'several' })).total).toBe(0);
  });
});
