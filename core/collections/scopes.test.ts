import { describe, expect, it } from 'vitest';
import { type SeededCore, startSeededCore } from '../../tests/helpers/seeded-core.ts';
import { changesIn } from '../../shared/model/brief-changes.ts';

async function withCollection() {
  const test = await startSeededCore();
  const article = await test.article('Chongqing');
  const { id: collection } = await test.call('collections.create', {
    name: 'Cars',
    articles: [article.id],
  });
  return { test, article, collection };
}

const scopeOf = async ({ call }: SeededCore, sheet: string) => (await call('sheets.get', { sheet })).scope;

describe('the collection that a sheet is drawn from', () => {
  it('stays with it, is changed and undone, and goes along to its copies and briefs', async () => {
    const { test, collection } = await withCollection();
    const sheet = await test.call('sheets.draft', { collection });
    expect(sheet.scope).toEqual({ id: collection, name: 'Cars' });
    const copy = await test.call('sheets.duplicate', { sheet: sheet.id, title: 'A copy' });
    expect(copy.scope).toEqual(sheet.scope);
    expect(await test.call('briefs.draft', { sheet: sheet.id })).toMatchObject({ scope: sheet.scope });
    const wide = await test.call('briefs.draft', { sheet: sheet.id, collection: null });
    expect(wide.scope).toBeNull();

    await test.call('sheets.setScope', { sheet: sheet.id, collection: null });
    expect(await scopeOf(test, sheet.id)).toBeNull();
    await test.call('history.undo', {});
    expect(await scopeOf(test, sheet.id)).toEqual(sheet.scope);
  });

  it('is shown by its new name, and narrows nothing once it is deleted', async () => {
    const { test, collection } = await withCollection();
    const { id } = await test.call('sheets.create', { title: 'Cars', collection });
    const brief = await test.call('briefs.draft', { title: 'On cars' });
    await test.call('briefs.setScope', { brief: brief.id, collection });
    await test.call('collections.rename', { collection, name: 'Vehicles' });
    expect(await scopeOf(test, id)).toEqual({ id: collection, name: 'Vehicles' });
    await test.call('collections.remove', { collection });
    expect(await scopeOf(test, id)).toBeNull();
    expect((await test.call('briefs.get', { brief: brief.id })).scope).toBeNull();
    await test.call('history.undo', {});
    expect(await scopeOf(test, id)).toMatchObject({ name: 'Vehicles' });
  });

  it('narrows the places that are proposed, and the evidence that is listed', async () => {
    const { test, article, collection } = await withCollection();
    const places = async (within: object) =>
      (await test.call('entities.findPlace', { text: '', limit: 50, ...within })).map(({ name }) => name);
    const narrow = await places({ collection });
    expect(narrow).toContain('Chongqing');
    expect(narrow.length).toBeLessThan((await places({})).length);
    const sheet = await test.call('sheets.draft', {});
    const evidence = async (within: object) =>
      (await test.call('sheets.evidence', { sheet: sheet.id, limit: 500, ...within })).items;
    const all = await evidence({});
    expect(await evidence({ collection })).toEqual(all.filter((piece) => piece.article === article.id));
  });
});

describe('a value whose article is set aside', () => {
  it('stays in its sheet and its briefs, which say so until the article is back', async () => {
    const test = await startSeededCore();
    const sheet = await test.call('sheets.draft', {});
    const brief = await test.call('briefs.draft', { sheet: sheet.id });
    const { article } = brief.citations[0]!;
    const standings = async () => {
      const { cells } = await test.call('sheets.get', { sheet: sheet.id });
      const cited = await test.call('briefs.get', { brief: brief.id });
      return {
        cells: new Set(cells.map(({ standing }) => standing)),
        source: cited.citations.find((one) => one.article === article)!.standing,
        waits: changesIn(cited) > 0,
      };
    };
    await test.call('corpus.trash', { articles: [article] });
    expect(await standings()).toEqual({
      cells: new Set(['active', 'trashed']),
      ...{ source: 'trashed', waits: true },
    });
    await test.call('corpus.restore', { articles: [article] });
    await test.call('corpus.exclude', { articles: [article], reason: 'an advertisement' });
    expect(await standings()).toMatchObject({ source: 'excluded', waits: true });
    await test.call('corpus.include', { articles: [article] });
    expect(await standings()).toEqual({
      cells: new Set(['active']),
      ...{ source: 'active', waits: false },
    });
  });
});
