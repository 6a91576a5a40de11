import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleId, EntityId } from '../../shared/model/ids.ts';
import { refusalOf, type SeededCore, startSeededCore } from '../../tests/helpers/seeded-core.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../tests/helpers/test-core.ts';

const shenzhen = 'cn-440300' as EntityId;

async function counts(test: TestCore) {
  return (await test.call('library.info', {}))!.counts;
}

async function titlesFound(test: TestCore, filters: object = {}): Promise<string[]> {
  const { hits } = await test.call('search.query', { filters });
  return hits.map(({ title }) => title).sort();
}

/** Until the index has read every change. */
async function indexed(test: TestCore): Promise<void> {
  while ((await test.call('search.status', {})).indexing) await new Promise((done) => setTimeout(done, 20));
}

/** A mark, an accepted mention, and a value in a sheet that a brief cites, all on one article. */
async function workOn(test: SeededCore, article: ArticleId) {
  await test.call('annotations.create', { article, range: { start: 0, end: 9 } });
  const { items } = await test.call('entities.mentions', { article });
  const quantity = items.find((item) => item.quantity?.kind === 'money')!;
  await test.call('entities.decide', { mentions: [quantity.id], state: 'accepted' });
  const newSheet = { title: 'Subsidies' };
  const newIndicator = { name: 'Paid', unit: '' };
  const { sheet } = await test.call('sheets.addEvidence', {
    ...{ newSheet, newIndicator, place: shenzhen, mention: quantity.id },
  });
  const brief = await test.call('briefs.draft', { sheet });
  return { sheet, brief };
}

describe('corpus.correct', () => {
  it('sets facts of several articles right as one change, which undo takes back', async () => {
    const test = await startSeededCore();
    const { items: before } = await test.call('corpus.articles', {});
    const articles = before.slice(0, 2).map(({ id }) => id);
    const changes = { source: 'Xinhua', published: '2021-03', translated: false };
    expect(await test.call('corpus.correct', { articles, changes })).toEqual({ changed: 2 });
    expect(await test.call('corpus.article', { article: articles[1]! })).toMatchObject({
      source: 'Xinhua',
      published: { date: '2021-03', precision: 'month', basis: 'analyst' },
      translated: { isMachine: false, reason: 'analyst' },
      corrected: ['source', 'published', 'translated'],
      found: { source: before[1]!.source, published: before[1]!.published },
    });
    await test.call('history.undo', {});
    expect((await test.call('corpus.articles', {})).items).toEqual(before);
  });

  it('is found by the new title, city and source, and no longer by the old city', async () => {
    const test = await startSeededCore();
    const { id } = await test.article('Chongqing');
    const changes = {
      title: 'Cars of the municipality',
      source: 'Car News',
      cities: ['cn-440300', 'cn-110000'],
    };
    await test.call('corpus.correct', {
      articles: [id],
      changes: { ...changes, cities: changes.cities },
    });
    await indexed(test);
    expect((await test.call('corpus.article', { article: id })).cities.map(({ id: city }) => city)).toEqual(
      changes.cities,
    );
    expect(await titlesFound(test, { source: ['Car News'] })).toEqual([changes.title]);
    expect(await titlesFound(test, { city: ['cn-110000'] })).toContain(changes.title);
    expect(await titlesFound(test, { city: ['cn-500000'] })).not.toContain(changes.title);
    const { items } = await test.call('collections.list', {});
    expect(items).toEqual([]);
  });

  it('stays through the next import of a changed file, and can be taken back to what that says', async () => {
    const test = await startTestCore();
    const folder = tempFolder();
    const file = path.join(folder, 'port.txt');
    const text =
      'The port of Shenzhen opens\n\nOfficials of the city said that ships came in from many countries.\n';
    writeFileSync(file, text);
    await test.importAll(file);
    const [article] = (await test.call('corpus.articles', {})).items;
    const articles = [article!.id];
    await test.call('corpus.correct', { articles, changes: { title: 'A port', published: '2020' } });
    writeFileSync(file, `${text}\nA second pier follows in the year after.\n`);
    await test.importAll(file);
    expect(await test.call('corpus.article', { article: article!.id })).toMatchObject({
      ...{ title: 'A port', titleBasis: 'analyst', published: { date: '2020' } },
      corrected: ['title', 'published'],
    });
    await test.call('corpus.uncorrect', { articles, fields: ['title', 'published'] });
    const { title, titleBasis, published, source } = article!;
    expect(await test.call('corpus.article', { article: article!.id })).toMatchObject({
      ...{ title, titleBasis, published, source, corrected: [], found: {} },
    });
  });

  it('refuses a day that no calendar has, and an article that is not there', async () => {
    const test = await startSeededCore();
    const { id } = await test.article('Chongqing');
    const wrong = { articles: [id], changes: { published: '2021-02-30' } };
    expect(await refusalOf(test.call('corpus.correct', wrong))).toMatchObject({ code: 'invalidInput' });
    const nobody = { articles: [id, 'nobody' as ArticleId], changes: { source: 'X' } };
    expect(await refusalOf(test.call('corpus.correct', nobody))).toMatchObject({ code: 'notFound' });
  });
});

describe('corpus.trash', () => {
  it('takes an article out of lists, counts, searches and drafts, and brings all of it back', async () => {
    const test = await startSeededCore();
    const { id, title } = await test.article('Chongqing');
    const { sheet } = await workOn(test, id);
    await indexed(test);
    const before = { counts: await counts(test), found: await titlesFound(test) };
    const entities = await test.call('entities.list', {});
    await test.call('corpus.trash', { articles: [id] });
    await indexed(test);
    expect(await titlesFound(test)).toEqual(before.found.filter((other) => other !== title));
    expect(await titlesFound(test, { standing: ['trashed'] })).toEqual([title]);
    expect((await test.call('corpus.articles', {})).total).toBe(before.counts.articles - 1);
    const trash = await test.call('corpus.articles', { standing: 'trashed' });
    expect(trash.items.map(({ id: trashed }) => trashed)).toEqual([id]);
    const now = await counts(test);
    expect(now).toMatchObject({ trashed: 1, annotations: 0, articles: before.counts.articles - 1 });
    expect(now.suggestions).toBeLessThan(before.counts.suggestions);
    const drafted = await test.call('sheets.draft', {});
    const evidence = await test.call('sheets.evidence', { sheet: drafted.id, limit: 500 });
    expect(evidence.items.filter(({ article }) => article === id)).toEqual([]);
    const { items } = await test.call('sheets.evidence', { sheet });
    expect(items).toMatchObject([{ article: id, standing: 'trashed' }]);
    expect((await test.call('sheets.get', { sheet })).cells).toMatchObject([{ standing: 'trashed' }]);
    await test.call('history.undo', {});
    await test.call('corpus.restore', { articles: [id] });
    await indexed(test);
    expect(await counts(test)).toEqual(before.counts);
    expect(await titlesFound(test)).toEqual(before.found);
    expect(await test.call('entities.list', {})).toEqual(entities);
  });

  it('says before what stands on an article', async () => {
    const test = await startSeededCore();
    const { id } = await test.article('Chongqing');
    const { sheet, brief } = await workOn(test, id);
    expect(await test.call('corpus.consequences', { articles: [id] })).toEqual({
      ...{ annotations: 1, mentions: 1 },
      sheets: [{ sheet, title: 'Subsidies', evidence: 1 }],
      briefs: [{ brief: brief.id, title: 'Subsidies', citations: 1 }],
    });
  });

  it('is emptied of what nothing stands on, which undo brings back, and the file can come in again', async () => {
    const test = await startTestCore();
    const folder = path.join(tempFolder(), 'files');
    mkdirSync(folder);
    const names = ['One', 'Two', 'Three'];
    for (const name of names) {
      const text = `${name} report\n\nNumber ${name} speaks of the harbour and of its many ships at length.\n`;
      writeFileSync(path.join(folder, `${name}.txt`), text);
    }
    await test.importAll(folder);
    const { items } = await test.call('corpus.articles', { sort: 'title' });
    await test.call('annotations.create', { article: items[0]!.id, range: { start: 0, end: 3 } });
    await test.call('corpus.trash', { articles: items.slice(0, 2).map(({ id }) => id) });
    const again = await test.importAll(folder);
    expect(again.items.map(({ outcome, inTrash }) => [outcome, inTrash])).toEqual(
      expect.arrayContaining([
        ['unchanged', true],
        ['unchanged', false],
      ]),
    );
    expect(await test.call('corpus.emptyTrash', {})).toEqual({ removed: 1, kept: 1 });
    expect((await test.call('corpus.articles', { standing: 'trashed' })).total).toBe(1);
    await test.call('history.undo', {});
    expect((await test.call('corpus.articles', { standing: 'trashed' })).total).toBe(2);
    await test.call('history.redo', {});
    expect((await test.importAll(folder)).run).toMatchObject({ added: 1, unchanged: 2 });
    expect(await counts(test)).toMatchObject({ articles: 2, trashed: 1 });
    rmSync(folder, { recursive: true });
  });
});

describe('corpus.exclude', () => {
  it('keeps an article readable under its own filter, out of searches and drafts, with the reason', async () => {
    const test = await startSeededCore();
    const { id, title } = await test.article('Chongqing');
    const before = await counts(test);
    await test.call('corpus.exclude', { articles: [id], reason: 'an advertisement' });
    await indexed(test);
    expect(await titlesFound(test)).not.toContain(title);
    expect(await titlesFound(test, { standing: ['excluded'] })).toEqual([title]);
    const excluded = await test.call('corpus.articles', { standing: 'excluded' });
    expect(excluded.items).toMatchObject([{ id, excluded: 'an advertisement' }]);
    expect(excluded.items[0]!.cities.length).toBeGreaterThan(0);
    expect(await counts(test)).toMatchObject({ articles: before.articles - 1, excluded: 1 });
    await test.call('corpus.include', { articles: [id] });
    await indexed(test);
    expect(await counts(test)).toEqual(before);
    expect(await titlesFound(test)).toContain(title);
  });
});
