import { describe, expect, it } from 'vitest';
import type { EntityId, SheetId } from '../../shared/model/ids.ts';
import { refusalOf, startSeededCore } from '../../tests/helpers/seeded-core.ts';

describe('collections', () => {
  it('gather articles under a name, and narrow lists and searches', async () => {
    const test = await startSeededCore();
    const { id, title } = await test.article('Chongqing');
    const { items } = await test.call('corpus.articles', {});
    const other = items.find((item) => item.id !== id)!;
    const made = await test.call('collections.create', { name: 'Cars', articles: [id] });
    expect(made).toMatchObject({ name: 'Cars', articles: 1 });
    const collection = made.id;
    expect(
      await test.call('collections.addArticles', { collection, articles: [id, other.id] }),
    ).toMatchObject({
      articles: 2,
    });
    await test.call('collections.removeArticles', { collection, articles: [other.id] });
    expect((await test.call('collections.articles', { collection })).items.map((item) => item.id)).toEqual([
      id,
    ]);
    expect((await test.call('collections.list', { article: id })).items).toMatchObject([{ name: 'Cars' }]);
    expect((await test.call('collections.list', { article: other.id })).items).toEqual([]);
    while ((await test.call('search.status', {})).indexing) await new Promise((done) => setTimeout(done, 20));
    const { hits } = await test.call('search.query', { filters: { collection: [collection] } });
    expect(hits.map((hit) => hit.title)).toEqual([title]);
  });

  it('are undone with their articles, and leave the articles when they go', async () => {
    const test = await startSeededCore();
    const { items, total } = await test.call('corpus.articles', {});
    const articles = items.map(({ id }) => id);
    const { id: collection } = await test.call('collections.create', { name: 'All', articles });
    await test.call('collections.remove', { collection });
    expect((await test.call('collections.list', {})).items).toEqual([]);
    expect((await test.call('corpus.articles', {})).total).toBe(total);
    await test.call('history.undo', {});
    expect((await test.call('collections.list', {})).items).toMatchObject([{ name: 'All', articles: total }]);
    await test.call('corpus.trash', { articles: [articles[0]!] });
    expect((await test.call('collections.list', {})).items).toMatchObject([{ articles: total - 1 }]);
  });

  it('limit drafts of sheets and briefs to their articles', async () => {
    const test = await startSeededCore();
    const { id } = await test.article('Chongqing');
    const { id: collection } = await test.call('collections.create', { name: 'Cars', articles: [id] });
    const articlesOf = async (sheet: SheetId) =>
      new Set(
        (await test.call('sheets.evidence', { sheet, limit: 500 })).items.map(({ article }) => article),
      );
    const narrow = await test.call('sheets.draft', { collection });
    expect(await articlesOf(narrow.id)).toEqual(new Set([id]));
    const wide = await test.call('sheets.draft', { places: ['cn-440300', 'cn-500000'] as EntityId[] });
    expect((await articlesOf(wide.id)).size).toBeGreaterThan(1);
    const brief = await test.call('briefs.draft', { sheet: wide.id, collection });
    expect(new Set(brief.citations.map(({ article }) => article))).toEqual(new Set([id]));
  });

  it('have names of their own', async () => {
    const test = await startSeededCore();
    const { id: collection } = await test.call('collections.create', { name: 'Cars' });
    await test.call('collections.create', { name: 'Ports' });
    expect(await refusalOf(test.call('collections.create', { name: 'cars' }))).toMatchObject({
      code: 'nameTaken',
    });
    const taken = test.call('collections.rename', { collection, name: 'ports' });
    expect(await refusalOf(taken)).toMatchObject({ code: 'nameTaken' });
    expect(await test.call('collections.rename', { collection, name: 'CARS' })).toMatchObject({
      name: 'CARS',
    });
  });

  it('refuse an article that is not in the library', async () => {
    const test = await startSeededCore();
    const articles = ['nobody' as never];
    expect(await refusalOf(test.call('collections.create', { name: 'X', articles }))).toMatchObject({
      code: 'notFound',
    });
    expect((await test.call('collections.list', {})).items).toEqual([]);
  });
});
