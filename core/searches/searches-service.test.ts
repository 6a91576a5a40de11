import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openSeeded, refusalOf, type SeededCore, startSeededCore } from '../../tests/helpers/seeded-core.ts';

async function indexed({ call }: SeededCore): Promise<void> {
  while ((await call('search.status', {})).indexing) await new Promise((later) => setTimeout(later, 10));
}

const onPorts = 'The port opens\n\nShenzhen opened a new port and gave a subsidy today.';

describe('a saved search', () => {
  it('tells what is new since it was looked at last', async () => {
    const test = await startSeededCore();
    const saved = await test.call('searches.save', { name: 'Subsidies', query: 'subsidy ' });
    expect(saved).toMatchObject({ name: 'Subsidies', query: 'subsidy ', total: 1, fresh: 0, gone: 0 });
    const { articles } = await test.call('corpus.paste', { text: onPorts });
    await indexed(test);
    const { items } = await test.call('searches.list', {});
    expect(items).toMatchObject([{ id: saved.id, total: 2, fresh: 1, gone: 0 }]);
    const fresh = { query: saved.query, filters: { ...saved.filters, newIn: saved.id } };
    const { hits } = await test.call('search.query', fresh);
    expect(hits.map(({ article }) => article)).toEqual(articles);

    expect(await test.call('searches.look', { search: saved.id })).toMatchObject({ total: 2, fresh: 0 });
    expect((await test.call('search.query', fresh)).total).toBe(0);
    await test.call('corpus.trash', { articles });
    await indexed(test);
    expect((await test.call('searches.list', {})).items).toMatchObject([{ total: 1, fresh: 0, gone: 1 }]);
  });

  it('is new again where an article changed so that it is found now', async () => {
    const test = await startSeededCore();
    const filters = { source: ['Xinhua'] };
    await test.call('searches.save', { name: 'Xinhua', filters });
    const { id } = await test.article('Chongqing');
    await test.call('corpus.correct', { articles: [id], changes: { source: 'Xinhua' } });
    await indexed(test);
    expect((await test.call('searches.list', {})).items).toMatchObject([{ total: 1, fresh: 1 }]);
  });

  it('is changed, deleted and brought back by undo, and knows then what it had found', async () => {
    const test = await startSeededCore();
    const { id: search } = await test.call('searches.save', { name: 'Subsidies', query: 'subsidy ' });
    await test.call('searches.update', { search, name: 'Grants' });
    const terms = { query: 'shenzhen ', filters: { city: ['cn-440300'] }, sort: 'date' as const };
    const changed = await test.call('searches.update', { search, terms });
    expect(changed).toMatchObject({ name: 'Grants', ...terms, fresh: 0 });
    await test.call('searches.remove', { search });
    expect((await test.call('searches.list', {})).items).toEqual([]);
    await test.call('history.undo', {});
    expect((await test.call('searches.list', {})).items).toEqual([changed]);
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    expect((await test.call('searches.list', {})).items).toMatchObject([
      { name: 'Subsidies', query: 'subsidy ' },
    ]);
    await test.call('history.undo', {});
    expect((await test.call('searches.list', {})).total).toBe(0);
  });

  it('has a name of its own', async () => {
    const test = await startSeededCore();
    const { id: search } = await test.call('searches.save', { name: 'Subsidies', query: 'subsidy ' });
    const again = test.call('searches.save', { name: 'subsidies', query: 'x' });
    expect(await refusalOf(again)).toMatchObject({ code: 'nameTaken', details: { kind: 'savedSearch' } });
    expect(await test.call('searches.update', { search, name: 'SUBSIDIES' })).toMatchObject({
      name: 'SUBSIDIES',
    });
    expect(await refusalOf(test.call('searches.look', { search: 'nobody' }))).toMatchObject({
      code: 'notFound',
    });
  });

  it('stays in the list without counts when the sheet that it names is gone', async () => {
    const test = await startSeededCore();
    const sheet = (await test.call('sheets.create', { title: 'Cars' })).id;
    await test.call('searches.save', { name: 'Unused', filters: { unusedBy: sheet } });
    await test.call('sheets.remove', { sheet });
    expect((await test.call('searches.list', {})).items).toMatchObject([{ total: null, fresh: null }]);
  });

  it('keeps what it had found over the end of the program', async () => {
    const test = await startSeededCore();
    const saved = await test.call('searches.save', { name: 'Subsidies', query: 'subsidy ' });
    await test.core.close();
    const again = await openSeeded(test.library);
    expect((await again.call('searches.list', {})).items).toEqual([saved]);
  });
});

describe('searches that were made', () => {
  it('are remembered once each, the latest first', async () => {
    const test = await startSeededCore();
    await test.call('searches.remember', { query: 'subsidy', total: 1 });
    await test.call('searches.remember', { query: '深圳', total: 4 });
    await test.call('searches.remember', { query: 'subsidy', filters: { city: ['cn-440300'] }, total: 0 });
    await test.call('searches.remember', { query: 'subsidy', total: 2 });
    const { items, total } = await test.call('searches.history', {});
    expect(items).toMatchObject([
      { query: 'subsidy', total: 2, times: 2, filters: { city: [] } },
      { query: 'subsidy', total: 0, times: 1, filters: { city: ['cn-440300'] } },
      { query: '深圳', total: 4, times: 1 },
    ]);
    expect(total).toBe(3);
    expect((await test.call('history.next', {})).undo?.operation).not.toMatch(/^searches/);
  });

  it('are forgotten one by one, or all', async () => {
    const test = await startSeededCore();
    const { id } = await test.call('searches.remember', { query: 'a', total: 1 });
    await test.call('searches.remember', { query: 'b', total: 1 });
    await test.call('searches.remember', { query: 'c', total: 1 });
    expect(await test.call('searches.forget', { searches: [id] })).toEqual({ forgotten: 1 });
    expect((await test.call('searches.history', {})).items.map(({ query }) => query)).toEqual(['c', 'b']);
    expect(await test.call('searches.forget', {})).toEqual({ forgotten: 2 });
    expect((await test.call('searches.history', {})).total).toBe(0);
  });
});

describe('a list of queries', () => {
  it('becomes a table of counts by city, each of which is what opening it finds', async () => {
    const test = await startSeededCore();
    const queries = ['subsidy', 'biomedicine OR 深', 'nothingofthesort', '"not closed'];
    const { cities, rows } = await test.call('searches.batch', { queries });
    expect(cities.map(({ name }) => name)).toContain('Shenzhen');
    expect(rows.map(({ query }) => query)).toEqual(queries);
    expect(rows[2]).toMatchObject({ total: 0 });
    expect(rows[3]!.problems).toMatchObject([{ code: 'quoteNotClosed' }]);
    for (const { query, total, counts } of rows) {
      expect((await test.call('search.query', { query: `${query} ` })).total).toBe(total);
      for (const [at, city] of cities.entries()) {
        const filters = { city: [city.id] };
        const answer = await test.call('search.query', { query: `${query} `, filters });
        expect(answer.total, `${query} in ${city.name}`).toBe(counts[at]);
      }
    }
  });

  it('has the cities that were asked for, and is narrowed by filters', async () => {
    const test = await startSeededCore();
    const cities = ['cn-440300', 'cn-500000'] as never[];
    const table = await test.call('searches.batch', {
      ...{ queries: ['biomedicine'], cities, filters: { from: '2023' } },
    });
    expect(table.cities).toMatchObject([{ name: 'Shenzhen' }, { name: 'Chongqing' }]);
    const { total } = await test.call('search.query', { query: 'biomedicine ', filters: { from: '2023' } });
    expect(table.rows[0]!.total).toBe(total);
    const few = await test.call('searches.batch', { queries: ['biomedicine'], most: 1 });
    expect(few.cities).toHaveLength(1);
  });

  it('is not empty, and not without end', async () => {
    const test = await startSeededCore();
    for (const queries of [[], [' '], Array.from({ length: 201 }, () => 'a')]) {
      expect((await refusalOf(test.call('searches.batch', { queries }))).code).toBe('invalidInput');
    }
  });
});

describe('an export of what a search finds', () => {
  it('has a row for each passage, which read together are the text', async () => {
    const test = await startSeededCore();
    const to = { path: path.join(path.dirname(test.library), 'hits.csv') };
    const made = await test.call('searches.export', { query: 'biomedicine ', format: 'csv', to });
    const rows: string[][] = parse(readFileSync(to.path, 'utf8'), { bom: true });
    const found = await test.call('search.passages', { query: 'biomedicine ', perArticle: 100, fold: false });
    expect(made).toMatchObject({ articles: found.total, passages: found.passages, leftOut: 0 });
    const matches = rows.slice(1).map((row) =>
      row
        .slice(5, 8)
        .map((part) => part.replace(/^'(?=[-=+@])/, ''))
        .join(''),
    );
    for (const { passages } of found.groups) {
      for (const { text } of passages) expect(matches).toContain(text.replace(/\s+/g, ' '));
    }
    expect(rows[0]!.slice(0, 4)).toEqual(['Title', 'Source', 'Date', 'Cities']);
  });

  it('says in a workbook what was searched for', async () => {
    const test = await startSeededCore();
    const to = { path: path.join(path.dirname(test.library), 'hits.xlsx') };
    const filters = { city: ['cn-440300'], within: ['conference'] };
    await test.call('searches.export', { query: 'biomedicine ', filters, format: 'xlsx', to });
    const { sheets } = await readXlsx(readFileSync(to.path));
    expect(sheets.map(({ name }) => name)).toEqual(['Passages', 'Search']);
    const about = Object.fromEntries(sheets[1]!.rows.map(([what, value]) => [String(what), value]));
    expect(about).toMatchObject({ City: 'Shenzhen', 'Within the results of': 'conference' });
    expect(sheets[0]!.rows.length).toBeGreaterThan(1);
  });

  it('lists articles without passages where no words are looked for', async () => {
    const test = await startSeededCore();
    const to = { path: path.join(path.dirname(test.library), 'all.csv') };
    expect(await test.call('searches.export', { format: 'csv', to })).toMatchObject({ passages: 0 });
    const rows: string[][] = parse(readFileSync(to.path, 'utf8'), { bom: true });
    expect(rows).toHaveLength(1 + (await test.call('corpus.articles', {})).total);
  });

  it('is made of a batch as well', async () => {
    const test = await startSeededCore();
    const to = { path: path.join(path.dirname(test.library), 'batch.csv') };
    const queries = ['subsidy', '=biomedicine'];
    await test.call('searches.exportBatch', { queries, format: 'csv', to });
    const { cities, rows } = await test.call('searches.batch', { queries });
    const written: string[][] = parse(readFileSync(to.path, 'utf8'), { bom: true });
    expect(written[0]).toEqual(['Query', 'Articles', ...cities.map(({ name }) => name)]);
    expect(written[1]).toEqual(['subsidy', String(rows[0]!.total), ...rows[0]!.counts.map(String)]);
    expect(written[2]![0]).toBe("'=biomedicine");
  });
});
