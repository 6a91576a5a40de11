import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import type { SearchFacets, SearchRecord, SearchRequest } from '../ports/search-engine.ts';
import { LunrEngine } from './lunr-engine.ts';
import { engineQuery } from '../../tests/helpers/engine-query.ts';
import { NO_FACETS, NO_FILTERS } from '../../tests/helpers/search-facets.ts';

function record(id: string, text: string, change: Partial<SearchFacets> = {}, revision = '1'): SearchRecord {
  const facets = { ...NO_FACETS, ...change };
  return { kind: 'article', id, revision, fields: { title: facets.title, text }, facets };
}

function ask(engine: LunrEngine, query: string, change: Partial<SearchRequest> = {}) {
  const filters = NO_FILTERS;
  const node = engineQuery(query);
  return engine.query({ query: node, filters, sort: 'relevance', offset: 0, limit: 10, ...change });
}

const ids = (engine: LunrEngine, query: string, change: Partial<SearchRequest> = {}) =>
  ask(engine, query, change).hits.map(({ id }) => id);

function filled(folder: string | null = null): LunrEngine {
  const engine = new LunrEngine(folder);
  const put = [
    record('a', 'car subsidy', { title: 'B', date: '2020', city: ['x'] }),
    record('b', 'car sales', { title: 'A', date: '2022-03', city: ['y'] }),
    record('c', 'bus', { title: 'Article 10' }),
    record('d', 'bus', { title: 'Article 9' }),
  ];
  engine.update({ put, remove: [], part: 0, seq: 4 });
  return engine;
}

describe('LunrEngine', () => {
  it('puts hits in the order of relevance, of date with those without one last, or of title', () => {
    const engine = filled();
    expect(ids(engine, 'car subsidy OR car ')).toEqual(['a', 'b']);
    expect(ids(engine, '', { sort: 'date' })).toEqual(['b', 'a', 'd', 'c']);
    expect(ids(engine, '', { sort: 'title' })).toEqual(['b', 'd', 'c', 'a']);
  });

  it('answers with a page and the number of all', () => {
    const answer = ask(filled(), '', { sort: 'title', offset: 1, limit: 2 });
    expect(answer.total).toBe(4);
    expect(answer.hits.map(({ id }) => id)).toEqual(['d', 'c']);
  });

  it('counts facets over all hits, not over the page', () => {
    expect(ask(filled(), 'car ', { limit: 1 }).facets.city).toHaveLength(2);
  });

  it('takes in new words, new facets and removals', () => {
    const engine = filled();
    engine.update({
      put: [record('a', 'tram', {}, '2'), record('b', 'car sales', { title: 'A', city: ['z'] })],
      remove: [{ kind: 'article', id: 'c' }],
      part: 0,
      seq: 5,
    });
    expect(ids(engine, 'tram ')).toEqual(['a']);
    expect(ids(engine, 'subsidy ')).toEqual([]);
    expect(ask(engine, 'car ').facets.city).toEqual([{ value: 'z', count: 1 }]);
    expect(ids(engine, 'bus ')).toEqual(['d']);
    expect(engine.status()).toEqual({ seq: 5, records: 3 });
  });

  it('shows nothing of an update before its last part', () => {
    const engine = filled();
    engine.update({ put: [record('e', 'car')], remove: [], part: 0, seq: null });
    expect(ids(engine, 'car ').sort()).toEqual(['a', 'b']);
    engine.update({ put: [record('f', 'car')], remove: [], part: 1, seq: 6 });
    expect(ids(engine, 'car ').sort()).toEqual(['a', 'b', 'e', 'f']);
  });

  it('refuses a part whose beginning it did not get', () => {
    const engine = filled();
    expect(() => engine.update({ put: [], remove: [], part: 1, seq: 9 })).toThrow(/Part 1/);
    expect(engine.loadedSeq()).toBe(4);
  });

  it('says which revision its matches are in', () => {
    const node = engineQuery('car ');
    expect(filled().matches(node, { kind: 'article', id: 'a' })).toEqual({
      seq: 4,
      revision: '1',
      matches: [{ field: 'text', start: 0, end: 3 }],
    });
    expect(filled().matches(node, { kind: 'article', id: 'c' }).matches).toEqual([]);
    expect(filled().matches(node, { kind: 'article', id: 'nobody' }).revision).toBeNull();
  });

  it('goes on from what it saved', () => {
    const folder = path.join(tempFolder(), 'index');
    filled(folder);
    const again = new LunrEngine(folder);
    expect(again.loadedSeq()).toBe(4);
    expect(ids(again, 'subsidy ')).toEqual(['a']);
  });

  it('saves new words at once, and new facets when it is asked to', () => {
    const folder = path.join(tempFolder(), 'index');
    const engine = filled(folder);
    engine.update({ put: [record('a', 'car subsidy', { tag: ['t'] })], remove: [], part: 0, seq: 5 });
    expect(new LunrEngine(folder).loadedSeq()).toBe(4);
    engine.save();
    expect(new LunrEngine(folder).loadedSeq()).toBe(5);
  });

  it('forgets everything, and keeps nothing where it has no folder to', () => {
    const folder = path.join(tempFolder(), 'index');
    const engine = new LunrEngine(null, folder);
    engine.update({ put: [record('a', 'car')], remove: [], part: 0, seq: 1 });
    engine.save();
    expect(existsSync(folder)).toBe(false);
    engine.clear();
    expect(engine.status()).toEqual({ seq: 0, records: 0 });
    expect(ids(engine, 'car ')).toEqual([]);
  });
});
