import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../tests/helpers/test-core.ts';

const REPORT = [
  'The harbour of Zhuhai opened its new quay on Friday, and the first ship came in before noon.',
  'Officials of the district said that the quay had cost thirty million yuan and took two years.',
  'It is the longest in the bay, and three ships can lie at it at a time, whatever the tide.',
  'The old pier, which was closed in spring, will be taken down next year and not be built again.',
  'Fishermen asked for a place of their own, since the new quay is meant for containers alone.',
  'A ferry to the islands will run every hour from the terminal in the west once it is ready.',
  'Prices for the crossing stay as they are until summer, the company that runs the ferry said.',
  'Critics say that the road to the quay is too narrow for the lorries that it will bring.',
];
const COPY = [
  'By Our Own Correspondent, Harbour Daily',
  ...REPORT.with(3, 'The old pier is going to stay for now.'),
];
const OTHER = REPORT.map((sentence, at) =>
  at < 3
    ? sentence
    : `Sentence ${at} of another report about the same quay, told in words of its own by somebody else.`,
);

const SAME_TOPIC =
  '珠海港新码头周五正式启用，首艘货轮于中午前靠泊。区政府官员介绍，码头总投资三千万元，建设历时两年。这是湾区最长的码头，无论潮汐如何，可同时停靠三艘货轮。旧栈桥已于春季关闭，明年将被拆除，不再重建。渔民希望有自己的泊位，因为新码头只供集装箱使用。';
const CHINESE_COPY = `来源：海港日报\n\n${SAME_TOPIC.replace('渔民希望有自己的泊位', '渔民们盼望能有自己的泊位')}`;
const CHINESE_OTHER =
  '珠海市统计局昨日公布数据，上半年港口货物吞吐量同比增长百分之六。分析人士认为，增长主要来自集装箱业务，传统散货有所下降。统计局表示，下半年将继续关注外贸形势变化，并适时调整相关预期。多家物流企业表示，码头启用后运输成本有望降低，但道路仍然过窄。';

async function library(files: Record<string, string>) {
  const folder = tempFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const test = await startTestCore();
  await test.importAll(folder);
  await settled(test);
  const { items } = await test.call('corpus.articles', {});
  const named = (name: string) => items.find((article) => article.path.endsWith(name))!.id;
  return { test, folder, named };
}

/** Waits until every text was looked at. */
async function settled({ call }: TestCore): Promise<void> {
  while ((await call('duplicates.status', {})).waiting > 0) await setTimeout(20);
}

const article = (sentences: readonly string[]) => `${sentences.join('\n\n')}\n`;

describe('near-copies', () => {
  it('are found across other headers and edited sentences, and not where only some of the text is shared', async () => {
    const { test, named } = await library({
      'one.txt': article(REPORT),
      'copy.txt': article(COPY),
      'other.txt': article(OTHER),
    });
    const copies = await test.call('duplicates.ofArticle', { article: named('one.txt') });
    expect(copies.map((copy) => copy.article.id)).toEqual([named('copy.txt')]);
    expect(copies[0]!.similarity).toBeGreaterThan(0.7);
    expect(await test.call('duplicates.ofArticle', { article: named('other.txt') })).toEqual([]);
    expect((await test.call('corpus.article', { article: named('copy.txt') })).nearCopies).toBe(1);
  });

  it('are found in Chinese, by characters', async () => {
    const { test, named } = await library({
      'a.txt': SAME_TOPIC,
      'b.txt': CHINESE_COPY,
      'c.txt': CHINESE_OTHER,
    });
    const { items, total } = await test.call('duplicates.families', {});
    expect(total).toBe(1);
    expect(items[0]!.articles.map(({ id }) => id).sort()).toEqual([named('a.txt'), named('b.txt')].sort());
  });

  it('are found when they come in later, and are none in the trash', async () => {
    const { test, folder, named } = await library({ 'one.txt': article(REPORT) });
    writeFileSync(path.join(folder, 'copy.txt'), article(COPY));
    await test.importAll(folder);
    await settled(test);
    const [copy] = await test.call('duplicates.ofArticle', { article: named('one.txt') });
    await test.call('corpus.trash', { articles: [copy!.article.id] });
    expect(await test.call('duplicates.ofArticle', { article: named('one.txt') })).toEqual([]);
    await test.call('history.undo', {});
    expect(await test.call('duplicates.ofArticle', { article: named('one.txt') })).toHaveLength(1);
  });

  it('of a text that changed are those of the new one', async () => {
    const { test, folder, named } = await library({ 'one.txt': article(REPORT), 'copy.txt': article(COPY) });
    writeFileSync(path.join(folder, 'copy.txt'), article(OTHER));
    await test.importAll(folder);
    await settled(test);
    expect(await test.call('duplicates.ofArticle', { article: named('one.txt') })).toEqual([]);
  });

  it('stay apart where the analyst says so, until that is undone', async () => {
    const { test, named } = await library({ 'one.txt': article(REPORT), 'copy.txt': article(COPY) });
    const [a, b] = [named('one.txt'), named('copy.txt')];
    await test.call('duplicates.setApart', { a, b, isApart: true });
    expect((await test.call('duplicates.families', {})).total).toBe(0);
    expect(await test.call('duplicates.ofArticle', { article: a })).toMatchObject([{ isApart: true }]);
    expect((await test.call('corpus.article', { article: a })).nearCopies).toBe(0);
    await test.call('history.undo', {});
    expect((await test.call('duplicates.families', {})).total).toBe(1);
  });

  it('are compared word by word', async () => {
    const { test, named } = await library({ 'one.txt': article(REPORT), 'copy.txt': article(COPY) });
    const compared = await test.call('duplicates.compare', { a: named('one.txt'), b: named('copy.txt') });
    const { a, b, differences, similarity } = compared;
    expect(similarity).toBeGreaterThan(0.7);
    const same = differences.filter(({ isSame }) => isSame);
    for (const stretch of same) {
      expect(a.text.slice(stretch.a.start, stretch.a.end)).toBe(b.text.slice(stretch.b.start, stretch.b.end));
    }
    const gone = differences
      .filter(({ isSame }) => !isSame)
      .map((one) => a.text.slice(one.a.start, one.a.end));
    expect(gone.join(' ')).toContain('taken down next year');
  });
});
