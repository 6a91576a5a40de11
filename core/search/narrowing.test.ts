import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../shared/contract/index.ts';
import type { SheetId } from '../../shared/model/ids.ts';
import { refusalOf, type SeededCore, startSeededCore } from '../../tests/helpers/seeded-core.ts';

type Filters = CallInput<'search.query'>['filters'];

async function found({ call }: SeededCore, query: string, filters: Filters): Promise<string[]> {
  const { hits, total } = await call('search.query', { query, filters, limit: 50 });
  expect(hits).toHaveLength(total);
  return hits.map(({ article }) => article);
}

describe('a search within the results of others', () => {
  it('finds what each of them finds as well, and marks its own words alone', async () => {
    const test = await startSeededCore();
    const within = ['shenzhen ', 'conference '];
    const [all, first, second] = [
      await found(test, 'biomedicine ', {}),
      await found(test, within[0]!, {}),
      await found(test, within[1]!, {}),
    ];
    const wanted = all.filter((id) => first.includes(id) && second.includes(id));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all.length);
    expect(await found(test, 'biomedicine ', { within })).toEqual(wanted);
    const { hits, facets } = await test.call('search.query', { query: 'biomedicine ', filters: { within } });
    const marks = hits.flatMap(({ snippets }) =>
      snippets.flatMap(({ text, start, marks: inside }) =>
        inside.map(([from, to]) => text.slice(from - start, to - start)),
      ),
    );
    for (const mark of marks) expect(mark).toMatch(/^biomedic/iu);
    expect(Math.max(...facets.city.map(({ count }) => count))).toBeLessThanOrEqual(wanted.length);
  });

  it('is not changed by earlier queries that say nothing', async () => {
    const test = await startSeededCore();
    expect(await found(test, 'subsidy', { within: ['', 'of the '] })).toEqual(
      await found(test, 'subsidy', {}),
    );
  });
});

describe('articles that a sheet has not used', () => {
  it('are those of the city that no evidence comes from', async () => {
    const test = await startSeededCore();
    const city = ['cn-440300'];
    const sheet = (await test.call('sheets.create', { title: 'Subsidies', places: city })).id;
    const before = await found(test, '', { city, unusedBy: sheet });
    expect(before).toEqual(await found(test, '', { city }));
    const { indicators } = await test.call('sheets.addIndicator', { sheet, name: 'Firms', unit: '' });
    await test.call('sheets.addEvidence', {
      ...{ sheet, place: city[0]!, indicator: indicators[0]!.id, text: 'some' },
      selection: { article: before[0]!, range: { start: 0, end: 10 } },
    });
    expect(await found(test, '', { city, unusedBy: sheet })).toEqual(before.slice(1));
    await test.call('history.undo', {});
    expect(await found(test, '', { city, unusedBy: sheet })).toEqual(before);
  });

  it('are refused for a sheet that is not there', async () => {
    const test = await startSeededCore();
    const filters = { unusedBy: 'nothing' as SheetId };
    expect(await refusalOf(test.call('search.query', { filters }))).toMatchObject({ code: 'notFound' });
  });
});

describe('more like this', () => {
  it('finds articles on the same matter first, and not the article itself', async () => {
    const test = await startSeededCore();
    const { id } = await test.article('Zhong Nan');
    const like = { article: id };
    const alike = await found(test, '', { like });
    expect(alike).not.toContain(id);
    const cars = await test.article('Chongqing');
    expect(alike[0]).not.toBe(cars.id);
    expect(alike.length).toBeGreaterThan(0);
    const { hits } = await test.call('search.query', { filters: { like } });
    expect(hits[0]!.matches).toBeGreaterThan(0);
    expect(hits[0]!.snippets).not.toEqual([]);
    const inOne = { article: hits[0]!.article, query: '', like };
    expect((await test.call('search.matches', inOne)).marks).toHaveLength(hits[0]!.matches);
    expect((await test.call('search.passagesOf', inOne)).total).toBeGreaterThan(0);
  });

  it('goes by the words of a passage, which are told and can be taken off', async () => {
    const test = await startSeededCore();
    const article = await test.article('Zhong Nan');
    const range = await test.rangeOf(article, 'biomedical companies');
    const { words } = await test.call('search.likeness', { article: article.id, range });
    expect(words.map(({ text }) => text).sort()).toEqual(['biomedical', 'companies']);
    const like = { article: article.id, range };
    expect(await found(test, '', { like: { ...like, without: ['biomedical', 'companies'] } })).toEqual([]);
    const withBoth = await found(test, '', { like });
    expect(await found(test, 'baoshan ', { like })).toEqual(
      expect.arrayContaining((await found(test, 'baoshan ', {})).filter((id) => withBoth.includes(id))),
    );
  });

  it('is refused for a passage that is not there', async () => {
    const test = await startSeededCore();
    const { id } = await test.article('Zhong Nan');
    const range = { start: 0, end: 9_999_999 };
    const refusal = await refusalOf(test.call('search.likeness', { article: id, range }));
    expect(refusal.code).toBe('rangeOutsideText');
  });
});
