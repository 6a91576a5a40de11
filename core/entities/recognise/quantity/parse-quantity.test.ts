import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity } from '../../../../shared/model/quantity-format.ts';
import type { Quantity, QuantityModifier } from '../../../../shared/model/quantity.ts';
import { parseQuantityText } from './parse-quantity.ts';
import { notationOf } from './quantity-notation.ts';
import { boundsOf } from './read-modifier.ts';

const parsed = (text: string): string | null => {
  const quantity = parseQuantityText(text);
  return quantity && notationOf(quantity);
};

describe('parseQuantityText', () => {
  it.each([
    ['48.7 billion yuan', 'money 48700000000 CNY'],
    ['¥48.7 bn', 'money 48700000000 CNY'],
    ['50亿元', 'money 5000000000 CNY'],
    ['3000万美元', 'money 30000000 USD'],
    ['≤ ¥300 m', 'money ≤300000000 CNY'],
    ['up to 30 million yuan', 'money ≤30000000 CNY'],
    ['> 500', 'count >500'],
    ['615', 'count 615'],
    ['2022', 'count 2022'],
    ['1,000–3,000', 'count 1000–3000'],
    ['6 firms', 'count 6 firms'],
    ['6.2%', 'percent 6.2'],
    ['-3.2 %', 'percent -3.2'],
    ['百分之五', 'percent 5'],
    ['12.4 pp', 'percentagePoints 12.4'],
    ['3.6 km', 'length 3600 m'],
    ['300 mu', 'area 200000 m2'],
    ['5×', 'multiple 5'],
  ])('reads %s', (text, value) => {
    expect(parsed(text)).toBe(value);
  });

  it('keeps a period that is typed with the value', () => {
    expect(parseQuantityText('615 companies in 2020')?.period).toEqual({ from: '2020', to: '2020' });
    expect(parseQuantityText('48.7 billion yuan (2022)')?.period).toEqual({ from: '2022', to: '2022' });
  });

  it.each(['', 'abc', '1/3', 'CMG901', '6 and 7 and 8', '5% of GDP', 'yuan', 'x'.repeat(5000)])(
    'reads nothing in %s',
    (text) => {
      expect(parseQuantityText(text)).toBeNull();
    },
  );
});

const MODIFIERS: readonly QuantityModifier[] = ['exact', 'over', 'nearly', 'about', 'upTo', 'atLeast'];

/** Values as the news has them: up to nine digits, at most four of them behind the point. */
const digits = fc
  .tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom(1, 10, 100, 1e4))
  .map(([whole, parts]) => whole / parts);

/** Sums of money are also given in thousands, millions and billions. */
const sums = fc
  .tuple(digits, fc.constantFrom(1, 1e3, 1e6, 1e9))
  .map(([value, scale]) => Number((value * scale).toPrecision(15)));

const KINDS = [
  ['money', 'CNY', null],
  ['money', 'USD', null],
  ['money', 'CNY', 'per vehicle'],
  ['percent', null, null],
  ['percentagePoints', null, null],
  ['length', null, 'm'],
  ['mass', null, 'kg'],
  ['multiple', null, null],
] as const;

/** The two ends of a range are of like size. */
const ratio = fc.integer({ min: 2, max: 50 });

const quantities = fc
  .tuple(fc.constantFrom(...KINDS), fc.constantFrom(...MODIFIERS), fc.boolean(), ratio)
  .chain(([kind, modifier, isRange, times]) => {
    const value = kind[0] === 'money' ? sums : digits;
    return value.map((low) => ({
      kind,
      modifier,
      low,
      high: isRange ? Number((low * times).toPrecision(12)) : low,
    }));
  })
  .map(({ kind: [kind, currency, unit], modifier, low, high }): Quantity => {
    const isWhole = modifier === 'exact' || modifier === 'about';
    const bounds = isWhole ? { low, high } : boundsOf(low, low, modifier);
    return { kind, ...bounds, unit, currency, modifier, period: null, place: null, measured: null };
  });

describe('a formatted quantity', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        expect(parseQuantityText(formatQuantity(quantity).text)).toEqual(quantity);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read back with the noun that it counts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 99_999_999 }),
        fc.constantFrom('companies', 'people', 'new drugs'),
        (value, noun) => {
          const { text } = formatQuantity({
            ...parseQuantityText('2 companies')!,
            low: value,
            high: value,
            unit: noun,
          });
          expect(parsed(text)).toBe(`count ${String(value)} ${noun.split(' ').at(-1)!}`);
        },
      ),
    );
  });
});
