import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fixedRuntime } from '../../tests/helpers/fixed-runtime.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore } from '../../tests/helpers/test-core.ts';
import { inRoot } from '../../tools/set-up/root.mjs';
import { createExchange } from '../exchange/exchange.ts';

const COUNT = 300;
/** SQLite says that the disk is full beyond so many pages more than the library has now. */
const PAGES_LEFT = 250;

/** Lets every database that a program opens for writing grow by a few pages only. */
const FULL_DISK = `
import { createRequire, syncBuiltinESMExports } from 'node:module';
const sqlite = createRequire(import.meta.url)('node:sqlite');
const Own = sqlite.DatabaseSync;
sqlite.DatabaseSync = class extends Own {
  constructor(file, options) {
    super(file, options);
    if (options?.readOnly) return;
    const { page_count: pages } = this.prepare('PRAGMA page_count').get();
    this.exec('PRAGMA max_page_count = ' + (pages + ${PAGES_LEFT}));
  }
};
syncBuiltinESMExports();
`;

function reports(): string {
  const folder = tempFolder();
  for (let at = 0; at < COUNT; at += 1) {
    const words = `Report ${at}\n\nThe harbour of Shenzhen took ${at + 20} ships in, officials said on Friday. `;
    writeFileSync(path.join(folder, `${at}.txt`), words.repeat(12));
  }
  return folder;
}

describe('an import on a disk that is full', () => {
  it('ends with the reason, has what it had written, and goes on when there is room', async () => {
    const home = tempFolder();
    const [script, library] = [path.join(home, 'full-disk.mjs'), path.join(home, 'library')];
    writeFileSync(script, FULL_DISK);
    const first = await startTestCore(undefined);
    await first.call('library.create', { path: library });
    await first.call('library.close', {});
    const args = ['--import', script, inRoot('out/core/cli.js'), 'import', reports(), '--library', library];
    const env = { ...process.env, BROADSHEET_HOME: tempFolder() };
    const failed: unknown = await promisify(execFile)(process.execPath, args, { env }).catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 3, stderr: expect.stringMatching(/is full\. .*\(diskFull\)/) });

    const { call } = first;
    await call('library.open', { path: library, goOn: false });
    const { items: runs } = await call('corpus.importRuns', {});
    expect(runs).toMatchObject([{ finished: null, failed: 0 }]);
    const { total } = await call('corpus.articles', {});
    expect(total).toBe(runs[0]!.added);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(COUNT);
    await call('library.close', {});

    const again = await startTestCore(library);
    for (const { id } of await again.call('jobs.list', {})) await again.ended(id);
    const run = await again.call('corpus.importRun', { run: runs[0]!.id });
    expect(run).toMatchObject({ added: COUNT, unchanged: 0, failed: 0, finished: expect.any(String) });
    expect((await again.call('corpus.articles', {})).total).toBe(COUNT);
  }, 120_000);
});

describe.skipIf(process.platform !== 'linux')('what is on its way in', () => {
  it('is told that there is no room for it, and leaves nothing behind', async () => {
    const exchange = createExchange(fixedRuntime());
    const bytes = Buffer.from('words');
    const id = await exchange.receive('a.txt', bytes);
    const folder = path.dirname(exchange.upload(id)!.file);
    mkdirSync(folder, { recursive: true });
    // Whatever is written to this device finds it full.
    for (const next of nextIds(id)) symlinkSync('/dev/full', path.join(folder, next));
    await expect(exchange.receive('b.txt', bytes)).rejects.toMatchObject({ code: 'diskFull' });
    exchange.close();
  });
});

/** The ids that come after one. */
function nextIds(id: string): string[] {
  const runtime = fixedRuntime();
  const ids = Array.from({ length: 10 }, () => runtime.id());
  return ids.slice(ids.indexOf(id) + 1);
}
