import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixedRuntime } from '../../tests/helpers/fixed-runtime.ts';
import { createExchange } from '../exchange/exchange.ts';
import { commonFolder, findCandidates, labelOf } from './import-candidates.ts';

const bytes = Buffer.from('words');

describe('labelOf', () => {
  const exchange = createExchange(fixedRuntime());
  const uploads = (names: string[]) =>
    Promise.all(names.map(async (name) => ({ upload: await exchange.receive(name, bytes) })));

  it('is the name of the file or folder that was chosen', () => {
    expect(labelOf(exchange, [{ path: '/data/news-2020-23' }])).toBe('news-2020-23');
    expect(labelOf(exchange, [{ path: '/data/news/' }])).toBe('news');
    expect(labelOf(exchange, [{ path: '/' }])).toBe('/');
  });

  it('says of several how many more there are', () => {
    expect(labelOf(exchange, [{ path: '/data/a.txt' }, { path: '/data/b.txt' }])).toBe('a.txt +1');
  });

  it('knows the folder that a browser sends file by file', async () => {
    expect(labelOf(exchange, await uploads(['news/a.txt', 'news/2021/b.txt']))).toBe('news');
    expect(labelOf(exchange, await uploads(['news/a.txt', 'other/b.txt', 'c.txt']))).toBe('a.txt +2');
    expect(labelOf(exchange, await uploads(['a.txt']))).toBe('a.txt');
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
  ])('of %j is %j', (paths, folder) => expect(commonFolder(paths)).toBe(folder));
});

describe('findCandidates', () => {
  it('reads an upload when its turn comes, and drops it when it is done', async () => {
    const exchange = createExchange(fixedRuntime());
    const upload = await exchange.receive('news/a.txt', bytes);
    const found = await Array.fromAsync(
      findCandidates(exchange, [{ upload }, { upload: 'nobody' }], new AbortController().signal),
    );
    expect(found.map((file) => file.path)).toEqual(['news/a.txt', 'nobody']);
    expect(Buffer.from(await found[0]!.bytes())).toEqual(bytes);
    await found[0]!.done?.();
    expect(exchange.upload(upload)).toBeNull();
    await expect(found[0]!.bytes()).rejects.toMatchObject({ code: 'fileGone' });
    await expect(found[1]!.bytes()).rejects.toMatchObject({ code: 'fileGone' });
    exchange.close();
  });

  it('goes from several paths to their files in order', async () => {
    const root = path.resolve('seeds');
    const found = await Array.fromAsync(
      findCandidates(
        createExchange(fixedRuntime()),
        [{ path: path.join(root, '001_4261f0f7bc4c1a44.txt') }, { path: root }],
        new AbortController().signal,
      ),
    );
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
