import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fixedRuntime } from '../../tests/helpers/fixed-runtime.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { put, remove, type TagRecord, type Write } from '../ports/records.ts';
import type { NewEntry } from '../ports/storage.ts';
import { createStorage, openStorage } from './open-storage.ts';

function openTemp() {
  const storage = createStorage(path.join(tempFolder(), 'library'), 'Test', fixedRuntime());
  onTestFinished(() => storage.close());
  return storage;
}

function tag(id: string, change: Partial<TagRecord> = {}): TagRecord {
  const record = {
    id,
    name: `Tag ${id}`,
    colour: 1,
    parent: null,
    description: '',
    shortcut: null,
    created: '2026',
  };
  return { ...record, ...change } as TagRecord;
}

const entry = (operation: string): NewEntry => ({
  operation,
  author: 'Ada',
  message: { key: `history.${operation}`, values: {} },
});

describe('commit', () => {
  it('writes all of its records or none of them', async () => {
    const { records } = openTemp();
    const writes = [put('tag', tag('a')), put('tag', tag('b', { name: 'Tag a' }))];
    await expect(records.commit(writes, { entry: entry('tags.create') })).rejects.toThrow(/UNIQUE/);
    expect(await records.where('tag', {})).toEqual([]);
    expect((await records.entries({ offset: 0, limit: 10 })).total).toBe(0);
  });

  it('leaves no entry when nothing changes, and keeps what can be redone', async () => {
    const { records } = openTemp();
    await records.commit([put('tag', tag('a'))], { entry: entry('first') });
    await records.commit([put('tag', tag('b'))], { entry: entry('second') });
    await records.undo();
    const { changes } = await records.commit([put('tag', tag('a'))], { entry: entry('same again') });
    expect(changes).toEqual([]);
    expect((await records.next()).redo?.operation).toBe('second');
  });

  it('joins the newest entry where it continues it, and nothing else', async () => {
    const { records } = openTemp();
    const total = async () => (await records.entries({ offset: 0, limit: 10 })).total;
    const rename = (id: string, name: string, continues: boolean) =>
      records.commit([put('tag', tag(id, { name }))], { entry: entry('tags.rename'), continues });
    await records.commit([put('tag', tag('a'))], { entry: entry('tags.create') });
    await rename('a', 'one', true);
    expect(await total()).toBe(2);
    await rename('a', 'one two', true);
    await rename('a', 'one two three', true);
    expect(await total()).toBe(2);
    await records.undo();
    expect(await records.get('tag', 'a')).toEqual(tag('a'));
    await records.redo();
    expect(await records.get('tag', 'a')).toEqual(tag('a', { name: 'one two three' }));
    await records.undo();
    // What was undone is not continued, nor is the change of another record.
    await rename('a', 'new', true);
    expect(await total()).toBe(3);
    await records.commit([put('tag', tag('b'))], { entry: entry('tags.rename'), continues: true });
    expect(await total()).toBe(4);
  });

  it('tells listeners what changed and up to where', async () => {
    const { records } = openTemp();
    const heard: unknown[] = [];
    records.onCommit((committed) => heard.push(committed));
    await records.commit([put('tag', tag('a'))], { entry: entry('tags.create') });
    expect(heard).toEqual([{ seq: 1, changes: [{ kind: 'tag', key: ['a'] }] }]);
  });

  it('records the program’s own writes as news without an entry of history', async () => {
    const { records } = openTemp();
    await records.commit([put('tag', tag('a'))], 'program');
    expect(await records.next()).toEqual({ undo: null, redo: null });
    expect(await records.changesSince(0, 10)).toEqual([
      { seq: 1, kind: 'tag', key: ['a'], before: null, after: null },
    ]);
  });
});

describe('undo and redo', () => {
  it('survive closing and opening the library', async () => {
    const root = path.join(tempFolder(), 'library');
    const first = createStorage(root, 'Test', fixedRuntime());
    await first.records.commit([put('tag', tag('a'))], { entry: entry('tags.create') });
    first.close();
    const second = openStorage(root, 'write', fixedRuntime());
    onTestFinished(() => second.close());
    expect((await second.records.undo()).operation).toBe('tags.create');
    expect(await second.records.where('tag', {})).toEqual([]);
    await second.records.redo();
    expect(await second.records.get('tag', 'a')).toEqual(tag('a'));
  });

  it('refuse where the program changed the row since, and touch nothing', async () => {
    const { records } = openTemp();
    await records.commit([put('tag', tag('a')), put('tag', tag('b'))], { entry: entry('tags.create') });
    await records.commit([put('tag', tag('a', { description: 'changed' }))], 'program');
    await expect(records.undo()).rejects.toMatchObject({ code: 'undoBlocked', details: { kind: 'tag' } });
    expect(await records.where('tag', {})).toHaveLength(2);
  });

  it('refuse where other rows still point at what would go', async () => {
    const { records } = openTemp();
    await records.commit([put('tag', tag('a'))], { entry: entry('tags.create') });
    await records.commit([put('tag', tag('child', { parent: 'a' as never }))], 'program');
    await expect(records.undo()).rejects.toMatchObject({ code: 'undoBlocked' });
    expect(await records.where('tag', {})).toHaveLength(2);
  });

  it('take long work back as one', async () => {
    const { records } = openTemp();
    const group = await records.beginGroup(entry('corpus.import'));
    await records.commit([put('tag', tag('a'))], { group });
    await records.commit([put('tag', tag('b'))], { group });
    await records.endGroup(group, { key: 'done', values: { articles: 2 } });
    expect((await records.undo()).message).toEqual({ key: 'done', values: { articles: 2 } });
    expect(await records.where('tag', {})).toEqual([]);
  });

  it('forget long work in which nothing changed', async () => {
    const { records } = openTemp();
    const group = await records.beginGroup(entry('corpus.import'));
    await records.endGroup(group, { key: 'done', values: {} });
    expect((await records.entries({ offset: 0, limit: 10 })).total).toBe(0);
  });

  it('offer what long work did before the program died', async () => {
    const root = path.join(tempFolder(), 'library');
    const first = createStorage(root, 'Test', fixedRuntime());
    const group = await first.records.beginGroup(entry('corpus.import'));
    await first.records.commit([put('tag', tag('a'))], { group });
    first.close();
    const second = openStorage(root, 'write', fixedRuntime());
    onTestFinished(() => second.close());
    expect((await second.records.next()).undo?.operation).toBe('corpus.import');
  });

  it('walk any history back to each of its states and forward again', async () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const write = fc.oneof(
      fc
        .record({ id, colour: fc.integer({ min: 1, max: 8 }), description: fc.string() })
        .map((change) => put('tag', tag(change.id, change as Partial<TagRecord>))),
      id.map((key) => remove('tag', key)),
    );
    const groups = fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(fc.asyncProperty(groups, walkBackAndForward), { numRuns: 40 });
  });
});

async function walkBackAndForward(groups: Write[][]): Promise<void> {
  const storage = createStorage(path.join(tempFolder(), 'library'), 'Test', fixedRuntime());
  try {
    const { records } = storage;
    const states = [await records.where('tag', {})];
    for (const writes of groups) {
      const { changes } = await records.commit(writes, { entry: entry('edit') });
      if (changes.length > 0) states.push(await records.where('tag', {}));
    }
    for (const state of states.slice(0, -1).reverse()) {
      await records.undo();
      expect(await records.where('tag', {})).toEqual(state);
    }
    await expect(records.undo()).rejects.toMatchObject({ code: 'nothingToUndo' });
    for (const state of states.slice(1)) {
      await records.redo();
      expect(await records.where('tag', {})).toEqual(state);
    }
    await expect(records.redo()).rejects.toMatchObject({ code: 'nothingToRedo' });
  } finally {
    storage.close();
  }
}
