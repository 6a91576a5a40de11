import { describe, expect, it } from 'vitest';
import { filledIndex, takeIn } from '../../tests/helpers/filled-index.ts';
import { NO_FACETS } from '../../tests/helpers/search-facets.ts';
import type { SearchRecord } from '../ports/search-engine.ts';
import { evaluate } from './evaluate.ts';
import { Merging } from './merging.ts';
import { engineQuery } from '../../tests/helpers/engine-query.ts';
import type { SearchIndex } from './search-index.ts';

function record(at: number, text = `car number w${at}`): SearchRecord {
  const words = Array.from({ length: 60 }, (_item, place) => `w${at}x${place}`).join(' ');
  return {
    kind: 'article',
    id: `a${at}`,
    revision: text,
    fields: { text: `${text} ${words}` },
    facets: NO_FACETS,
  };
}

const records = (count: number) => Array.from({ length: count }, (_item, at) => record(at));

function found({ set, table }: SearchIndex, query: string): string[] {
  const { hits } = evaluate({ set, table }, engineQuery(query));
  return [...hits.keys()].filter((slot) => hits[slot] === 1).map((slot) => table.at(slot).id);
}

function mergeAll(index: SearchIndex): void {
  const merging = new Merging(index);
  while (merging.work(Infinity) !== 'nothing');
}

describe('merging', () => {
  it('leaves few segments of many single records, and loses none', () => {
    const index = filledIndex(records(100), 1);
    expect(index.set.segments).toHaveLength(100);
    mergeAll(index);
    expect(index.set.segments.length).toBeLessThan(8);
    expect(found(index, 'car ')).toHaveLength(100);
    expect(index.set.records).toBe(100);
  });

  it('lets a few segments be', () => {
    const index = filledIndex(records(5), 1);
    expect(new Merging(index).work(Infinity)).toBe('nothing');
  });

  it('is done a little at a time, and takes no notice of what goes or changes meanwhile', () => {
    const index = filledIndex(records(40), 1);
    const merging = new Merging(index);
    expect(merging.work(0)).toBe('unfinished');
    takeIn(index, [record(3, 'bus')], [{ kind: 'article', id: 'a5' }]);
    expect(found(index, 'car ')).toHaveLength(38);
    while (merging.work(0) !== 'nothing');
    expect(found(index, 'car ')).toHaveLength(38);
    expect(found(index, 'bus ')).toEqual(['a3']);
    expect(index.set.records).toBe(39);
  });

  it('survives that everything goes while it is at work', () => {
    const index = filledIndex(records(40), 1);
    const merging = new Merging(index);
    merging.work(0);
    takeIn(index, [], records(40));
    while (merging.work(0) !== 'nothing');
    expect(index.set.segments).toEqual([]);
    expect(index.set.records).toBe(0);
  });

  it('writes a segment anew that has lost most of its records', () => {
    const index = filledIndex(records(10), 10);
    takeIn(index, [], records(6));
    mergeAll(index);
    expect(index.set.segments.map(({ slots }) => slots.length)).toEqual([4]);
    expect(found(index, 'car ')).toEqual(['a6', 'a7', 'a8', 'a9']);
  });
});
