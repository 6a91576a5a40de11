import { beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '../../shared/contract/index.ts';
import { startSeededCore, type SeededCore, refusalOf } from '../../tests/helpers/seeded-core.ts';

type Sheet = Output<'sheets.get'>;

describe('a drafted sheet', () => {
  let core: SeededCore;
  let sheet: Sheet;
  beforeEach(async () => {
    core = await startSeededCore();
    sheet = await core.call('sheets.draft', {});
  });

  const read = () => core.call('sheets.get', { sheet: sheet.id });
  const row = (name: string, of = sheet) => of.indicators.find((indicator) => indicator.name === name)!;
  const place = (name: string) => sheet.places.find((one) => one.name === name)!.id;
  const cellOf = (of: Sheet, name: string, column: string) =>
    of.cells.find((cell) => cell.indicator === row(name, of).id && cell.place === place(column));
  const evidenceOf = async (name: string) =>
    (await core.call('sheets.evidence', { sheet: sheet.id, indicator: row(name).id })).items;

  it('has a row once, a district right after its city, and what cannot both be right as a conflict', () => {
    const names = sheet.indicators.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('Subsidy');
    const columns = sheet.places.map(({ name }) => name);
    expect(columns.indexOf('Pingshan')).toBe(columns.indexOf('Shenzhen') + 1);
    expect(cellOf(sheet, 'Academicians', 'Chengdu')!.state).toBe('conflicting');
  });

  it('is corrected piece by piece: a value, its period, its cell; undo puts it back', async () => {
    const [piece] = await evidenceOf('Investment');
    const at = { sheet: sheet.id, place: place('Chengdu'), indicator: row('Investment').id };
    const absence = { shown: null, absence: 'notFound', reason: '' } as const;
    await core.call('sheets.decide', { ...at, decision: absence });
    const before = await read();
    const quantity = { ...piece!.quantity!, period: { from: '2020', to: '2020' } };
    const cell = await core.call('sheets.correctEvidence', {
      ...{ evidence: piece!.id, place: at.place, quantity },
    });
    expect(cell).toMatchObject({ state: 'single', year: 2020, decision: null });
    expect(cellOf(await read(), 'Investment', 'Baoshan')).toBeUndefined();

    const { undo } = await core.call('history.next', {});
    expect(undo?.operation).toBe('sheets.correctEvidence');
    await core.call('history.undo', {});
    expect(await read()).toEqual(before);
  });

  it('takes back the decision for a piece that leaves its cell', async () => {
    const [piece] = await evidenceOf('Academicians');
    const at = { sheet: sheet.id, place: piece!.place, indicator: piece!.indicator };
    await core.call('sheets.decide', { ...at, decision: { shown: piece!.id, absence: null, reason: 'r' } });
    const newIndicator = { name: 'Speakers', unit: '' };
    await core.call('sheets.correctEvidence', { evidence: piece!.id, newIndicator });
    const after = await read();
    expect(cellOf(after, 'Speakers', 'Shenzhen') ?? cellOf(after, 'Speakers', 'Chengdu')).toBeDefined();
    expect(after.cells.every(({ decision }) => decision === null)).toBe(true);
  });

  it('merges rows with all their evidence and the decisions that still hold', async () => {
    const [from, into] = [row('Support'), row('Maximum support')];
    const empty = { sheet: sheet.id, place: place('Baoshan'), indicator: from.id };
    const absence = { shown: null, absence: 'notFound', reason: 'asked' } as const;
    await core.call('sheets.decide', { ...empty, decision: absence });
    const full = { sheet: sheet.id, place: place('Shenzhen'), indicator: into.id };
    const [shown] = await evidenceOf('Maximum support');
    await core.call('sheets.decide', { ...full, decision: { shown: shown!.id, absence: null, reason: '' } });
    const before = await read();
    const merged = await core.call('sheets.mergeIndicators', {
      ...{ sheet: sheet.id, indicator: from.id, into: into.id },
    });
    expect(merged.indicators.map(({ name }) => name)).not.toContain('Support');
    expect(cellOf(merged, into.name, 'Shenzhen')).toMatchObject({ evidence: 2, shown: shown!.id });
    expect(cellOf(merged, into.name, 'Baoshan')?.decision).toEqual(absence);

    await core.call('history.undo', {});
    expect(await read()).toEqual(before);
    const itself = { sheet: sheet.id, indicator: into.id, into: into.id };
    expect((await refusalOf(core.call('sheets.mergeIndicators', itself))).code).toBe('invalidInput');
  });

  it('is put in order, what is not named behind', async () => {
    const [first, second, third] = sheet.indicators.map(({ id }) => id);
    const arranged = await core.call('sheets.arrange', {
      ...{ sheet: sheet.id, indicators: [third!, first!], places: [place('Baoshan')] },
    });
    expect(arranged.indicators.slice(0, 3).map(({ id }) => id)).toEqual([third, first, second]);
    expect(arranged.places[0]!.name).toBe('Baoshan');
    await core.call('history.undo', {});
    expect(await read()).toEqual(sheet);
  });
});
