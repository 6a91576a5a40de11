import { expect, it } from 'vitest';
import { yearBars } from './year-bars.ts';

const year = (value: string, count: number) => ({ value, label: value, count });

it('draws the years in between too, and knows of those without a year', () => {
  expect(yearBars([year('2020', 1), year('2022', 3), year('', 2)])).toEqual({
    bars: [
      { from: '2020', to: '2020', count: 1 },
      { from: '2021', to: '2021', count: 0 },
      { from: '2022', to: '2022', count: 3 },
    ],
    undated: 2,
  });
  expect(yearBars([])).toEqual({ bars: [], undated: null });
});

it('puts what lies far back into one bar', () => {
  const { bars } = yearBars([year('1949', 2), year('2001', 1), year('2023', 5)]);
  expect(bars).toHaveLength(12);
  expect(bars[0]).toEqual({ from: '1949', to: '2012', count: 3 });
});
