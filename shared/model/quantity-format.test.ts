import { describe, expect, it } from 'vitest';
import { formatInScale, formatPeriod, formatQuantity, scaleFor } from './quantity-format.ts';
import type { Quantity } from './quantity.ts';

const exact = (kind: Quantity['kind'], value: number, rest: Partial<Quantity> = {}): Quantity => ({
  kind,
  low: value,
  high: value,
  unit: null,
  currency: kind === 'money' ? 'CNY' : null,
  modifier: 'exact',
  period: null,
  place: null,
  measured: null,
  ...rest,
});

const text = (quantity: Quantity) => formatQuantity(quantity).text;

describe('formatQuantity', () => {
  it('shows money with its sign and a scale', () => {
    expect(text(exact('money', 48_700_000_000))).toBe('¥48.7 bn');
    expect(text(exact('money', 1_200_000_000, { currency: 'USD' }))).toBe('US$1.2 bn');
    expect(text(exact('money', 3_240_000_000_000))).toBe('¥3.24 tn');
    expect(text(exact('money', 12_345))).toBe('¥12,345');
    expect(text(exact('money', 5_000_000, { currency: 'KRW' }))).toBe('KRW 5 m');
  });

  it('puts a thin space behind a sign', () => {
    expect(text(exact('count', 500, { high: null, modifier: 'over', unit: 'carriers' }))).toBe(
      '>\u2009500 carriers',
    );
    expect(text(exact('count', 20, { low: null, modifier: 'nearly' }))).toBe('<\u200920');
    expect(text(exact('money', 3e8, { low: null, modifier: 'upTo' }))).toBe('≤\u2009¥300 m');
    expect(text(exact('count', 5, { high: null, modifier: 'atLeast' }))).toBe('≥\u20095');
    expect(text(exact('multiple', 5, { modifier: 'about' }))).toBe('≈\u20095×');
  });

  it('shows counts, shares, distances, areas and weights in their units', () => {
    expect(text(exact('count', 6, { unit: 'firms' }))).toBe('6 firms');
    expect(text(exact('percent', 6.2))).toBe('6.2 %');
    expect(text(exact('percentagePoints', 12.4))).toBe('12.4 pp');
    expect(text(exact('length', 3600, { unit: 'm' }))).toBe('3.6 km');
    expect(text(exact('area', 200_000, { unit: 'm2' }))).toBe('20 ha');
    expect(text(exact('mass', 5e7, { unit: 'kg' }))).toBe('50,000 t');
  });

  it('shows both ends of a range in one scale, and what a rate is for', () => {
    expect(text(exact('count', 1000, { high: 3000 }))).toBe('1,000–3,000');
    expect(text(exact('money', 1000, { high: 3000, unit: 'per vehicle' }))).toBe('¥1,000–3,000 per vehicle');
    expect(text(exact('money', 5e8, { high: 2e9 }))).toBe('¥0.5–2 bn');
  });

  it('gives its parts for a layout of their own', () => {
    const over = exact('count', 500, { high: null, modifier: 'over', unit: 'carriers' });
    expect(formatQuantity(over)).toMatchObject({ sign: '>', value: '500', unit: 'carriers' });
    expect(formatQuantity(over, { withoutUnit: true })).toMatchObject({ unit: '', text: '>\u2009500' });
  });

  it('loses no digit of an ordinary value', () => {
    expect(text(exact('money', 1_913_000_000))).toBe('¥1.913 bn');
    expect(text(exact('money', 38_333_000_000.5))).toBe('¥38.3330000005 bn');
    expect(text(exact('count', 17_661_800))).toBe('17,661,800');
  });
});

describe('scaleFor', () => {
  it('shows a whole row in one unit', () => {
    const scale = scaleFor([exact('money', 46_100_000_000), exact('money', 48_700_000_000)]);
    expect(scale.label).toBe('bn yuan');
    expect(formatInScale(exact('money', 46_100_000_000), scale)).toBe('46.1');
    expect(formatInScale(exact('money', 1e10, { high: null, modifier: 'over' }), scale)).toBe('>\u200910');
  });

  it('goes down a step rather than show a row of zeros', () => {
    expect(scaleFor([exact('money', 3e7), exact('money', 5e9)]).label).toBe('m yuan');
    expect(scaleFor([exact('money', 3e8), exact('money', 5e9)]).label).toBe('bn yuan');
    expect(scaleFor([exact('money', 3e7)]).label).toBe('m yuan');
  });

  it('names the unit of each kind', () => {
    expect(scaleFor([exact('count', 615, { unit: 'companies' })]).label).toBe('companies');
    expect(
      scaleFor([exact('count', 6, { unit: 'firms' }), exact('count', 7, { unit: 'companies' })]).label,
    ).toBe('count');
    expect(scaleFor([exact('percent', 6)]).label).toBe('%');
    expect(scaleFor([exact('percentagePoints', 6)]).label).toBe('pp');
    expect(scaleFor([exact('multiple', 6)]).label).toBe('multiple');
    expect(scaleFor([exact('length', 3600, { unit: 'm' })]).label).toBe('km');
    expect(scaleFor([exact('money', 1000, { unit: 'per vehicle' })]).label).toBe('yuan per vehicle');
  });

  it('leaves a row of many kinds and an empty row without a unit', () => {
    const mixed = scaleFor([exact('percent', 6), exact('count', 7)]);
    expect(mixed.label).toBe('');
    expect(formatInScale(exact('percent', 6), mixed)).toBe('6 %');
    expect(scaleFor([]).label).toBe('');
  });
});

describe('formatPeriod', () => {
  it.each([
    ['2022', '2022', '2022'],
    ['2018', '2020', '2018–2020'],
    ['2020-07', '2020-09', 'Q3 2020'],
    ['2023-01', '2023-06', 'H1 2023'],
    ['--01-01', '--06-30', 'H1'],
    ['--07-27', '--07-29', '27–29 Jul'],
    ['2023-10-19', '2023-10-19', '19 Oct 2023'],
    ['2023-01', '2023-08', 'Jan 2023–Aug 2023'],
    [null, '2021', 'to 2021'],
    ['2016', null, 'from 2016'],
    [null, null, ''],
  ])('shows %s to %s as %s', (from, to, shown) => {
    expect(formatPeriod({ from, to })).toBe(shown);
  });
});
