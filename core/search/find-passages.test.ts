import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { PassageGroup } from '../../shared/contract/passages.ts';
import { refusalOf, startSeededCore } from '../../tests/helpers/seeded-core.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../tests/helpers/test-core.ts';

const passages = ({ groups }: { groups: readonly PassageGroup[] }) =>
  groups.flatMap((group) => group.passages);

/** A library with some texts, once their near-copies are known and the index has read them. */
async function libraryOf(texts: readonly string[]): Promise<TestCore> {
  const folder = tempFolder();
  for (const [at, text] of texts.entries()) writeFileSync(path.join(folder, `${at}.txt`), text);
  const test = await startTestCore();
  await test.importAll(folder);
  while (await isWaiting(test)) await setTimeout(10);
  return test;
}

async function isWaiting(test: TestCore): Promise<boolean> {
  if ((await test.call('duplicates.status', {})).waiting > 0) return true;
  return (await test.call('search.status', {})).indexing;
}

describe('search.passages', () => {
  it('gives the words around each match by article, and counts all of them', async () => {
    const test = await startSeededCore();
    const answer = await test.call('search.passages', { query: 'subsidy ', perArticle: 3 });
    const [group] = answer.groups;
    const { text } = await test.call('corpus.text', { article: group!.article });
    expect(group!.passages).toHaveLength(3);
    expect(answer.passages).toBe(answer.groups.reduce((sum, { total }) => sum + total, 0));
    for (const passage of passages(answer)) {
      expect(passage.text).toBe(text.slice(passage.start, passage.end));
      for (const [from, to] of passage.marks) expect(text.slice(from, to)).toMatch(/^subsid(y|ies)/iu);
    }
    const all = await test.call('search.passagesOf', { article: group!.article, query: 'subsidy ' });
    expect(all.total).toBe(group!.total);
    expect(all.items).toEqual(expect.arrayContaining(group!.passages));
    const last = await test.call('search.passagesOf', {
      ...{ article: group!.article, query: 'subsidy ' },
      ...{ offset: all.total - 1, limit: 1 },
    });
    expect(last.items).toEqual(all.items.slice(-1));
  });

  it('finds the same articles as the list does, an empty query all of them without a passage', async () => {
    const test = await startSeededCore();
    const listed = await test.call('search.query', { query: 'city' });
    const found = await test.call('search.passages', { query: 'city', fold: false });
    expect(found.groups.map(({ article }) => article)).toEqual(listed.hits.map(({ article }) => article));
    expect(found.facets).toEqual(listed.facets);
    const everything = await test.call('search.passages', {});
    expect(everything.total).toBe(6);
    expect(passages(everything)).toEqual([]);
  });

  it('names the tags of the marks that lie on a match', async () => {
    const test = await startSeededCore();
    const article = await test.article('Chongqing');
    const tag = await test.call('tags.create', { name: 'Money' });
    const range = await test.rangeOf(article, 'subsidy');
    await test.call('annotations.create', { article: article.id, range, tags: [tag.id] });
    const { items } = await test.call('search.passagesOf', { article: article.id, query: 'subsidy ' });
    for (const { tags, marks } of items) {
      const isOnIt = marks.some(([from, to]) => from < range.end && range.start < to);
      expect(tags).toEqual(isOnIt ? [tag.id] : []);
    }
    expect(items.some(({ tags }) => tags.length > 0)).toBe(true);
  });

  it('puts articles in the order of their cities', async () => {
    const test = await startSeededCore();
    const { groups } = await test.call('search.passages', { sort: 'city', fold: false });
    const articles = await Promise.all(groups.map(({ article }) => test.call('corpus.article', { article })));
    const cities = await Promise.all(
      articles.map(async ({ cities: [first] }) =>
        first ? (await test.call('entities.get', { entity: first.id })).name : '\uffff',
      ),
    );
    expect(cities).toEqual(cities.toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  it('refuses an article that is not there', async () => {
    const test = await startSeededCore();
    const article = '00000000-0000-7000-8000-000000000000';
    const refused = await refusalOf(test.call('search.passagesOf', { article, query: 'city' }));
    expect(refused.code).toBe('notFound');
  });
});

describe('folding near-copies', () => {
  const story = Array.from(
    { length: 40 },
    (_, at) => `Sentence ${at} speaks of the parks in ward ${at * 7} and of what they cost in year ${at}.`,
  );

  it('lets one article stand for its near-copies, and shows all of them where it is not asked for', async () => {
    const other = 'Gardens are not the same as parks, and nobody has said so before today.';
    const test = await libraryOf([story.join('\n\n'), [...story, 'Updated.'].join('\n\n'), other]);
    const folded = await test.call('search.passages', { query: 'parks ' });
    expect(folded.total).toBe(2);
    expect(folded.groups.map(({ copies }) => copies).sort()).toEqual([0, 1]);
    expect(folded.passages).toBe(41);
    const all = await test.call('search.passages', { query: 'parks ', fold: false });
    expect(all.total).toBe(3);
    expect(all.groups.map(({ copies }) => copies)).toEqual([0, 0, 0]);
    const [a, b] = all.groups.filter(({ family }) => family !== null).map(({ article }) => article);
    await test.call('duplicates.setApart', { a: a!, b: b!, isApart: true });
    expect((await test.call('search.passages', { query: 'parks ' })).total).toBe(3);
  });
});
