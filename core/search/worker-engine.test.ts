import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { workers } from '../../tests/helpers/test-core.ts';
import type { SearchEngine, SearchRecord } from '../ports/search-engine.ts';
import { engineQuery } from '../../tests/helpers/engine-query.ts';
import { startWorkerEngines } from './worker-engine.ts';
import { NO_FACETS, NO_FILTERS } from '../../tests/helpers/search-facets.ts';

const record: SearchRecord = {
  kind: 'article',
  id: 'a',
  revision: '1',
  fields: { title: '', text: 'car' },
  facets: NO_FACETS,
};

function start(folder: string | null = path.join(tempFolder(), 'index')): SearchEngine {
  const data = { saveTo: folder, loadFrom: folder ?? tempFolder() };
  const engine = startWorkerEngines(workers.search, data).articles;
  onTestFinished(() => engine.close());
  return engine;
}

/** The threads that are started, caught so that a test can make one die. */
function catchThreads(): Worker[] {
  const threads: Worker[] = [];
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...args: Parameters<Worker['postMessage']>) {
    if (!threads.includes(this)) threads.push(this);
    return postMessage.apply(this, args);
  };
  onTestFinished(() => {
    Worker.prototype.postMessage = postMessage;
  });
  return threads;
}

const everything = {
  query: engineQuery(''),
  filters: NO_FILTERS,
  sort: 'relevance' as const,
  offset: 0,
  limit: 10,
};

/** Keeps the thread at work for longer than it takes to end it. */
const longReading = () => ({
  put: Array.from({ length: 40 }, (_, at) => {
    const text = Array.from({ length: 20_000 }, (_word, index) => `w${at}x${index}`).join(' ');
    return { ...record, id: `long-${at}`, fields: { title: '', text } };
  }),
  ...{ remove: [], part: 0, seq: 1 },
});

describe('the engine in a thread of its own', () => {
  it('answers calls in the order they came', async () => {
    const engine = start();
    const answers = await Promise.all([
      engine.query(everything),
      engine.update({ put: [record], remove: [], part: 0, seq: 3 }),
      engine.query(everything),
      engine.status(),
    ]);
    expect(answers.map((answer) => answer && ('total' in answer ? answer.total : answer.records))).toEqual([
      0,
      undefined,
      1,
      1,
    ]);
  });

  it('goes on from the index that it saved when the thread has died', async () => {
    const threads = catchThreads();
    const engine = start();
    await engine.update({ put: [record], remove: [], part: 0, seq: 3 });
    await threads[0]!.terminate();
    expect(await engine.loadedSeq()).toBe(3);
    expect((await engine.query(everything)).total).toBe(1);
    expect(threads).toHaveLength(2);
  });

  it('begins anew where it had saved nothing', async () => {
    const threads = catchThreads();
    const engine = start(null);
    await engine.update({ put: [record], remove: [], part: 0, seq: 3 });
    await threads[0]!.terminate();
    expect(await engine.loadedSeq()).toBe(0);
  });

  it('tells whoever waits when the thread dies', async () => {
    const threads = catchThreads();
    const engine = start();
    await engine.status();
    const waiting = engine.update(longReading());
    void threads[0]!.terminate();
    await expect(waiting).rejects.toThrow(/search worker has stopped/);
  });

  it('hands on what went wrong in a call, and answers the next one', async () => {
    const engine = start();
    await expect(engine.update({ put: [], remove: [], part: 1, seq: 1 })).rejects.toThrow(
      'Part 1 came without those before',
    );
    expect(await engine.status()).toEqual({ seq: 0, records: 0 });
  });

  it('refuses what comes after closing, and what closing left without an answer, and starts no thread for it', async () => {
    const threads = catchThreads();
    const engine = start();
    await engine.status();
    const late = engine.update(longReading());
    const closing = engine.close();
    await expect(late).rejects.toMatchObject({ code: 'libraryNotOpen' });
    await closing;
    await expect(engine.status()).rejects.toMatchObject({ code: 'libraryNotOpen' });
    expect(threads).toHaveLength(1);
  });

  it('keeps articles and what is elsewhere apart, also between two starts', async () => {
    const folder = path.join(tempFolder(), 'index');
    const first = startWorkerEngines(workers.search, { saveTo: folder, loadFrom: folder });
    await first.articles.update({ put: [record], remove: [], part: 0, seq: 1 });
    const tag = { ...record, kind: 'tag', id: 't' };
    await first.elsewhere.update({ put: [tag, { ...tag, id: 'u' }], remove: [], part: 0, seq: 2 });
    await first.articles.close();
    const second = startWorkerEngines(workers.search, { saveTo: folder, loadFrom: folder });
    onTestFinished(() => second.articles.close());
    expect(await second.articles.status()).toEqual({ seq: 1, records: 1 });
    expect(await second.elsewhere.status()).toEqual({ seq: 2, records: 2 });
  });

  it('writes no index where the library is only read', async () => {
    const folder = path.join(tempFolder(), 'index');
    const engine = startWorkerEngines(workers.search, { saveTo: null, loadFrom: folder }).articles;
    await engine.update({ put: [record], remove: [], part: 0, seq: 3 });
    await engine.close();
    expect(existsSync(folder)).toBe(false);
    rmSync(folder, { force: true });
  });
});
