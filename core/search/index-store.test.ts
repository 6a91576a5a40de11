import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filledIndex, takeIn } from '../../tests/helpers/filled-index.ts';
import { NO_FACETS } from '../../tests/helpers/search-facets.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { asUnprivileged } from '../../tests/helpers/unprivileged.ts';
import type { SearchRecord } from '../ports/search-engine.ts';
import { evaluate } from './evaluate.ts';
import { IndexStore } from './index-store.ts';
import { loadIndex } from './load-index.ts';
import { engineQuery } from '../../tests/helpers/engine-query.ts';
import { SearchIndex } from './search-index.ts';

function record(id: string, text = 'universities', tag: readonly string[] = []): SearchRecord {
  const facets = { ...NO_FACETS, city: ['x'], tag, date: '2020', title: 'T' };
  return { kind: 'article', id, revision: text, fields: { title: 'T', text }, facets };
}

interface Saved {
  folder: string;
  store: IndexStore;
  index: SearchIndex;
}

/** A folder with a saved index of two records in segments of their own. */
function saved(): Saved {
  const folder = path.join(tempFolder(), 'index');
  const store = new IndexStore(folder);
  const index = filledIndex([record('a'), record('b', 'car')], 1);
  expect(store.save(index, 7)).toBe(true);
  return { folder, store, index };
}

/** The index that lies in a folder. */
function loaded(folder: string): SearchIndex {
  const index = new SearchIndex();
  for (const segment of loadIndex(folder)!.segments) index.restore(segment);
  return index;
}

function ids({ set, table }: SearchIndex, query: string): string[] {
  const { hits } = evaluate({ set, table }, engineQuery(query));
  return [...hits.keys()].filter((slot) => hits[slot] === 1).map((slot) => table.at(slot).id);
}

function tagsIn({ table }: SearchIndex, id: string): readonly string[] {
  return table.columns.tag.at(table.slotOf({ kind: 'article', id })!);
}

describe('the saved index', () => {
  it('finds what it found before it was saved, and knows how far it had read', () => {
    const { folder } = saved();
    expect(loadIndex(folder)!.manifest.seq).toBe(7);
    expect(ids(loaded(folder), 'universiti')).toEqual(['a']);
    expect(ids(loaded(folder), '')).toEqual(['a', 'b']);
  });

  it('holds each record as it was', () => {
    const { folder, index } = saved();
    const slot = index.table.slotOf({ kind: 'article', id: 'a' })!;
    expect(loaded(folder).table.entryAt(slot)).toEqual(index.table.entryAt(slot));
  });

  it('writes what is new and leaves the files of what is not', () => {
    const { folder, store, index } = saved();
    const before = readdirSync(folder);
    takeIn(index, [record('c', 'car')]);
    store.save(index, 8);
    const added = readdirSync(folder).filter((name) => !before.includes(name));
    expect(added.map((name) => name.split('-')[0]).sort()).toEqual(['records', 'words']);
    expect(ids(loaded(folder), 'car ')).toEqual(['b', 'c']);
  });

  it('notes changed facets and removals without writing the words again', () => {
    const { folder, store, index } = saved();
    const words = () => readdirSync(folder).filter((name) => name.startsWith('words'));
    takeIn(index, [record('c', 'car'), record('d', 'car')]);
    store.save(index, 8);
    const before = words();
    takeIn(index, [record('c', 'car', ['t'])], [{ kind: 'article', id: 'd' }]);
    store.save(index, 9);
    expect(words()).toEqual(before);
    expect(tagsIn(loaded(folder), 'c')).toEqual(['t']);
    expect(ids(loaded(folder), 'car ')).toEqual(['b', 'c']);
    takeIn(index, [record('c', 'car', ['u'])]);
    store.save(index, 10);
    expect(tagsIn(loaded(folder), 'c')).toEqual(['u']);
  });

  it('does not let what it notes grow without end', () => {
    const { folder, store, index } = saved();
    const many = Array.from({ length: 300 }, (_item, at) => record(`m${at}`));
    takeIn(index, many);
    let largest = 0;
    for (let round = 0; round < 12; round += 1) {
      takeIn(
        index,
        many.map(({ id }) => record(id, 'universities', [`t${round}`])),
      );
      store.save(index, 8 + round);
      const journal = readdirSync(folder).find((name) => name.startsWith('journal'));
      largest = Math.max(largest, journal ? statSync(path.join(folder, journal)).size : 0);
      expect(tagsIn(loaded(folder), 'm299')).toEqual([`t${round}`]);
    }
    expect(largest).toBeGreaterThan(0);
    expect(largest).toBeLessThan(1000 * 300);
  });

  it('goes on from what a store before it had saved', () => {
    const { folder } = saved();
    const { manifest } = loadIndex(folder)!;
    const index = loaded(folder);
    index.set.lastId = manifest.lastSegment;
    takeIn(index, [record('a', 'tram')]);
    new IndexStore(folder, manifest).save(index, 8);
    expect(ids(loaded(folder), 'tram ')).toEqual(['a']);
    expect(ids(loaded(folder), 'universiti')).toEqual([]);
  });

  it('is none where nothing was saved', () => {
    expect(loadIndex(path.join(tempFolder(), 'index'))).toBeNull();
  });

  it('is none where any of its files is cut off, spoilt or gone', () => {
    const { folder, store, index } = saved();
    takeIn(index, [record('a', 'universities', ['t'])]);
    store.save(index, 8);
    const files = readdirSync(folder);
    expect(files.some((name) => name.startsWith('journal'))).toBe(true);
    for (const name of files) {
      const file = path.join(folder, name);
      const bytes = readFileSync(file);
      truncateSync(file, bytes.length - 1);
      expect(loadIndex(folder), `${name} cut off`).toBeNull();
      const spoilt = Buffer.from(bytes);
      spoilt[bytes.length >> 1]! ^= 1;
      writeFileSync(file, spoilt);
      expect(loadIndex(folder), `${name} spoilt`).toBeNull();
      rmSync(file);
      expect(loadIndex(folder), `${name} gone`).toBeNull();
      writeFileSync(file, bytes);
      expect(loadIndex(folder)).not.toBeNull();
    }
  });

  it('is none where it was made by another version', () => {
    const { folder } = saved();
    const file = path.join(folder, 'manifest.json');
    const stored = readFileSync(file, 'utf8');
    for (const field of ['version', 'analysis']) {
      writeFileSync(file, stored.replace(new RegExp(`"${field}":\\d+`), `"${field}":0`));
      expect(loadIndex(folder)).toBeNull();
    }
  });

  it('takes away what an older version left, and what a writing that did not end left', () => {
    const { folder, store, index } = saved();
    for (const name of ['lunr.json', 'words-99', 'manifest.json.partial']) {
      writeFileSync(path.join(folder, name), 'left over');
    }
    writeFileSync(path.join(folder, 'notes of mine.txt'), 'kept');
    store.save(index, 8);
    expect(readdirSync(folder).sort()).toEqual([
      'manifest.json',
      'notes of mine.txt',
      ...['records-2', 'records-4', 'words-1', 'words-3'],
    ]);
  });

  it('is the one of before where saving stops half way', () => {
    const { folder, store, index } = saved();
    const partial = path.join(folder, 'manifest.json.partial');
    mkdirSync(path.join(partial, 'in the way'), { recursive: true });
    takeIn(index, [record('c', 'car')], [{ kind: 'article', id: 'b' }]);
    expect(store.save(index, 8)).toBe(false);
    expect(loadIndex(folder)!.manifest.seq).toBe(7);
    expect(ids(loaded(folder), 'car ')).toEqual(['b']);
    rmSync(partial, { recursive: true, force: true });
    expect(store.save(index, 8)).toBe(true);
    expect(ids(loaded(folder), 'car ')).toEqual(['c']);
  });

  it('reads no more of the journal than was noted last', () => {
    const { folder, store, index } = saved();
    takeIn(index, [record('a', 'universities', ['t'])]);
    store.save(index, 8);
    const journal = path.join(
      folder,
      readdirSync(folder).find((name) => name.startsWith('journal'))!,
    );
    writeFileSync(journal, 'half a li', { flag: 'a' });
    expect(tagsIn(loaded(folder), 'a')).toEqual(['t']);
    takeIn(index, [record('a', 'universities', ['u'])]);
    store.save(index, 9);
    expect(tagsIn(loaded(folder), 'a')).toEqual(['u']);
  });

  it('is no reason to fail where nothing may be written', async () => {
    const { folder, store, index } = saved();
    chmodSync(folder, 0o555);
    await asUnprivileged(async () => {
      expect(store.save(index, 8)).toBe(false);
    });
    expect(loadIndex(folder)?.manifest.seq).toBe(7);
    chmodSync(folder, 0o755);
  });

  it('does not make the folder of a library again that was moved away', () => {
    const library = path.join(tempFolder(), 'moved away');
    expect(new IndexStore(path.join(library, 'index')).save(filledIndex([]), 1)).toBe(false);
    expect(existsSync(library)).toBe(false);
  });

  it('is none once it was cleared', () => {
    const { folder, store } = saved();
    store.clear();
    expect(loadIndex(folder)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });
});
