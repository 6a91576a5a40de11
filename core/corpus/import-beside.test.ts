import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { hostileReaderBesideOurs } from '../../tests/helpers/hostile-reader.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore, workers } from '../../tests/helpers/test-core.ts';

const COUNT = 150;
const PATIENCE = { timeout: 60_000, interval: 100 };

function reports(...more: string[]): string {
  const folder = tempFolder();
  const names = [...Array.from({ length: COUNT }, (_, at) => `${at}.txt`), ...more];
  for (const [at, name] of names.entries()) {
    const words = `Report ${at}\n\nThe harbour of Shenzhen took ${at + 20} ships in, officials said on Friday. `;
    writeFileSync(path.join(folder, name), words.repeat(3));
  }
  return folder;
}

const total = async ({ call }: Pick<TestCore, 'call'>) => (await call('corpus.articles', {})).total;

/** Begins an import and waits until some of its files are in. */
async function begun({ call, core }: TestCore, folder: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = core.onEvent((event) => {
    if (event.name === 'jobChanged' && event.payload.job.done > 2) resolve();
  });
  const started = await call('corpus.import', { sources: [{ path: folder }] });
  await promise;
  stop();
  return started;
}

describe('an import', { timeout: 120_000 }, () => {
  it('beside another of the same files takes each in once', async () => {
    const test = await startTestCore();
    const folder = reports();
    const [one, two] = await Promise.all([test.importAll(folder), test.importAll(folder)]);
    expect(one.run.added + two.run.added).toBe(COUNT);
    expect(one.run.unchanged + two.run.unchanged).toBe(COUNT);
    expect(await total(test)).toBe(COUNT);
  });

  it('of a folder that is watched meanwhile takes each file in once', async () => {
    const test = await startTestCore();
    const folder = reports();
    const [, { run }] = await Promise.all([
      test.call('watching.add', { path: folder }),
      test.importAll(folder),
    ]);
    await vi.waitFor(async () => {
      const { folders } = await test.call('watching.list', {});
      expect(folders).toMatchObject([{ state: 'watching' }]);
      expect(await total(test)).toBe(COUNT);
    }, PATIENCE);
    expect(run).toMatchObject({ files: COUNT, failed: 0 });
  });

  it('lets articles be removed while it goes on', async () => {
    const test = await startTestCore();
    const { job } = await begun(test, reports());
    const { items } = await test.call('corpus.articles', { limit: 2 });
    await test.call('corpus.trash', { articles: items.map(({ id }) => id) });
    expect((await test.ended(job)).state).toBe('done');
    expect(await total(test)).toBe(COUNT - items.length);
  });

  it('ends whole where something is undone while it goes on', async () => {
    const test = await startTestCore();
    const { job, run } = await begun(test, reports());
    await test.call('history.undo', {}).catch(() => {});
    expect((await test.ended(job)).state).toBe('done');
    const { added, failed } = await test.call('corpus.importRun', { run });
    expect(added + failed).toBe(COUNT);
    expect(failed).toBe(0);
    const left = await total(test);
    expect([0, COUNT]).toContain(left);
  });

  it('goes on when a library is opened that was closed meanwhile', async () => {
    const test = await startTestCore();
    const { run } = await begun(test, reports());
    await test.call('library.close', {});
    await test.call('library.open', { path: test.library });
    for (const { id } of await test.call('jobs.list', {})) await test.ended(id);
    expect(await test.call('corpus.importRun', { run })).toMatchObject({ added: COUNT, failed: 0 });
    expect(await total(test)).toBe(COUNT);
  });

  it('names the files whose parsers hang or eat memory, and takes all others in', async () => {
    const test = await startTestCore(undefined, {
      workers: { ...workers, read: hostileReaderBesideOurs() },
      readingLimits: { timeLimit: () => 8000, memoryLimit: 256, bufferLimit: 256 },
    });
    const { items, run } = await test.importAll(reports('hang.txt', 'eat-heap.txt', 'eat-buffers.txt'));
    expect(run).toMatchObject({ added: COUNT, failed: 3 });
    const failed = items.filter(({ outcome }) => outcome === 'failed');
    expect(
      Object.fromEntries(failed.map(({ path: file, error }) => [path.basename(file), error!.code])),
    ).toEqual({
      'eat-buffers.txt': 'fileTooCostly',
      'eat-heap.txt': 'fileTooCostly',
      'hang.txt': 'fileTooSlow',
    });
  });
});
