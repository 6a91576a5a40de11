import { describe, expect, it } from 'vitest';
import { durationWords } from './dates.ts';

describe('durationWords', () => {
  it.each([
    [0.2, '1 s'],
    [89, '89 s'],
    [150, '3 min'],
    [3900, '65 min'],
    [7500, '2 h 5 min'],
  ])('%d seconds are %s', (seconds, words) => expect(durationWords(seconds)).toBe(words));
});
