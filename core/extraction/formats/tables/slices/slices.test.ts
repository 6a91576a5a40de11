import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READ_AS_FOUND } from '../../../../ports/file-reader.ts';
import { extractFile } from '../../../extract-file.ts';
import { extractSlice } from '../../../extract-slice.ts';
import { admitFile } from '../../admit-file.ts';

const STORY = 'The city opened a second tunnel under the bay on Friday, and officials said so to 深圳日报.';
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: at,
    title: `Tunnel "${at}" opens`,
    body: `${STORY} It is no. ${at}.\nA second, longer line.`,
    date: '2021-03-10',
  }));
const quoted = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;
const separated = (count: number, delimiter: string) =>
  ['id', 'title', 'body', 'date']
    .join(delimiter)
    .concat('\n', ...rows(count).map((row) => `${Object.values(row).map(quoted).join(delimiter)}\n`));

const writings: readonly [name: string, write: (count: number) => string][] = [
  ['a.csv', (count) => separated(count, ';')],
  ['a.tsv', (count) => separated(count, '\t')],
  [
    'a.jsonl',
    (count) =>
      rows(count)
        .map((row) => JSON.stringify(row))
        .join('\n'),
  ],
  ['a.json', (count) => JSON.stringify(rows(count))],
  ['b.json', (count) => JSON.stringify({ total: count, data: { results: rows(count) }, end: 1 }, null, 1)],
];

/** Reads a file stretch by stretch, each `size` bytes long, or longer where no row fits into it. */
async function inSlices(name: string, bytes: Uint8Array, size: number) {
  const mediaType = admitFile({ name, head: bytes, size: bytes.length });
  const head = bytes.subarray(0, 2_000);
  const articles = [];
  let slices = 0;
  for (let from: number | null = 0, length = size; from !== null;) {
    const window = bytes.subarray(from, from + length);
    const isLast = from + length >= bytes.length;
    const slice = await extractSlice(
      { name, head, bytes: window, from, isLast, linesBefore: () => 0, options: READ_AS_FOUND },
      mediaType,
    );
    if (typeof slice !== 'string') {
      slices += 1;
      articles.push(...slice.articles);
      from = slice.next;
    }
    length = slice === 'tooShort' ? length * 2 : size;
  }
  return { articles, slices };
}

describe.each(writings)('a table that is read stretch by stretch (%s)', (name, write) => {
  it('has the articles and the places that it has as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 300, max: 3_000 }), async (size) => {
        const bytes = Buffer.from(write(20));
        const { articles, slices } = await inSlices(name, bytes, size);
        expect(slices).toBeGreaterThan(1);
        expect(articles).toEqual((await extractFile({ name, bytes })).articles);
      }),
      { numRuns: 12 },
    );
  });
});
