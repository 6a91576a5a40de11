import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../tests/helpers/test-core.ts';

const PATIENCE = { timeout: 30_000, interval: 100 };

const text = (title: string) =>
  `${title}\n\nThe city opened ${title.toLowerCase()} on Friday, and officials said that it cuts the way to the airport by half.\n`;

async function titles({ call }: TestCore): Promise<Record<string, boolean>> {
  const { items } = await call('corpus.articles', { limit: 100 });
  return Object.fromEntries(items.map(({ title, fileMissing }) => [title, fileMissing]));
}

async function states({ call }: TestCore): Promise<string[]> {
  return (await call('watching.list', {})).folders.map(({ state }) => state);
}

async function watched(...names: string[]) {
  const folder = path.join(tempFolder(), 'news');
  mkdirSync(folder);
  for (const name of names) writeFileSync(path.join(folder, `${name}.txt`), text(name));
  const core = await startTestCore();
  const { id } = await core.call('watching.add', { path: folder });
  await vi.waitFor(async () => {
    expect(await states(core)).toEqual(['watching']);
    expect(Object.keys(await titles(core))).toHaveLength(names.length);
  }, PATIENCE);
  return { folder, core, id, file: (name: string) => path.join(folder, `${name}.txt`) };
}

const becomes = (core: TestCore, expected: Record<string, boolean>) =>
  vi.waitFor(async () => expect(await titles(core)).toEqual(expected), PATIENCE);

describe('a watched folder', { timeout: 120_000 }, () => {
  it('brings in what is there, what is new and what changes, and leaves hidden and temporary files', async () => {
    const { core, file, folder } = await watched('One Tunnel');
    writeFileSync(path.join(folder, '~$lock.txt'), text('A Lock'));
    writeFileSync(path.join(folder, '.hidden.txt'), text('A Hidden File'));
    mkdirSync(path.join(folder, 'deep'));
    writeFileSync(file('deep/Two Bridges'), text('Two Bridges'));
    await becomes(core, { 'One Tunnel': false, 'Two Bridges': false });
    writeFileSync(file('One Tunnel'), text('Another Tunnel'));
    await becomes(core, { 'Another Tunnel': false, 'Two Bridges': false });
    const { items } = await core.call('corpus.importRuns', {});
    const { folders } = await core.call('watching.list', {});
    expect(folders[0]).toMatchObject({ path: folder, lastRun: items[0]!.id, missing: 0 });
  });

  it('marks what is deleted and removes nothing, until it is back; an undone import stays undone', async () => {
    const { core, file } = await watched('One Tunnel', 'Two Bridges');
    rmSync(file('One Tunnel'));
    await becomes(core, { 'One Tunnel': true, 'Two Bridges': false });
    writeFileSync(file('One Tunnel'), text('One Tunnel'));
    await becomes(core, { 'One Tunnel': false, 'Two Bridges': false });
    // The import that looks at it again goes on a little longer, and leaves nothing in history.
    const operations = async () =>
      (await core.call('history.list', {})).items.map(({ operation }) => operation);
    await expect.poll(operations, { timeout: 60_000 }).toEqual(['corpus.import']);
    await core.call('history.undo', {});
    await becomes(core, {});
  });

  it('follows a file that is renamed: the same document at another path', async () => {
    const { core, file } = await watched('One Tunnel');
    const { items: before } = await core.call('corpus.articles', {});
    renameSync(file('One Tunnel'), file('renamed'));
    await vi.waitFor(async () => {
      const { items } = await core.call('corpus.articles', {});
      expect(items).toEqual([{ ...before[0]!, path: file('renamed') }]);
    }, PATIENCE);
  });

  it('that is not there is said to be gone, and nothing of it is marked; when it is back, what changed comes in', async () => {
    const { core, folder, file } = await watched('One Tunnel', 'Two Bridges');
    renameSync(folder, `${folder}-away`);
    await vi.waitFor(async () => expect(await states(core)).toEqual(['gone']), PATIENCE);
    expect(await titles(core)).toEqual({ 'One Tunnel': false, 'Two Bridges': false });
    writeFileSync(path.join(`${folder}-away`, 'Three Roads.txt'), text('Three Roads'));
    renameSync(`${folder}-away`, folder);
    await becomes(core, { 'One Tunnel': false, 'Two Bridges': false, 'Three Roads': false });
    rmSync(file('Two Bridges'));
    await becomes(core, { 'One Tunnel': false, 'Two Bridges': true, 'Three Roads': false });
  });

  it('is looked through when the library is opened again, without an import where nothing changed', async () => {
    const { core, file } = await watched('One Tunnel', 'Two Bridges');
    await core.core.close();
    const again = await startTestCore(core.library);
    await vi.waitFor(async () => expect(await states(again)).toEqual(['watching']), PATIENCE);
    expect((await again.call('corpus.importRuns', {})).total).toBe(1);
    await again.core.close();
    rmSync(file('One Tunnel'));
    writeFileSync(file('Three Roads'), text('Three Roads'));
    const third = await startTestCore(core.library);
    await becomes(third, { 'One Tunnel': true, 'Two Bridges': false, 'Three Roads': false });
  });

  it('waits for an import that goes on after its program was ended, and then finds nothing new', async () => {
    const { core, folder } = await watched('One Tunnel');
    await core.call('library.close', {});
    const files = Array.from({ length: 300 }, (_, at) => `Bridge ${at}`);
    for (const name of files) writeFileSync(path.join(folder, `${name}.txt`), text(name));
    await core.call('library.open', { path: core.library, goOn: false });
    const { run } = await core.call('corpus.import', { sources: [{ path: folder }] });
    await core.call('library.close', {});
    await core.call('library.open', { path: core.library });
    await vi.waitFor(async () => expect(await states(core)).toEqual(['watching']), PATIENCE);
    const { items } = await core.call('corpus.importRuns', {});
    expect(items[0]).toMatchObject({ id: run, added: 300, unchanged: 1 });
    expect(items).toHaveLength(2);
  });

  it('rests while it is paused and is forgotten when it is removed; its articles stay', async () => {
    const { core, id, file } = await watched('One Tunnel');
    expect((await core.call('watching.pause', { folder: id })).state).toBe('paused');
    writeFileSync(file('Two Bridges'), text('Two Bridges'));
    await core.call('watching.resume', { folder: id });
    await becomes(core, { 'One Tunnel': false, 'Two Bridges': false });
    await core.call('watching.remove', { folder: id });
    expect(await states(core)).toEqual([]);
    expect(Object.keys(await titles(core))).toHaveLength(2);
  });

  it('is there, and is no library', async () => {
    const { call, library } = await startTestCore();
    await expect(call('watching.add', { path: '/nowhere/at/all' })).rejects.toThrow('folderNotFound');
    await expect(call('watching.add', { path: library })).rejects.toThrow('isLibrary');
  });
});
