import { describe, expect, it } from 'vitest';
import { PaceKeeper } from './pace.ts';

describe('PaceKeeper', () => {
  it('says nothing before it knows', () => {
    const keeper = new PaceKeeper();
    keeper.add(0, 0);
    keeper.add(20, 500);
    expect(keeper.paceFor(100)).toEqual({ rate: null, left: null });
  });

  it('tells the pace of the last seconds and what is left', () => {
    const keeper = new PaceKeeper();
    for (let second = 0; second <= 30; second += 1)
      keeper.add(second < 15 ? second : second * 10, second * 1000);
    const { rate, left } = keeper.paceFor(500);
    expect(rate).toBeCloseTo(10);
    expect(left).toBeCloseTo(20);
    expect(keeper.paceFor(null).left).toBeNull();
  });
});
