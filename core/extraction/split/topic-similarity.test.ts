import { describe, expect, it } from 'vitest';
import { topicSimilarity } from './topic-similarity.ts';

describe('topicSimilarity', () => {
  it('is one for the same text and nothing for texts without a word in common', () => {
    expect(topicSimilarity('Bakers bake bread.', 'Bakers bake bread.')).toBeCloseTo(1);
    expect(topicSimilarity('Bakers bake bread.', 'Trams need rails.')).toBe(0);
    expect(topicSimilarity('面包师烤面包。', '电车需要轨道。')).toBe(0);
  });

  it('does not count words that stand in reports about anything', () => {
    expect(topicSimilarity('They have been there for two years.', 'It was there for more than a year.')).toBe(
      0,
    );
  });

  it('counts forms of a word as one', () => {
    expect(topicSimilarity('library', 'libraries')).toBeCloseTo(1);
    expect(topicSimilarity('the trams', "the tram's")).toBeCloseTo(1);
  });

  it('is nothing where there is no text', () => {
    expect(topicSimilarity('', '')).toBe(0);
  });
});
