import { when } from 'mobx';
import { describe, expect, it } from 'vitest';
import { startTestCore } from '../../../../tests/helpers/test-core.ts';
import { startTestWorkbench } from '../../../../tests/helpers/test-workbench.ts';
import { FindStore } from '../find-store.ts';
import { ElsewhereStore } from './elsewhere-store.ts';
import { openElsewhere } from './open-elsewhere.ts';

/** A library with some tags and a sheet, and the Find section over it. */
async function start() {
  const test = await startTestCore();
  const workbench = await startTestWorkbench(test);
  for (let at = 0; at < 7; at += 1) await test.call('tags.create', { name: `Subsidy ${at}` });
  const sheet = await test.call('sheets.create', { title: 'Subsidies' });
  const find = new FindStore(workbench);
  const store = new ElsewhereStore(workbench, find);
  const found = (kind: 'tag' | 'sheet') => store.answer.found[kind].map(({ title }) => title);
  return { test, workbench, sheet, find, store, found };
}

describe('ElsewhereStore', () => {
  it('follows the query, a few of each kind at first, and more of one where that is asked for', async () => {
    const { find, store, found } = await start();
    expect(store.answer.counts.tag).toBe(0);
    find.setQuery('subsidy ');
    await when(() => store.answer.counts.tag === 7 && store.answer.counts.sheet === 1);
    expect(found('tag')).toHaveLength(5);
    expect(found('sheet')).toEqual(['Subsidies']);
    store.showMore('tag');
    await when(() => found('tag').length === 7);
    find.setQuery('');
    await when(() => store.answer.counts.tag === 0);
  });

  it('leaves out kinds that are switched off, and still counts them', async () => {
    const { find, store, found } = await start();
    find.setQuery('subsidy ');
    store.toggle('tag');
    await when(() => found('sheet').length === 1);
    expect(found('tag')).toEqual([]);
    expect(store.answer.counts.tag).toBe(7);
    store.toggle('tag');
    await when(() => found('tag').length === 5);
  });

  it('opens a sheet, and shows what has a tag', async () => {
    const { workbench, sheet, find, store } = await start();
    find.setQuery('subsidy ');
    await when(() => store.answer.counts.tag === 7 && store.answer.counts.sheet === 1);
    openElsewhere(store.answer.found.sheet[0]!.at, find, workbench);
    expect(workbench.navigation.current).toEqual({ kind: 'sheet', sheet: sheet.id });
    const [tag] = store.answer.found.tag;
    openElsewhere(tag!.at, find, workbench);
    expect(find.question).toMatchObject({ query: '', filters: { tag: [tag!.id] } });
  });
});
