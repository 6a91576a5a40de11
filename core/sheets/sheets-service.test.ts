import { beforeEach, describe, expect, it } from 'vitest';
import { refusalOf, type SeededCore, startSeededCore } from '../../tests/helpers/seeded-core.ts';
import type { Sheet } from '../../shared/model/sheet.ts';

const SHENZHEN = 'The 2023 Shenzhen International';
const INCOME = '48.7 billion yuan';

let core: SeededCore;
beforeEach(async () => {
  core = await startSeededCore();
});

/** The cities and rows of a sheet with what its cells show, without the ids that a copy has anew. */
function shownIn(sheet: Sheet) {
  const names = new Map(sheet.indicators.map(({ id, name }) => [id, name]));
  return {
    places: sheet.places.map(({ name }) => name),
    rows: [...names.values()],
    cells: sheet.cells.map(({ place, indicator, state, evidence, quantity, text, decision }) => ({
      ...{ place, state, evidence, quantity, text, reason: decision?.reason },
      row: names.get(indicator),
    })),
  };
}

async function selectionOf(words: string) {
  const article = await core.article(SHENZHEN);
  return { article: article.id, range: await core.rangeOf(article, words) };
}

describe('a sheet', () => {
  it('takes words in with a new sheet, row and column in one change', async () => {
    const before = await core.call('sheets.list', {});
    const made = await core.call('sheets.addEvidence', {
      newSheet: { title: 'Incomes' },
      ...{ place: 'cn-440300', newIndicator: { name: 'Income', unit: '' } },
      selection: await selectionOf(INCOME),
    });
    const sheet = await core.call('sheets.get', { sheet: made.sheet });
    expect(shownIn(sheet)).toMatchObject({ places: ['Shenzhen'], rows: ['Income'] });
    expect(made.evidence.quote).toBe(INCOME);
    await core.call('history.undo', {});
    expect(await core.call('sheets.list', {})).toEqual(before);
  });

  it('accepts a suggestion that is put into it, and forgets that with the undo', async () => {
    const { article, range } = await selectionOf(INCOME);
    const { items } = await core.call('entities.mentions', { article, limit: 200 });
    const mention = items.find(({ start, end }) => start === range.start && end === range.end)!;
    const stateOf = async () =>
      (await core.call('entities.mentions', { article, limit: 200 })).items.find(
        ({ id }) => id === mention.id,
      )!.state;
    expect(await stateOf()).toBe('suggested');
    await core.call('sheets.addEvidence', {
      ...{ newSheet: { title: 'Incomes' }, place: 'cn-440300', mention: mention.id },
      newIndicator: { name: 'Income', unit: '' },
    });
    expect(await stateOf()).toBe('accepted');
    await core.call('history.undo', {});
    expect(await stateOf()).toBe('suggested');
  });

  it('refuses words for no sheet, no row or a row of another sheet', async () => {
    const selection = await selectionOf(INCOME);
    const place = 'cn-440300';
    const one = await core.call('sheets.create', { title: 'One' });
    const two = await core.call('sheets.create', { title: 'Two' });
    const { indicators } = await core.call('sheets.addIndicator', { sheet: two.id, name: 'Income' });
    const refused = async (more: object) =>
      (await refusalOf(core.call('sheets.addEvidence', { place, selection, ...more }))).code;
    expect(await refused({ newIndicator: { name: 'Income', unit: '' } })).toBe('invalidInput');
    expect(await refused({ sheet: one.id })).toBe('invalidInput');
    expect(await refused({ sheet: one.id, indicator: indicators[0]!.id })).toBe('notFound');
    expect((await core.call('sheets.get', { sheet: one.id })).cells).toEqual([]);
  });

  it('is drafted from what was found, every value with words of an article behind it', async () => {
    const sheet = await core.call('sheets.draft', {});
    expect(sheet.places.length).toBeGreaterThan(2);
    expect(sheet.cells.length).toBeGreaterThan(10);
    const { items } = await core.call('sheets.evidence', { sheet: sheet.id, limit: 500 });
    expect(items.length).toBeGreaterThanOrEqual(sheet.cells.length);
    for (const piece of items) {
      const { text } = await core.call('corpus.text', { article: piece.article });
      expect(text.slice(piece.start!, piece.end!)).toBe(piece.quote);
    }
  });

  it('is copied whole, and the copy goes its own way', async () => {
    const drafted = await core.call('sheets.draft', {});
    const copy = await core.call('sheets.duplicate', { sheet: drafted.id, title: 'Another' });
    expect(copy.title).toBe('Another');
    expect(shownIn(copy)).toEqual(shownIn(drafted));
    const row = copy.indicators[0]!.id;
    await core.call('sheets.removeIndicator', { sheet: copy.id, indicator: row });
    expect(await core.call('sheets.get', { sheet: drafted.id })).toEqual(drafted);
    await core.call('history.undo', {});
    await core.call('history.undo', {});
    const { items } = await core.call('sheets.list', {});
    expect(items.map(({ id }) => id)).toEqual([drafted.id]);
    await core.call('history.redo', {});
    expect(await core.call('sheets.get', { sheet: copy.id })).toEqual(copy);
  });

  it('keeps a decision and its reason in a copy', async () => {
    const drafted = await core.call('sheets.draft', {});
    const conflict = drafted.cells.find(({ state }) => state === 'conflicting')!;
    const spot = { place: conflict.place, indicator: conflict.indicator };
    const { items } = await core.call('sheets.evidence', { sheet: drafted.id, ...spot });
    await core.call('sheets.decide', {
      ...{ sheet: drafted.id, ...spot },
      decision: { shown: items[0]!.id, absence: null, reason: 'The newer count' },
    });
    const decided = await core.call('sheets.get', { sheet: drafted.id });
    const copy = await core.call('sheets.duplicate', { sheet: drafted.id, title: 'Another' });
    expect(shownIn(copy)).toEqual(shownIn(decided));
    expect(copy.cells.map(({ decision }) => decision?.reason)).toContain('The newer count');
  });
});
