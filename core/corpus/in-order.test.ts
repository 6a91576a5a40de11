import { describe, expect, it } from 'vitest';
import { createOrder } from './in-order.ts';

const FOR_EVER = 1_000_000;

function begun(most: number, places: readonly number[]): number[] {
  const order = createOrder(most, FOR_EVER);
  const told: number[] = [];
  for (const place of places) void order.inTurn(place, async () => void told.push(place));
  return told;
}

describe('createOrder', () => {
  it('does in order what comes in any order', () => {
    expect(begun(5, [2, 0, 1, 4, 3])).toEqual([0, 1, 2, 3, 4]);
  });

  it('holds what is before its turn', () => {
    expect(begun(5, [1, 2])).toEqual([]);
  });

  it('goes on without one for whom too many wait, and does that one when it comes', () => {
    expect(begun(2, [1, 2, 3, 4, 0])).toEqual([1, 2, 3, 4, 0]);
  });

  it('goes on without one that takes too long', async () => {
    const order = createOrder(5, 1);
    expect(await order.inTurn(1, async () => 'done')).toBe('done');
    expect(await order.inTurn(0, async () => 'late')).toBe('late');
  });
});
