import { beforeEach, describe, expect, it } from 'vitest';
import { refusalOf, type SeededCore, startSeededCore } from '../../tests/helpers/seeded-core.ts';

let core: SeededCore;
beforeEach(async () => {
  core = await startSeededCore();
});

const tags = async () => (await core.call('tags.list', {})).items;
const add = (name: string, more: object = {}) => core.call('tags.create', { name, ...more });

async function markWith(...ids: string[]) {
  const article = await core.article('The 2023 Shenzhen International');
  const range = await core.rangeOf(article, '48.7 billion yuan');
  return core.call('annotations.create', { article: article.id, range, tags: ids });
}

describe('the codebook', () => {
  it('gives each new tag a colour and a key of its own, as long as there are some', async () => {
    for (let at = 1; at <= 9; at += 1) await add(`Tag ${at}`);
    const all = await tags();
    expect(new Set(all.slice(0, 8).map(({ colour }) => colour)).size).toBe(8);
    expect(all.map(({ shortcut }) => shortcut)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, null]);
  });

  it('has each name once, letter case aside', async () => {
    await add('Subsidy');
    expect(await refusalOf(add('subsidy'))).toMatchObject({
      code: 'nameTaken',
      details: { name: 'subsidy' },
    });
    const other = await add('Income');
    const rename = (name: string) => core.call('tags.update', { tag: other.id, name });
    expect(await refusalOf(rename('SUBSIDY'))).toMatchObject({ code: 'nameTaken' });
    expect(await rename('INCOME')).toMatchObject({ name: 'INCOME' });
  });

  it('takes a key from the tag that had it', async () => {
    const [first, second] = [await add('One'), await add('Two')];
    await core.call('tags.update', { tag: second.id, shortcut: first.shortcut });
    expect((await tags()).map(({ name, shortcut }) => [name, shortcut])).toEqual([
      ['Two', first.shortcut],
      ['One', null],
    ]);
  });

  it('merges one tag into another with its marks and its children, and undo parts them', async () => {
    const [from, into] = [await add('Grants'), await add('Subsidies')];
    const child = await add('Cars', { parent: from.id });
    const both = await markWith(from.id, into.id);
    await markWith(from.id);
    const before = await tags();
    await core.call('tags.merge', { from: from.id, into: into.id });
    const after = await tags();
    expect(after.map(({ name, annotations }) => [name, annotations])).toEqual([
      ['Subsidies', 2],
      ['Cars', 0],
    ]);
    expect(after.find(({ id }) => id === child.id)!.parent).toBe(into.id);
    const { items } = await core.call('annotations.list', { article: both.article });
    expect(items.map((mark) => mark.tags)).toEqual([[into.id], [into.id]]);
    await core.call('history.undo', {});
    expect(await tags()).toEqual(before);
  });

  it('loses a tag without losing its marks', async () => {
    const tag = await add('Subsidy');
    const { article } = await markWith(tag.id);
    await core.call('tags.remove', { tag: tag.id });
    expect((await core.call('annotations.list', { article })).items).toMatchObject([{ tags: [] }]);
    await core.call('history.undo', {});
    expect((await core.call('annotations.list', { article })).items).toMatchObject([{ tags: [tag.id] }]);
  });
});
