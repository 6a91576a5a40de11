import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { tempFolder } from '../../../tests/helpers/temp-folder.ts';
import { startTestCore } from '../../../tests/helpers/test-core.ts';
import { startTestWorkbench } from '../../../tests/helpers/test-workbench.ts';
import { ImportsStore } from './imports-store.ts';

const WAIT = { timeout: 20_000, interval: 50 };

/** A file in GBK that is too short to tell, an empty one, one that is whole. */
function mixed(): string {
  const folder = path.join(tempFolder(), 'mixed');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'a.txt'), iconv.encode('鰻魚', 'big5'));
  writeFileSync(path.join(folder, 'b.txt'), '');
  writeFileSync(
    path.join(folder, 'c.txt'),
    'A bridge opens\n\nShenzhen opened its bridge, officials said.\n',
  );
  return folder;
}

async function openReport() {
  const test = await startTestCore();
  const folder = mixed();
  const { run } = await test.importAll(folder);
  const workbench = await startTestWorkbench(test);
  const store = new ImportsStore(workbench);
  onTestFinished(store.start());
  await store.show(run.id);
  store.need(0, store.count - 1);
  await vi.waitFor(() => expect(store.items!.at(2)).toBeDefined(), WAIT);
  const at = (name: string) => {
    const index = [0, 1, 2].find((row) => store.items!.at(row)!.path.endsWith(name))!;
    return { index, item: () => store.items!.at(index)! };
  };
  return { test, folder, workbench, store, at };
}

describe('ItemActions', () => {
  it('reads a file again as its likeliest charset, and the report follows', async () => {
    const { workbench, store, at } = await openReport();
    const { index, item } = at('a.txt');
    store.select(index);
    store.actions.chooseCharset(item().position, 'big5');
    workbench.commands.register(store.commands);
    expect(workbench.commands.run('import.readAgain')).toBe(true);
    await vi.waitFor(() => expect(item().outcome).toBe('added'), WAIT);
    expect(store.run).toMatchObject({ added: 2, failed: 1 });
    expect(store.selected).toBe(index);
  });

  it('sets files aside and takes that back, without losing what is chosen', async () => {
    const { workbench, store, at } = await openReport();
    const { index, item } = at('b.txt');
    store.choice.toggle(index);
    await store.actions.ignore(store.choice.items, true);
    expect(item().ignored).toBe(true);
    expect(store.run).toMatchObject({ failed: 2, ignored: 1 });
    expect(store.choice.items).toMatchObject([{ ignored: true }]);
    workbench.notifications.shown[0]!.action!.run();
    await vi.waitFor(() => expect(item().ignored).toBe(false), WAIT);
  });

  it('chooses a stretch, all, and none when the list is narrowed', async () => {
    const { store } = await openReport();
    store.select(0);
    store.choice.extendTo(1);
    expect(store.choice.items.map(({ position }) => position)).toEqual([0, 1]);
    await store.choice.chooseAll();
    expect(store.choice.size).toBe(3);
    store.setFilter('failed');
    expect(store.choice.size).toBe(0);
    await store.choice.chooseAll();
    expect(store.choice.items.every(({ outcome }) => outcome === 'failed')).toBe(true);
  });

  it('tries all that failed again, in a report of their own', async () => {
    const { test, folder, workbench, store } = await openReport();
    writeFileSync(path.join(folder, 'b.txt'), 'A tunnel opens\n\nShenzhen opened its tunnel.\n');
    await store.actions.tryAllAgain();
    const place = workbench.navigation.current;
    expect(place).toMatchObject({ kind: 'imports', run: expect.any(String) });
    const run = place.kind === 'imports' ? place.run! : store.run!.id;
    await vi.waitFor(
      async () => expect(await test.call('corpus.importRun', { run })).toMatchObject({ added: 1, failed: 1 }),
      WAIT,
    );
  });

  it('asks for the date of an article, and the report shows it once it is set', async () => {
    const { test, store, at } = await openReport();
    const { item } = at('c.txt');
    await store.actions.run('setDate', item());
    const [article] = item().articles;
    expect(store.actions.dialog).toEqual({ kind: 'facts', articles: [article!.id], isDate: true });
    await test.call('corpus.correct', { articles: [article!.id], changes: { published: '2021-03-10' } });
    await vi.waitFor(() => expect(item().articles[0]!.published?.date).toBe('2021-03-10'), WAIT);
  });
});
