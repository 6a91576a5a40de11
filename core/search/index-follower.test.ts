import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fixedRuntime } from '../../tests/helpers/fixed-runtime.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { workers } from '../../tests/helpers/test-core.ts';
import { put, remove, type Write } from '../ports/records.ts';
import type { SearchEngine } from '../ports/search-engine.ts';
import { createStorage, type OpenStorage } from '../storage/open-storage.ts';
import { followChanges, type IndexFollower } from './index-follower.ts';
import { engineQuery } from '../../tests/helpers/engine-query.ts';
import { startWorkerEngines } from './worker-engine.ts';
import { NO_FACETS, NO_FILTERS } from '../../tests/helpers/search-facets.ts';

interface Followed {
  storage: OpenStorage;
  engine: SearchEngine;
  follower: IndexFollower;
  indexed: number[];
  add(id: string, text: string): Promise<void>;
  found(query: string): Promise<string[]>;
}

/** A library, the engine in its thread, and the follower between them. */
function follow(change: (engine: SearchEngine) => SearchEngine = (engine) => engine): Followed {
  const storage = createStorage(path.join(tempFolder(), 'library'), 'Test', fixedRuntime());
  const { index } = storage.folder;
  const engine = change(startWorkerEngines(workers.search, { saveTo: index, loadFrom: index }).articles);
  const indexed: number[] = [];
  const follower = followChanges(engine, storage.searchSources.articles, (seq) => indexed.push(seq));
  storage.records.onCommit(() => follower.nudge());
  onTestFinished(async () => {
    follower.stop();
    await engine.close();
    storage.close();
  });
  return {
    ...{ storage, engine, follower, indexed },
    add: (id, text) => commit(storage, articleWrites(id, text)),
    found: async (query) => {
      const filters = NO_FILTERS;
      const node = engineQuery(query);
      const answer = await engine.query({ query: node, filters, sort: 'title', offset: 0, limit: 100 });
      return answer.hits.map(({ id }) => id);
    },
  };
}

async function commit({ records }: OpenStorage, writes: Write[]): Promise<void> {
  const message = { key: 'history.tags.create', values: {} };
  await records.commit(writes, { entry: { operation: 'tags.create', author: 'Ada', message } });
}

/** An article in a document of its own, as records. */
function articleWrites(id: string, text: string, revision = `${id}-1`): Write[] {
  const created = '2026-01-01T00:00:00Z';
  const sha256 = 'a'.repeat(64);
  const document = { id: `d-${id}`, path: `/${id}.txt`, sha256, mediaType: 'text/plain', charset: 'utf-8' };
  const unread = { reading: null, notes: [], removed: {}, modified: null, missing: null };
  const described = { title: id, titleBasis: 'found', authors: [], source: null, url: null, published: null };
  return [
    put('document', { ...document, bytes: 1, imported: created, run: 'run', ...unread } as never),
    put('revision', {
      id: revision,
      article: id,
      sha256,
      text,
      blocks: [],
      map: [],
      created,
      rendition: null,
    } as never),
    put('article', {
      ...described,
      ...{ id, document: document.id, revision, part: 0, parts: 1, language: 'en', truncated: false },
      ...{ chars: text.length, words: 1, added: created, corrected: [], found: {} },
      ...{ translated: null, about: null, excluded: null, trashed: null },
    } as never),
  ];
}

/** Until the follower has told of it. */
async function indexedUpTo({ storage, indexed }: Followed): Promise<void> {
  for (const seq = await storage.records.lastSeq(); (indexed.at(-1) ?? 0) < seq;) await setTimeout(10);
}

describe('followChanges', () => {
  it('reads what is there at first, and every change soon after', async () => {
    const followed = follow();
    await followed.add('a', 'car');
    await followed.follower.upToDate();
    expect(await followed.found('car ')).toEqual(['a']);
    await followed.add('b', 'car');
    await indexedUpTo(followed);
    expect(await followed.found('car ')).toEqual(['a', 'b']);
  });

  it('follows undo and redo, deletion and a new revision', async () => {
    const followed = follow();
    const { storage, follower } = followed;
    await followed.add('a', 'car');
    await followed.add('b', 'car');
    await storage.records.undo();
    await follower.upToDate();
    expect(await followed.found('car ')).toEqual(['a']);
    await storage.records.redo();
    await follower.upToDate();
    expect(await followed.found('car ')).toEqual(['a', 'b']);
    await commit(storage, [remove('article', 'a')]);
    await commit(storage, articleWrites('b', 'bus', 'b-2'));
    await follower.upToDate();
    expect(await followed.found('car ')).toEqual([]);
    expect(await followed.found('bus ')).toEqual(['b']);
  });

  it('reads everything again where the engine comes from the future, as after a backup was put back', async () => {
    const followed = follow();
    await followed.add('a', 'car');
    const gone = { ...blank, id: 'gone', fields: { title: '', text: 'car' } };
    await followed.engine.update({ put: [gone], remove: [], part: 0, seq: 1_000_000 });
    await followed.follower.upToDate();
    expect(await followed.found('car ')).toEqual(['a']);
    expect(await followed.engine.loadedSeq()).toBe(await followed.storage.records.lastSeq());
  });

  it('takes in what was committed while it was reading', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let updates = 0;
    const followed = follow((engine) => ({
      ...engine,
      update: async (update) => {
        updates += 1;
        await engine.update(update);
        if (updates === 1) await held;
      },
    }));
    await followed.add('a', 'car');
    const first = followed.follower.upToDate();
    while (updates === 0) await setTimeout(5);
    // Committed after the first reading had seen the last change, and long enough before its end for a timer to pass.
    await followed.add('b', 'car');
    await setTimeout(300);
    release();
    await first;
    await indexedUpTo(followed);
    expect(await followed.found('car ')).toEqual(['a', 'b']);
  });

  it('reads a large library in parts, and a long list of changes at once', async () => {
    const followed = follow();
    const many = Array.from({ length: 1203 }, (_item, at) => `a${String(at).padStart(5, '0')}`);
    await commit(
      followed.storage,
      many.flatMap((id) => articleWrites(id, 'car')),
    );
    await followed.follower.upToDate();
    expect((await followed.engine.status()).records).toBe(1203);
    await commit(
      followed.storage,
      many.map((id) => remove('article', id)),
    );
    await followed.follower.upToDate();
    expect((await followed.engine.status()).records).toBe(0);
    expect(followed.indexed).toHaveLength(2);
  });

  it('is asked by many at once and reads once', async () => {
    const followed = follow();
    await followed.add('a', 'car');
    await Promise.all(Array.from({ length: 20 }, () => followed.follower.upToDate()));
    expect(followed.indexed).toHaveLength(1);
  });

  it('tries again after a failure', async () => {
    let fails = 1;
    const followed = follow((engine) => ({
      ...engine,
      update: (update) => {
        if (fails-- > 0) throw new Error('no room');
        return engine.update(update);
      },
    }));
    await followed.add('a', 'car');
    await expect(followed.follower.upToDate()).rejects.toThrow('no room');
    await followed.follower.upToDate();
    expect(await followed.found('car ')).toEqual(['a']);
  });

  it('does nothing more once it is stopped', async () => {
    const followed = follow();
    followed.follower.stop();
    await followed.add('a', 'car');
    await setTimeout(300);
    expect(followed.indexed).toEqual([]);
  });
});

const blank = {
  kind: 'article',
  revision: '1',
  facets: NO_FACETS,
};
