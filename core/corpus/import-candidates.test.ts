import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileSource } from '../../shared/contract/corpus.ts';
import { fixedRuntime } from '../../tests/helpers/fixed-runtime.ts';
import { createExchange } from '../exchange/exchange.ts';
import { commonFolder } from './common-folder.ts';
import { findCandidates, labelOf, sourcesOf } from './import-candidates.ts';

const bytes = Buffer.from('words');

describe('labelOf', () => {
  const exchange = createExchange(fixedRuntime());
  const label = (sources: FileSource[]) => labelOf(sourcesOf(exchange, sources));
  const uploads = (names: string[]) =>
    Promise.all(names.map(async (name) => ({ upload: await exchange.receive(name, bytes) })));

  it('is the name of the file or folder that was chosen', () => {
    expect(label([{ path: '/data/news-2020-23' }])).toBe('news-2020-23');
    expect(label([{ path: '/data/news/' }])).toBe('news');
    expect(label([{ path: '/' }])).toBe('/');
  });

  it('says of several how many more there are', () => {
    expect(label([{ path: '/data/a.txt' }, { path: '/data/b.txt' }])).toBe('a.txt +1');
  });

  it('knows the folder that a browser sends file by file', async () => {
    expect(label(await uploads(['news/a.txt', 'news/2021/b.txt']))).toBe('news');
    expect(label(await uploads(['news/a.txt', 'other/b.txt', 'c.txt']))).toBe('a.txt +2');
    expect(label(await uploads(['a.txt']))).toBe('a.txt');
  });
});

describe('commonFolder', () => {
  it.each([
    [[], ''],
    [['/data/news/a.txt'], '/data/news/'],
    [['/data/news/a.txt', '/data/news/2021/b.txt'], '/data/news/'],
    [['/data/news/a.txt', '/data/newer/b.txt'], '/data/'],
    [['/data/news', '/data/news/a.txt'], '/data/'],
    [['news/a.txt', 'news/b.txt'], 'news/'],
    [['a.txt', 'b.txt'], ''],
    [['/a.txt', '/b.txt'], '/'],
  ])('of %j is %j', (paths, folder) => {
    const common = commonFolder();
    for (const one of paths) common.add(one);
    expect(common.value()).toBe(folder);
  });

  it('goes on from what was known', () => {
    const common = commonFolder('/data/news/');
    common.add('/data/news/2021/b.txt');
    expect(common.value()).toBe('/data/news/');
  });
});

describe('findCandidates', () => {
  const { signal } = new AbortController();

  it('names the file that a browser sent, drops it when it is done, and says which were lost', async () => {
    const exchange = createExchange(fixedRuntime());
    const upload = await exchange.receive('news/a.txt', bytes);
    const sources = [
      { path: 'news/a.txt', upload },
      { path: 'b.txt', upload: 'nobody' },
    ];
    const found = await Array.fromAsync(findCandidates(exchange, sources, signal).candidates);
    expect(found.map((file) => file.path)).toEqual(['news/a.txt', 'b.txt']);
    const { location } = found[0]!.file as { location: string };
    expect(readFileSync(location)).toEqual(bytes);
    await found[0]!.done?.(false);
    expect(exchange.upload(upload)).toBeNull();
    expect(existsSync(location)).toBe(false);
    expect(found[1]!.file).toMatchObject({ error: { code: 'uploadLost', details: { path: 'b.txt' } } });
    exchange.close();
  });

  it('goes from several paths to their files in order', async () => {
    const root = path.resolve('seeds');
    const sources = [path.join(root, '001_4261f0f7bc4c1a44.txt'), root].map((one) => ({
      path: one,
      upload: null,
    }));
    const exchange = createExchange(fixedRuntime());
    const found = await Array.fromAsync(findCandidates(exchange, sources, signal).candidates);
    expect(found.map((file) => path.basename(file.path).slice(0, 3))).toEqual([
      '001',
      '000',
      '001',
      '002',
      '003',
      '004',
    ]);
  });
});
