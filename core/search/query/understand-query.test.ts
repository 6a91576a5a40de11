import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { type SeededCore, startSeededCore } from '../../../tests/helpers/seeded-core.ts';

async function ask(test: SeededCore, query: string, input: Partial<CallInput<'search.query'>> = {}) {
  const answer = await test.call('search.query', { query, limit: 50, ...input });
  return { ...answer, titles: answer.hits.map(({ title }) => title.slice(0, 9)).sort() };
}

/** Waits until the index has read everything; it follows a moment after a change. */
async function indexed(test: SeededCore): Promise<void> {
  while ((await test.call('search.status', {})).indexing) await new Promise((later) => setTimeout(later, 10));
}

async function problemsOf(test: SeededCore, query: string) {
  const { problems } = await ask(test, query);
  return problems.map(({ code, start, end, meant }) => [code, query.slice(start, end), ...meant]);
}

describe('names in a query', () => {
  it('are looked for in their other forms, unless that is turned off', async () => {
    const test = await startSeededCore();
    const chinese = await ask(test, '深圳 ');
    expect(chinese.expansions).toEqual([
      expect.objectContaining({ start: 0, end: 2, said: '深圳', off: false }),
    ]);
    expect(chinese.expansions[0]!.forms).toContain('Shenzhen');
    expect(chinese.titles).toEqual((await ask(test, 'shenzhen ')).titles);
    const off = await ask(test, '深圳 ', { expansionsOff: ['深圳'] });
    expect(off.expansions.map((one) => one.off)).toEqual([true]);
    expect(off.total).toBe(0);
  });

  it('may be of several words, and are marked where they stand', async () => {
    const test = await startSeededCore();
    const query = 'conference Ping Shan ';
    const { expansions } = await ask(test, query);
    expect(expansions.map(({ start, end }) => query.slice(start, end))).toEqual(['Ping Shan']);
    const article = await test.article('The 2023 S');
    const { text } = await test.call('corpus.text', { article: article.id });
    const { marks } = await test.call('search.matches', { article: article.id, query: '坪山' });
    expect(new Set(marks.map(({ start, end }) => text.slice(start, end)))).toEqual(
      new Set(['Pingshan', 'Ping Shan']),
    );
  });

  it('stay as they are in quotation marks and behind another word of their own', async () => {
    const test = await startSeededCore();
    expect((await ask(test, '"Shenzhen"')).expansions).toEqual([]);
    expect((await ask(test, 'shenzhen* ')).expansions).toEqual([]);
    expect((await ask(test, '30 million yuan ')).expansions).toEqual([]);
  });
});

describe('filters in a query', () => {
  it('narrow as the filters beside it do', async () => {
    const test = await startSeededCore();
    const byFilter = await ask(test, 'biomedicine ', { filters: { city: ['cn-440300'] } });
    for (const city of ['Shenzhen', 'shen-zhen', '深圳', '深圳市', '"Shen Zhen"']) {
      expect((await ask(test, `biomedicine city:${city} `)).titles, city).toEqual(byFilter.titles);
    }
    expect((await ask(test, 'date:2023.. ')).titles).toEqual(
      (await ask(test, '', { filters: { from: '2023' } })).titles,
    );
    expect((await ask(test, 'source:"china news"')).total).toBe(1);
    expect((await ask(test, '-city:Shenzhen city:Chengdu OR city:Baoshan ')).total).toBe(2);
  });

  it('say which name may be meant, and find nothing by one that is not there', async () => {
    const test = await startSeededCore();
    expect(await problemsOf(test, 'city:Shenzen ')).toEqual([['nameNotKnown', 'city:Shenzen', 'Shenzhen']]);
    expect((await ask(test, 'city:Shenzen ')).total).toBe(0);
    expect((await ask(test, 'city:Shenz')).problems).toEqual([]);
    expect((await ask(test, 'city:Shenz')).total).toBeGreaterThan(0);
  });

  it('know tags, marks and what was set aside', async () => {
    const test = await startSeededCore();
    const article = await test.article('Chongqing');
    const tag = await test.call('tags.create', { name: 'Subsidies', colour: 1 });
    await test.call('annotations.create', {
      article: article.id,
      range: { start: 0, end: 9 },
      tags: [tag.id],
    });
    await indexed(test);
    expect((await ask(test, 'tag:subsidies ')).titles).toEqual(['Chongqing']);
    expect((await ask(test, 'has:mark -has:note ')).titles).toEqual(['Chongqing']);
    await test.call('corpus.exclude', { articles: [article.id], reason: 'Seen elsewhere' });
    await indexed(test);
    expect((await ask(test, 'has:mark ')).total).toBe(0);
    expect((await ask(test, 'has:mark is:excluded ')).titles).toEqual(['Chongqing']);
    expect((await ask(test, 'is:excluded OR is:active ')).total).toBe(6);
  });
});

describe('a regular expression in a query', () => {
  it('narrows to the texts that it matches, and marks where', async () => {
    const test = await startSeededCore();
    const { hits, total } = await ask(test, '/\\d+ academicians/ ');
    expect(total).toBeGreaterThan(0);
    const [hit] = hits;
    const { text } = await test.call('corpus.text', { article: hit!.article });
    for (const { marks } of hit!.snippets) {
      for (const [start, end] of marks) expect(text.slice(start, end)).toMatch(/^\d+ academicians$/);
    }
    const all = await ask(test, '');
    expect((await ask(test, '-/\\d+ academicians/ ')).total).toBe(all.total - total);
    expect((await ask(test, '/academicians/ title:chengdu ')).total).toBe(0);
    expect((await ask(test, '/no such words/ OR subsidy ')).titles).toEqual(['Chongqing']);
  });

  it('is cut off where it would not end, and says so', async () => {
    const test = await startSeededCore();
    const query = '/(\\w+\\s?)+\\$\\$/ ';
    expect(await problemsOf(test, query)).toEqual([['expressionTooSlow', query.trim()]]);
    expect(await problemsOf(test, '/(a/ subsidy ')).toEqual([['expressionNotValid', '/(a/']]);
    expect((await ask(test, '/(a/ subsidy ')).titles).toEqual(['Chongqing']);
  });
});

describe('a query that nobody means', () => {
  it('is answered all the same, or told what is wrong with it', async () => {
    const test = await startSeededCore();
    const everything = (await ask(test, '')).total;
    const long = 'subsidy '.repeat(1250);
    expect((await ask(test, long)).titles).toEqual(['Chongqing']);
    expect((await ask(test, long)).problems.map(({ code }) => code)).toEqual(['tooManyClauses']);
    expect(await problemsOf(test, 'x'.repeat(10_000))).toEqual([['nothingToFind', 'x'.repeat(10_000)]]);
    expect((await ask(test, '(('.repeat(5000))).total).toBe(everything);
    expect((await ask(test, '"'.repeat(9999))).total).toBe(everything);
    expect((await ask(test, 'city:"'.repeat(1000))).total).toBe(0);
    expect((await ask(test, '* ')).total).toBe(everything);
    expect((await ask(test, '~9 ')).total).toBe(everything);
    expect(await problemsOf(test, 'the of ')).toEqual([['onlyStopWords', 'the of']]);
    expect(await problemsOf(test, '😀 ')).toEqual([['nothingToFind', '😀']]);
    expect(await problemsOf(test, '*a* ')).toEqual([['tooManyWords', '*a*']]);
  });
});
