import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../tests/helpers/test-core.ts';

const LONG =
  'Officials of the district said that the new line runs every ten minutes from early morning on. ';
const story = (at: number) => `Line ${at} opened. ${LONG.repeat(40)}第${at}号线。`;
const ROWS = 1_700;
const records = Array.from({ length: ROWS }, (_, at) => ({ title: `Line ${at} opens`, text: story(at) }));
const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

const writings: readonly [name: string, write: () => string][] = [
  [
    'a.csv',
    () => ['title,text', ...records.map(({ title, text }) => `${quoted(title)},${quoted(text)}`)].join('\n'),
  ],
  ['a.json', () => JSON.stringify({ data: { items: records } })],
  [
    'a.jsonl',
    () => records.map((one, at) => (at === 900 ? '{"title": broken' : JSON.stringify(one))).join('\n'),
  ],
];

async function titles({ call }: TestCore): Promise<string[]> {
  const found: string[] = [];
  for (let offset = 0; offset < ROWS; offset += 500) {
    const { items } = await call('corpus.articles', { offset, limit: 500 });
    found.push(...items.map(({ title }) => title));
  }
  return found;
}

describe('a table that is too large to be in memory at once', { timeout: 120_000 }, () => {
  it.each(writings)(
    'comes in whole, with the place of each row, and goes with one undo (%s)',
    async (name, write) => {
      const file = path.join(tempFolder(), name);
      writeFileSync(file, write());
      const test = await startTestCore();
      const { items } = await test.importAll(file);
      const count = name === 'a.jsonl' ? ROWS - 1 : ROWS;
      expect(items).toMatchObject([{ outcome: 'added', error: null, found: count }]);
      expect(new Set(await titles(test)).size).toBe(count);
      const { items: found } = await test.call('corpus.articles', {
        sort: 'title',
        offset: count - 1,
        limit: 1,
      });
      const [last] = found;
      expect(last).toMatchObject({ parts: count });
      const { text } = await test.call('corpus.text', { article: last!.id });
      const range = { start: text.indexOf('第'), end: text.length };
      const { bytes } = await test.call('corpus.provenance', { article: last!.id, range });
      expect(readFileSync(file).subarray(bytes!.start, bytes!.end).toString()).toBe(text.slice(range.start));
      expect((await test.importAll(file)).run).toMatchObject({ unchanged: 1 });
      await test.call('history.undo', {});
      expect((await test.call('corpus.articles', {})).total).toBe(0);
    },
  );

  it('goes on where it was when its import was stopped in the middle', async () => {
    const file = path.join(tempFolder(), 'a.csv');
    writeFileSync(file, writings[0]![1]());
    const test = await startTestCore();
    const { job } = await test.call('corpus.import', { sources: [{ path: file }] });
    await new Promise<void>((resolve) => {
      test.core.onEvent(({ name }) => {
        if (name === 'libraryChanged') resolve();
      });
    });
    await test.call('jobs.cancel', { job });
    await test.ended(job);
    const before = (await test.call('corpus.articles', {})).total;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(ROWS);
    expect((await test.importAll(file)).run).toMatchObject({ added: 1 });
    expect((await titles(test)).toSorted()).toEqual(records.map(({ title }) => title).toSorted());
  });
});
