import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../shared/model/quantity.ts';
import type { QuantityFound } from '../ports/sheet-reads.ts';
import { rankMeasures } from './rank-measures.ts';

type Change = Partial<Quantity> & { article?: string };

/** A value of what is measured in a place, in yuan unless something else is said. */
function found(place: string, measured: string, value: number, change: Change = {}): QuantityFound {
  const { article = 'an article', ...said } = change;
  const quantity = {
    ...{ kind: 'money', low: value, high: value, unit: null, currency: 'CNY', modifier: 'exact' },
    ...{ period: null, place, measured, ...said },
  };
  return { place, mention: { article, quantity } } as unknown as QuantityFound;
}

const percent = { kind: 'percent', currency: null } as const;
const count = { kind: 'count', currency: null } as const;
const rows = (...quantities: QuantityFound[]): string[] => rankMeasures(quantities).map(({ name }) => name);

describe('the rows of a draft', () => {
  it('are one where articles name the same thing in other words or in Chinese', () => {
    const names = rows(
      found('Hangzhou', '2023 gross domestic product', 1.45e12),
      found('Chengdu', 'GDP', 1.6e12),
      found('Wuhan', '地区生产总值', 1.42e12),
      found('Hangzhou', 'economy, increase', 5.8, percent),
      found('Chengdu', 'annual growth rate of GDP', 6.1, percent),
      found('Wuhan', '地区生产总值，增长', 5.3, percent),
    );
    expect(names).toEqual(['GDP', 'Economy, increase']);
  });

  it('stay apart by currency, by rate and by the way of a change', () => {
    const names = rows(
      found('Suzhou', 'exports, decrease', 6.8, percent),
      found('Suzhou', 'exports', 1e12),
      found('Suzhou', 'exports', 1e9, { currency: 'USD' }),
      found('Suzhou', 'exports, increase', 3.1, percent),
      found('Suzhou', 'exports', 300, { unit: 'per person' }),
    );
    expect(names).toHaveLength(5);
  });

  it('join what one article says twice, under the name that says more', () => {
    const subsidies = [
      found('Chongqing', 'automobile subsidy', 3e7),
      found('Chongqing', 'subsidy', 3e7),
      found('Chongqing', 'individuals', 11_000, count),
      found('Chongqing', 'consumers', 11_000, count),
    ];
    expect(rows(...subsidies)).toEqual(['Automobile subsidy', 'Consumers']);
    expect(rows(subsidies[0]!, found('Chongqing', 'subsidy', 3e7, { article: 'another' }))).toHaveLength(2);
    expect(rows(subsidies[0]!, found('Chongqing', 'subsidy', 4e7))).toHaveLength(2);
  });

  it('begin with what several places have, and keep a sum and its growth together', () => {
    const names = rows(
      found('Wuhan', 'companies', 3000, count),
      found('Wuhan', 'tax revenue', 5e9),
      found('Wuhan', 'investment', 1e9),
      found('Wuhan', 'tax revenue, increase', 4, percent),
      found('Wuhan', 'centres', 4, count),
      found('Wuhan', 'hospitals', 40, count),
      found('Suzhou', 'hospitals', 50, count),
    );
    expect(names).toEqual([
      ...['Hospitals', 'Tax revenue', 'Tax revenue, increase', 'Investment'],
      ...['Companies', 'Centres'],
    ]);
  });

  it('leave out what is not named', () => {
    expect(rows(found('Wuhan', 'consecutive times', 3, count), found('Wuhan', '', 3))).toEqual([]);
  });
});
