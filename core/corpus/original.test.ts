import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore } from '../../tests/helpers/test-core.ts';

const TOPICS = ['港口', '隧道', '医院'];
const story = (topic: string): string =>
  `深圳市的${topic}星期五正式开通，区里的官员这样告诉记者。`.repeat(30);
const table = ['title,text', ...TOPICS.map((topic) => `${topic}开通,${story(topic)}`)].join('\n');

/** The articles of a file in its order. */
async function articlesOf(name: string, bytes: Uint8Array) {
  const file = path.join(tempFolder(), name);
  writeFileSync(file, bytes);
  const { call, importAll } = await startTestCore();
  await importAll(file);
  const { items } = await call('corpus.articles', { limit: 10 });
  return { call, articles: items.toSorted((a, b) => a.part - b.part).map(({ id }) => id) };
}

describe('corpus.original', () => {
  it.each([
    ['utf-8', strToU8(table)],
    ['utf-8 with a byte order mark', strToU8(`\uFEFF${table}`)],
    ['gb18030', iconv.encode(table, 'gb18030')],
    ['utf-16', iconv.encode(table, 'utf-16le', { addBOM: true })],
  ])('says which stretch of a table each of its articles was made from (%s)', async (_charset, bytes) => {
    const { call, articles } = await articlesOf('a.csv', bytes);
    expect(articles).toHaveLength(TOPICS.length);
    for (const [at, article] of articles.entries()) {
      const { text, from, mine } = await call('corpus.original', { article });
      expect(from).toBe(0);
      expect(text.slice(mine!.start, mine!.end)).toBe(story(TOPICS[at]!));
    }
  });

  it('shows of a long file what stands around the article, unless another piece is asked for', async () => {
    const long = table.replace('\n', `\n车站开通,${story('车站').repeat(5)}\n`);
    const { call, articles } = await articlesOf('a.csv', strToU8(long));
    const article = articles[3]!;
    const length = story('医院').length + 3000;
    const { text, from, mine, total } = await call('corpus.original', { article, length });
    expect(from).toBeGreaterThan(0);
    expect(total).toBeGreaterThan(length);
    expect(text.slice(mine!.start - from, mine!.end - from)).toBe(story('医院'));
    const asked = await call('corpus.original', { article, from: 5, length: 10 });
    expect(asked).toMatchObject({ from: 5, mine });
    expect(asked.text).toHaveLength(10);
  });

  it('counts in what the parser read where bytes mean nothing', async () => {
    const head = (topic: string) => `From: Li Hua <li@news.example>\nSubject: ${topic}\n`;
    const coded = (topic: string) => Buffer.from(story(topic)).toString('base64');
    const type = 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n';
    const box = TOPICS.map(
      (topic) =>
        `From li@news.example Wed Mar 10 09:00:00 2021\n${head(topic)}MIME-Version: 1.0\n${type}\n${coded(topic)}\n\n`,
    ).join('');
    const { call, articles } = await articlesOf('a.zip', zipSync({ 'a.mbox': strToU8(box) }));
    expect(articles).toHaveLength(TOPICS.length);
    const { text, mine, parts } = await call('corpus.original', { article: articles[1]! });
    expect(text.slice(mine!.start, mine!.end).trim()).toBe(story('隧道'));
    expect(parts[1]!.start).toBeLessThanOrEqual(mine!.start);
  });
});
