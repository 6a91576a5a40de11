import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { tempFolder } from '../../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../../tests/helpers/test-core.ts';
import { startTestWorkbench } from '../../../tests/helpers/test-workbench.ts';
import { ImportsStore } from './imports-store.ts';

const article = (number: number) =>
  `Report number ${number}\n\nShenzhen opened hospital ${number} on Friday, officials of the district said.\n`;

/** Every tenth file is empty. */
function reports(count: number): string {
  const folder = tempFolder();
  for (let at = 0; at < count; at += 1) {
    writeFileSync(path.join(folder, `report-${at}.txt`), at % 10 === 9 ? '' : article(at));
  }
  return folder;
}

async function open(test: TestCore) {
  const workbench = await startTestWorkbench(test);
  const store = new ImportsStore(workbench);
  onTestFinished(store.start());
  return { workbench, store };
}

describe('ImportsStore', () => {
  it('says that nothing was imported yet, then shows the newest import', async () => {
    const test = await startTestCore();
    const { store } = await open(test);
    await store.show(undefined);
    expect(store).toMatchObject({ runs: [], run: null, state: null, count: 0 });
    await test.importAll(reports(3));
    await vi.waitFor(() => expect(store.run?.added).toBe(3), { timeout: 10_000 });
    expect(store.state).toBe('ended');
  });

  it('reads only the files that come into sight', async () => {
    const test = await startTestCore();
    const { run } = await test.importAll(reports(230));
    const { store } = await open(test);
    await store.show(run.id);
    expect(store.count).toBe(230);
    store.need(0, 20);
    await vi.waitFor(() => expect(store.items!.at(0)?.path).toMatch(/report-0\.txt$/), { timeout: 10_000 });
    expect(store.items!.at(99)).toBeDefined();
    expect(store.items!.at(100)).toBeUndefined();
    store.need(190, 229);
    await vi.waitFor(() => expect(store.items!.at(229)?.error?.code).toBe('fileEmpty'), { timeout: 10_000 });
    expect(store.items!.at(195)).toBeDefined();
  });

  it('narrows the list to an outcome, and finds its way from one failed file to the next', async () => {
    const test = await startTestCore();
    const { run } = await test.importAll(reports(60));
    const { store } = await open(test);
    await store.show(run.id);
    await store.goToFailed(1);
    expect(store.selected).toBe(9);
    store.need(0, 59);
    await vi.waitFor(() => expect(store.selectedItem?.position).toBe(9), { timeout: 10_000 });
    await store.goToFailed(1);
    expect(store.selected).toBe(19);
    await store.goToFailed(-1);
    expect(store.selected).toBe(9);
    store.setFilter('failed');
    expect(store).toMatchObject({ count: 6, selected: null });
    store.need(0, 5);
    await vi.waitFor(() => expect(store.items!.at(5)?.position).toBe(59), { timeout: 10_000 });
    await store.goToFailed(1);
    await store.goToFailed(1);
    expect(store.selectedItem?.position).toBe(19);
    store.setFilter('all');
    expect(store.selected).toBe(19);
    store.setFilter('imported');
    expect(store.count).toBe(54);
    await store.goToFailed(-1);
    expect(store).toMatchObject({ filter: 'all', selected: 59 });
  });

  it('follows an import that goes on, and stops it', async () => {
    const test = await startTestCore();
    const { workbench, store } = await open(test);
    const sources = [{ path: reports(400) }];
    const { run } = await test.call('corpus.import', { sources });
    await store.show(run);
    await vi.waitFor(() => expect(store.state).toBe('running'), { timeout: 20_000 });
    await vi.waitFor(() => expect(store.count).toBeGreaterThan(5), { timeout: 20_000 });
    expect(store.reading).toMatch(/^report-\d+\.txt$/);
    workbench.commands.register(store.commands);
    expect(workbench.commands.run('import.stop')).toBe(true);
    expect(store.isStopping).toBe(true);
    await vi.waitFor(() => expect(store.state).toBe('stopped'), { timeout: 5000 });
    expect(store).toMatchObject({ isStopping: false, reading: null });
    expect(store.count).toBeLessThan(400);
    expect(workbench.commands.state('import.stop').enabled).toBe(false);
    const { items } = await test.call('corpus.importItems', { run });
    store.need(0, store.count - 1);
    await vi.waitFor(() => expect(store.items!.at(items.length - 1)).toEqual(items[items.length - 1]), {
      timeout: 10_000,
    });
  });

  it('shows an import that begins while nothing else is looked at', async () => {
    const test = await startTestCore();
    const { store } = await open(test);
    await store.show(undefined);
    expect(store.run).toBeNull();
    const { run } = await test.call('corpus.import', { sources: [{ path: reports(30) }] });
    await vi.waitFor(() => expect(store.run).toMatchObject({ id: run, added: 27, failed: 3 }), {
      timeout: 20_000,
    });
  });

  it('opens an article, and says so where it was undone meanwhile', async () => {
    const test = await startTestCore();
    const { items } = await test.importAll(reports(1));
    const { workbench, store } = await open(test);
    const [first] = items[0]!.articles;
    await store.actions.open(first!.id);
    expect(workbench.navigation.current).toEqual({ kind: 'article', article: first!.id });
    await test.call('history.undo', {});
    workbench.navigation.open({ kind: 'imports' });
    await store.actions.open(first!.id);
    expect(workbench.navigation.current).toEqual({ kind: 'imports' });
    expect(workbench.notifications.shown).toMatchObject([{ kind: 'failed' }]);
  });

  it('knows an import that was broken off by the end of its program', async () => {
    const test = await startTestCore();
    const { run } = await test.importAll(reports(2));
    const { store } = await open(test);
    await store.show(run.id);
    store.setRun({ ...run, finished: null });
    expect(store.state).toBe('brokenOff');
    expect(store.isGoingOn).toBe(false);
  });
});
