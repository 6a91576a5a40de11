import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalOf, openSeeded, type SeededCore, startSeededCore } from '../../tests/helpers/seeded-core.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../tests/helpers/test-core.ts';
import { inRoot } from '../../tools/set-up/root.mjs';
import type { CallInput } from '../../shared/contract/index.ts';

/** Waits until the index has read everything; it follows a moment after a change. */
async function indexed(test: TestCore): Promise<void> {
  while ((await test.call('search.status', {})).indexing) await new Promise((later) => setTimeout(later, 10));
}

async function titles(test: TestCore, query: string, filters: CallInput<'search.query'>['filters'] = {}) {
  const { hits } = await test.call('search.query', { query, filters, limit: 50 });
  return hits.map(({ title }) => title.slice(0, 9)).sort();
}

describe('search over the seeds', () => {
  it('finds every article without a query, and by its words', async () => {
    const test = await startSeededCore();
    expect(await titles(test, '')).toHaveLength(6);
    expect(await titles(test, 'subsidy')).toEqual(['Chongqing']);
    expect(await titles(test, 'the subsidy of the city ')).toEqual(['Chongqing']);
    expect(await titles(test, 'nothingofthesort')).toEqual([]);
  });

  it('marks exactly the words that match, in passages and in the whole text', async () => {
    const test = await startSeededCore();
    const article = await test.article('Chongqing');
    const { text } = await test.call('corpus.text', { article: article.id });
    const { marks } = await test.call('search.matches', { article: article.id, query: 'subsidy ' });
    const marked = marks.map(({ start, end }) => text.slice(start, end));
    expect(new Set(marked)).toEqual(new Set(['subsidy', 'subsidies']));
    expect(marked).toEqual(text.match(/\bsubsid(?:y|ies)\b/giu));
    const { hits } = await test.call('search.query', { query: 'subsidy ' });
    expect(hits[0]!.matches).toBe(marked.length);
    for (const { start, end, text: shown, marks: inside } of hits[0]!.snippets) {
      expect(shown).toBe(text.slice(start, end));
      for (const [from, to] of inside) expect(text.slice(from, to)).toMatch(/^subsid(y|ies)$/i);
    }
    for (const [from, to] of hits[0]!.titleMarks) {
      expect(article.title.slice(from, to)).toMatch(/^subsid(y|ies)$/i);
    }
  });

  it('narrows by city, source, entity and date, and counts what each would leave', async () => {
    const test = await startSeededCore();
    const shenzhen = 'cn-440300';
    const inShenzhen = await test.call('search.query', { query: '', filters: { city: [shenzhen] } });
    const count = (facet: readonly { value: string; count: number }[], value: string) =>
      facet.find((item) => item.value === value)?.count;
    expect(inShenzhen.total).toBe(count(inShenzhen.facets.city, shenzhen));
    expect(inShenzhen.facets.city.find(({ value }) => value === shenzhen)?.label).toBe('Shenzhen');
    expect(await titles(test, '', { entity: [shenzhen] })).toHaveLength(inShenzhen.total);
    expect(await titles(test, '', { source: ['China News Service'] })).toHaveLength(1);
    expect(await titles(test, '', { from: '2023' })).toHaveLength(2);
    expect(await titles(test, '', { from: '2021-03-10', to: '2021-03-10' })).toEqual(['Zhong Nan']);
    expect(await titles(test, '', { from: '2021-03-11', to: '2022' })).toEqual([]);
  });

  it('narrows by a tag as soon as the index has followed, and by none once the tag is gone', async () => {
    const test = await startSeededCore();
    const article = await test.article('Chongqing');
    const tag = await test.call('tags.create', { name: 'Subsidy' });
    const range = await test.rangeOf(article, 'subsidy');
    await test.call('annotations.create', { article: article.id, range, tags: [tag.id] });
    await indexed(test);
    expect(await titles(test, '', { tag: [tag.id] })).toEqual(['Chongqing']);
    const { facets } = await test.call('search.query', { query: '' });
    expect(facets.tag).toEqual([{ value: tag.id, label: 'Subsidy', count: 1 }]);
    await test.call('tags.remove', { tag: tag.id });
    await indexed(test);
    expect((await test.call('search.query', { query: '' })).facets.tag).toEqual([]);
    await test.call('history.undo', {});
    await indexed(test);
    expect(await titles(test, '', { tag: [tag.id] })).toEqual(['Chongqing']);
  });

  it('counts a merged city under the one it was merged into', async () => {
    const test = await startSeededCore();
    await test.call('entities.merge', { from: 'cn-440310', into: 'cn-440300' });
    await indexed(test);
    const { facets } = await test.call('search.query', { query: '' });
    expect(facets.city.map(({ value }) => value)).not.toContain('cn-440310');
    await test.call('history.undo', {});
    await indexed(test);
    const again = await test.call('search.query', { query: '' });
    expect(again.facets.city.map(({ value }) => value)).toContain('cn-440310');
  });

  it('loses the articles of an import that is undone, and finds them again', async () => {
    const test = await startSeededCore();
    await titles(test, '');
    await test.call('history.undo', {});
    await indexed(test);
    expect(await titles(test, '')).toEqual([]);
    await test.call('history.redo', {});
    await indexed(test);
    expect(await titles(test, 'subsidy')).toEqual(['Chongqing']);
  });

  it('says what is wrong with a query and still answers', async () => {
    const test = await startSeededCore();
    const answer = await test.call('search.query', { query: '"automobile subsidy' });
    expect(answer.problems).toEqual([{ code: 'quoteNotClosed', start: 0, end: 19, meant: [] }]);
    expect(answer.total).toBeGreaterThan(0);
  });

  it('answers pages that follow one another', async () => {
    const test = await startSeededCore();
    const all = await test.call('search.query', { query: 'biomedicine' });
    const second = await test.call('search.query', { query: 'biomedicine', offset: 1, limit: 1 });
    expect(second.total).toBe(all.total);
    expect(second.hits.map(({ article }) => article)).toEqual([all.hits[1]!.article]);
  });

  it('refuses a date that is none', async () => {
    const test = await startSeededCore();
    for (const from of ['yesterday', '2021-3', '20210310', '']) {
      expect(await refusalOf(test.call('search.query', { query: '', filters: { from } }))).toMatchObject({
        code: 'invalidInput',
        details: { field: 'filters.from' },
      });
    }
  });
});

describe('search in Chinese', () => {
  const chinese = '深圳补贴新能源汽车\n\n深圳市政府2023年向购车者发放补贴1,913万元。坪山区也参加。\n';

  it('finds any words of it and marks just them', async () => {
    const folder = tempFolder();
    writeFileSync(path.join(folder, '深圳.txt'), chinese);
    const test = await startTestCore();
    await test.importAll(folder);
    for (const query of [
      '深',
      '深圳',
      '深圳市政府',
      '购车者发放',
      '补贴 坪山',
      '1913',
      'title:补贴',
      '"新能源汽车"',
    ]) {
      expect((await test.call('search.query', { query })).total, query).toBe(1);
    }
    expect((await test.call('search.query', { query: '圳深' })).total).toBe(0);
    const { items } = await test.call('corpus.articles', {});
    const { text } = await test.call('corpus.text', { article: items[0]!.id });
    const { marks } = await test.call('search.matches', { article: items[0]!.id, query: '补贴' });
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(text.match(/补贴/g));
  });
});

describe('the index beside the library', () => {
  it('is read at the next start, and made anew where it is spoilt or gone', async () => {
    const test = await startSeededCore();
    await titles(test, '');
    await indexed(test);
    await test.core.close();
    const file = path.join(test.library, 'index', 'manifest.json');
    expect(readdirSync(path.dirname(file))).toContain('manifest.json');
    writeFileSync(file, readFileSync(file).subarray(0, 100));
    const second = await openSeeded(test.library);
    expect(await titles(second, 'subsidy')).toEqual(['Chongqing']);
    await second.core.close();
    rmSync(path.dirname(file), { recursive: true });
    const third = await openSeeded(test.library);
    expect(await titles(third, 'subsidy')).toEqual(['Chongqing']);
  });

  it('shows no marks of an older text on a newer one', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'article.txt');
    const paragraph = 'The city of Shenzhen has paid out a subsidy for new cars to its residents this year. ';
    writeFileSync(file, `A title of an article\n\n${paragraph}`);
    const test = await startTestCore();
    await test.importAll(file);
    await indexed(test);
    writeFileSync(
      file,
      `A title of an article\n\n${'Something else stands here now. '.repeat(3)}\n\n${paragraph}`,
    );
    await test.importAll(file);
    // Asked before or after the index has followed: in either case only the word itself may be marked.
    for (let at = 0; at < 60; at += 1) {
      const { hits } = await test.call('search.query', { query: 'subsidy ' });
      for (const [from, to] of hits[0]?.snippets[0]?.marks ?? []) {
        const { text } = await test.call('corpus.text', { article: hits[0]!.article });
        expect(text.slice(from, to)).toBe('subsidy');
      }
      await new Promise((later) => setTimeout(later, 5));
    }
    await indexed(test);
    const { hits } = await test.call('search.query', { query: 'subsidy ' });
    expect(hits[0]!.snippets[0]!.marks).toHaveLength(1);
  });

  it('is searched by a reader beside the program that writes', async () => {
    const test = await startSeededCore();
    const reader = await startReader(test);
    expect(await titles(reader, 'subsidy')).toEqual(['Chongqing']);
    expect((await reader.call('library.info', {}))?.mode).toBe('read');
  });

  it('refuses a query that comes when the library was closed', async () => {
    const test = await startSeededCore();
    const asked = test.call('search.query', { query: 'subsidy' });
    await test.call('library.close', {});
    const failure = await refusalOf(asked).catch(() => null);
    if (failure) expect(failure.code).toBe('libraryNotOpen');
    expect((await refusalOf(test.call('search.query', { query: '' }))).code).toBe('libraryNotOpen');
  });
});

async function startReader({ library }: SeededCore): Promise<TestCore> {
  const test = await startTestCore();
  await test.call('library.open', { path: library, mode: 'read' });
  return test;
}

describe('a library of many revisions', () => {
  it('finds an article by what it says now', async () => {
    const folder = tempFolder();
    cpSync(inRoot('seeds'), folder, { recursive: true });
    const test = await startTestCore();
    await test.importAll(folder);
    const name = readdirSync(folder)[0]!;
    const text = readFileSync(path.join(folder, name), 'utf8');
    writeFileSync(
      path.join(folder, name),
      text.replaceAll('subsidies', 'grants').replaceAll('subsidy', 'grant'),
    );
    const { run } = await test.importAll(folder);
    expect(run.revised).toBe(1);
    await indexed(test);
    expect(await titles(test, 'subsidy ')).toEqual([]);
    expect(await titles(test, 'grant ')).toEqual(['Chongqing']);
  });
});
