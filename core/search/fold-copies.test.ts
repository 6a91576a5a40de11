import { describe, expect, it } from 'vitest';
import { foldCopies } from './fold-copies.ts';

const table = { slotOf: ({ id }: { id: string }) => ({ a: 0, b: 1, c: 2, d: 3 })[id] };
const families = [
  ['a', 'c', 'gone'],
  ['d', 'elsewhere'],
];

describe('foldCopies', () => {
  it('keeps of each family the one that comes first and counts the others', () => {
    const up = foldCopies([0, 1, 2, 3], (a, b) => a - b, table, families);
    expect(up).toEqual({ slots: [0, 1, 3], copies: new Map([[0, 1]]) });
    const down = foldCopies([0, 1, 2, 3], (a, b) => b - a, table, families);
    expect(down).toEqual({ slots: [1, 2, 3], copies: new Map([[2, 1]]) });
  });

  it('changes nothing where no families are given', () => {
    expect(foldCopies([2, 1], (a, b) => a - b, table)).toEqual({ slots: [2, 1], copies: new Map() });
  });
});
