import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { chosenPaths } from '../client/chosen-files.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore } from '../../tests/helpers/test-core.ts';
import { startTestWorkbench } from '../../tests/helpers/test-workbench.ts';
import { DropStore } from './drop-store.ts';
import { tellImports } from './import-notes.ts';

function news(): string {
  const folder = path.join(tempFolder(), 'news');
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'a.txt'),
    'A harbour opens\n\nShenzhen opened its harbour on Friday, officials said.\n',
  );
  return folder;
}

async function open(chooseFolder: () => Promise<string | null> = async () => null) {
  const test = await startTestCore();
  const workbench = await startTestWorkbench(test, { chooseFolder });
  tellImports(workbench);
  return { test, workbench, drop: new DropStore(workbench) };
}

/** Waits for a question and answers it. */
async function answer({ dialogs }: Workbench, value: string | null): Promise<string> {
  await vi.waitFor(() => expect(dialogs.current).not.toBeNull(), { timeout: 10_000 });
  const { current } = dialogs;
  dialogs.close(value);
  return current!.kind === 'confirm' ? current!.title : current!.kind;
}

describe('files that are dropped', () => {
  it('come into the open library, and the result is told once', async () => {
    const { test, workbench, drop } = await open();
    expect(drop.promise?.title).toBe('Import into “library”');
    await drop.take(chosenPaths([news()]));
    expect(workbench.navigation.current).toMatchObject({ kind: 'imports' });
    await vi.waitFor(() => expect(workbench.notifications.shown).toHaveLength(1), { timeout: 10_000 });
    expect(workbench.notifications.shown[0]!.text).toBe('Imported “news”: 1 article.');
    expect((await test.call('corpus.articles', {})).total).toBe(1);
  });

  it('make a library where none is open', async () => {
    const target = path.join(tempFolder(), 'new');
    const { test, workbench, drop } = await open(async () => target);
    await test.call('library.close', {});
    expect(drop.promise?.title).toBe('Make a library of these files');
    const taken = drop.take(chosenPaths([news()]));
    expect(await answer(workbench, '')).toBe('Make a library of “news”?');
    await taken;
    expect((await test.call('library.info', {}))?.path).toBe(target);
    await vi.waitFor(async () => expect((await test.call('corpus.articles', {})).total).toBe(1), {
      timeout: 10_000,
    });
  });

  it('are left alone where the person thinks better of it', async () => {
    const { test, workbench, drop } = await open();
    await test.call('library.close', {});
    const taken = drop.take(chosenPaths([news()]));
    await answer(workbench, null);
    await taken;
    expect(await test.call('library.info', {})).toBeNull();
  });

  it('are a library that is opened, after a question where another is open', async () => {
    const { test, workbench, drop } = await open();
    const other = path.join(tempFolder(), 'other');
    await test.call('library.create', { path: other });
    const first = drop.take(chosenPaths([test.library]));
    expect(await answer(workbench, '')).toBe('Open this library?');
    await first;
    expect((await test.call('library.info', {}))?.path).toBe(test.library);
    await test.call('library.close', {});
    await drop.take(chosenPaths([path.join(other, 'library.sqlite')]));
    expect((await test.call('library.info', {}))?.path).toBe(other);
  });

  it('are refused by a library that is open for reading', async () => {
    const { test, workbench, drop } = await open();
    await test.call('library.open', { path: test.library, mode: 'read' });
    expect(drop.promise?.title).toBe('This library is open for reading');
    await drop.take(chosenPaths([news()]));
    expect(workbench.notifications.shown).toMatchObject([{ kind: 'failed' }]);
  });
});

describe('a library that another program has open', () => {
  it('is offered for reading', async () => {
    const writer = await startTestCore();
    const { test, workbench, drop } = await open();
    await test.call('library.close', {});
    const taken = drop.take(chosenPaths([writer.library]));
    expect(await answer(workbench, '')).toBe('This library is open elsewhere');
    await taken;
    expect(await test.call('library.info', {})).toMatchObject({ path: writer.library, mode: 'read' });
  });
});
