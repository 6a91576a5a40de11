import { describe, expect, it } from 'vitest';
import { articleFixtures } from './bench/extraction/fixture-set.ts';
import { ours } from './bench/extraction/readers.ts';
import { meanScore, type Score, scoreOf } from './bench/extraction/scores.ts';
import { scoreSplits } from './bench/extraction/splits.ts';

/*
 * How well the fixtures in tests/fixtures/extraction are read, so that nobody makes it worse unseen. `npm run bench --
 * extraction` prints the same figures beside others'. Whoever makes it better raises the numbers here.
 */

type Least = Partial<Record<keyof Score, number>>;

async function meanOf(kind: 'pages' | 'texts', language: 'en' | 'zh') {
  const fixtures = articleFixtures(kind).filter(({ truth }) => truth.language === language);
  const scores = await Promise.all(fixtures.map(async (fixture) => scoreOf(fixture, await ours(fixture))));
  return meanScore(scores);
}

describe('what is read of the fixtures', () => {
  it.each<['pages' | 'texts', 'en' | 'zh', Least]>([
    ['pages', 'en', { f1: 0.98, title: 0.99, date: 0.99, authors: 0.99, source: 0.99, city: 0.95 }],
    ['pages', 'zh', { f1: 0.99, title: 1, date: 0.99, authors: 0.99, source: 0.99, city: 0.99 }],
    ['texts', 'en', { f1: 0.99, title: 1, date: 1, authors: 1, source: 1, city: 0.9 }],
    ['texts', 'zh', { f1: 0.99, title: 1, date: 1, authors: 1, source: 1, city: 1 }],
  ])('is as good as it was: %s, %s', async (kind, language, least) => {
    const mean = await meanOf(kind, language);
    for (const [measure, value] of Object.entries(least)) {
      expect(mean[measure as keyof Score], measure).toBeGreaterThanOrEqual(value);
    }
    expect(mean.wrongDate).toBe(0);
  });

  it('splits pasted doubles and cuts no single article in two', async () => {
    const { split, cut } = await scoreSplits();
    expect(split.length).toBeGreaterThanOrEqual(24);
    expect(cut).toEqual([]);
  });
});
