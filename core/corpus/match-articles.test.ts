import { describe, expect, it } from 'vitest';
import { matchArticles } from './match-articles.ts';

const earlier = (...titles: string[]) => titles.map((title, part) => ({ title, part }));
const matched = (present: string[], before: string[]) =>
  matchArticles(
    present.map((title) => ({ title })),
    earlier(...before),
  ).map((article) => article?.title ?? null);

describe('matchArticles', () => {
  it('knows articles by their titles, wherever they stand now', () => {
    expect(matched(['B', 'A'], ['A', 'B'])).toEqual(['B', 'A']);
    expect(matched(['new', 'A', 'B'], ['A', 'B'])).toEqual([null, 'A', 'B']);
  });

  it('knows one with another title by its place', () => {
    expect(matched(['A, corrected', 'B'], ['A', 'B'])).toEqual(['A', 'B']);
  });

  it('never takes one earlier article for two', () => {
    expect(matched(['B', 'C'], ['A', 'B'])).toEqual(['B', null]);
    expect(matched(['A', 'A', 'A'], ['A', 'A'])).toEqual(['A', 'A', null]);
  });
});
