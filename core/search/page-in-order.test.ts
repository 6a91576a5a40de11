import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageInOrder } from './page-in-order.ts';

describe('pageInOrder', () => {
  it('is the page that putting everything in order would give', () => {
    const keys = fc.array(fc.nat(20), { maxLength: 60 });
    fc.assert(
      fc.property(keys, fc.nat(70), fc.nat(20), (values, offset, limit) => {
        const order = (a: number, b: number) => values[a]! - values[b]! || a - b;
        const all = [...values.keys()];
        const expected = [...all].sort(order).slice(offset, offset + limit);
        expect(pageInOrder(all, order, offset, limit)).toEqual(expected);
      }),
    );
  });
});
