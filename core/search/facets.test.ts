import { describe, expect, it } from 'vitest';
import type { SearchFacets, SearchRequest } from '../ports/search-engine.ts';
import { countFacets, failedFilters, NO_YEAR } from './facets.ts';
import { NO_FACETS, NO_FILTERS } from '../../tests/helpers/search-facets.ts';
import { type FacetColumns, RecordTable } from './record-table.ts';

const nothing = NO_FILTERS;

function facets(change: Partial<SearchFacets>): SearchFacets {
  return { ...NO_FACETS, ...change };
}

/** The columns of some records, whose slots are their places. */
function columnsOf(records: readonly SearchFacets[]): FacetColumns {
  const table = new RecordTable();
  for (const [at, record] of records.entries()) {
    table.put({ kind: 'article', id: String(at), revision: '1', facets: record });
  }
  return table.columns;
}

/** Whether a single record passes. */
function passesAll(record: SearchFacets, filters: SearchRequest['filters']): boolean {
  return failedFilters(columnsOf([record]), filters, 1)[0] === 0;
}

function passes(date: string | null, from: string | null, to: string | null): boolean {
  return passesAll(facets({ date }), { ...nothing, from, to });
}

describe('failedFilters', () => {
  it('takes any value of one list, and wants all lists', () => {
    const record = facets({ city: ['shenzhen', 'chengdu'], tag: ['subsidy'] });
    expect(passesAll(record, { ...nothing, city: ['chengdu', 'xian'], tag: ['subsidy'] })).toBe(true);
    expect(passesAll(record, { ...nothing, city: ['xian'], tag: ['subsidy'] })).toBe(false);
    expect(passesAll(record, { ...nothing, city: ['shenzhen'], tag: ['sales'] })).toBe(false);
  });

  it('counts both ends of a period as inside', () => {
    expect(passes('2021-03-10', '2021-03-10', '2021-03-10')).toBe(true);
    expect(passes('2021-03-10', '2021-03-11', null)).toBe(false);
    expect(passes('2021-03-10', null, '2021-03-09')).toBe(false);
  });

  it('lets a date that is known in part pass where it can lie in the period', () => {
    expect(passes('2021', '2021-06-01', null)).toBe(true);
    expect(passes('2021-03', '2021-03-20', '2021-03-25')).toBe(true);
    expect(passes('2021-03', '2021-04', null)).toBe(false);
    expect(passes('2021-03-10', '2021', '2021')).toBe(true);
  });

  it('keeps records without a year out of any period, and in where none is asked for', () => {
    expect(passes(null, '1900', null)).toBe(false);
    expect(passes(null, null, null)).toBe(true);
  });
});

describe('countFacets', () => {
  const records = [
    facets({ city: ['a'], source: ['x'], date: '2021-03-10' }),
    facets({ city: ['a', 'b'], source: ['y'], date: '2020' }),
    facets({ city: ['b'], source: ['y'] }),
  ];
  const columns = columnsOf(records);
  const count = (filters: SearchRequest['filters']) =>
    countFacets(
      columns,
      new Uint8Array(records.length).fill(1),
      failedFilters(columns, filters, records.length),
    );

  it('counts the values of all records where nothing is filtered, the most frequent first', () => {
    expect(count(nothing).source).toEqual([
      { value: 'y', count: 2 },
      { value: 'x', count: 1 },
    ]);
  });

  it('lists years in order, and what has none at the end', () => {
    expect(count(nothing).year.map(({ value }) => value)).toEqual(['2020', '2021', NO_YEAR]);
  });

  it('leaves the filter of a facet aside for itself and applies it to the others', () => {
    const counts = count({ ...nothing, city: ['a'] });
    expect(counts.city).toEqual([
      { value: 'a', count: 2 },
      { value: 'b', count: 2 },
    ]);
    expect(counts.source).toEqual([
      { value: 'x', count: 1 },
      { value: 'y', count: 1 },
    ]);
    expect(count({ ...nothing, from: '2021' }).year).toHaveLength(3);
    expect(count({ ...nothing, from: '2021' }).source).toEqual([{ value: 'x', count: 1 }]);
  });
});
