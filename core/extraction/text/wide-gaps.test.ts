import { describe, expect, it } from 'vitest';
import { wideGaps } from './wide-gaps.ts';

describe('wideGaps', () => {
  it('finds the one place with more blank lines than elsewhere', () => {
    expect(wideGaps([0, 1, 1, 1, 4, 1, 1, 1])).toEqual([4]);
  });

  it('finds the one blank line among lines without any', () => {
    expect(wideGaps([0, 0, 0, 0, 1, 0, 0, 0])).toEqual([4]);
  });

  it('finds none where gaps are the way in which the file is written', () => {
    expect(wideGaps([0, 1, 3, 1, 3, 1, 3, 1, 3])).toEqual([]);
    expect(wideGaps([0, 1, 1, 1, 1, 1, 1])).toEqual([]);
  });

  it('finds none in a few lines, where nothing is usual', () => {
    expect(wideGaps([0, 2, 1, 1])).toEqual([]);
  });
});
