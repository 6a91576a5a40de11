import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePeriod } from './parse-period.ts';
import { formatPeriod } from './quantity-format.ts';

test.each([
  ['2022', '2022', '2022'],
  ['Q3 2020', '2020-07', '2020-09'],
  ['H1', '--01-01', '--06-30'],
  ['19 Oct 2023', '2023-10-19', '2023-10-19'],
  ['October 19th, 2023', '2023-10-19', '2023-10-19'],
  ['27–29 Jul', '--07-27', '--07-29'],
  ['2018-2020', '2018', '2020'],
  ['2022-07', '2022-07', '2022-07'],
  ['since 2016', '2016', null],
  ['by Mar 2025', null, '2025-03'],
])('%s is from %s to %s', (text, from, to) => {
  expect(parsePeriod(text)).toEqual({ from, to });
});

test.each([
  '',
  'soon',
  '32 Jan 2020',
  '2022-13',
  '29 Feb 2021',
  'Jul',
  '19 Oct 20231',
  'Q5 2020',
  '2018–soon',
])('%j is no period', (text) => {
  expect(parsePeriod(text)).toBeNull();
});

const two = (number: number) => String(number).padStart(2, '0');
const day = fc.record({
  year: fc.integer({ min: 1000, max: 9999 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const date = fc.oneof(
  day.map(({ year }) => String(year)),
  day.map(({ year, month }) => `${year}-${two(month)}`),
  day.map((one) => `${one.year}-${two(one.month)}-${two(one.day)}`),
  day.map((one) => `--${two(one.month)}-${two(one.day)}`),
);
const end = fc.option(date, { nil: null });

test('what formatPeriod writes is read as the same period', () => {
  fc.assert(
    fc.property(end, end, (from, to) => {
      fc.pre(from !== null || to !== null);
      expect(parsePeriod(formatPeriod({ from, to }))).toEqual({ from, to });
    }),
    { numRuns: 2000 },
  );
});
