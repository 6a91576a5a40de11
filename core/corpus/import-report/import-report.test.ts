import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
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
});
