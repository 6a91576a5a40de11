import { describe, expect, it } from 'vitest';
import { partAt, partsWithin, type SourcePart } from './source-part.ts';

const page = (number: number, start: number, end: number): SourcePart => ({
  name: '',
  page: number,
  start,
  end,
});
const pages = [page(1, 0, 10), page(2, 12, 12), page(3, 14, 20)];

describe('the parts of a file', () => {
  it('are found by a place in them', () => {
    expect(partAt(pages, 0)?.page).toBe(1);
    expect(partAt(pages, 9)?.page).toBe(1);
    expect(partAt(pages, 14)?.page).toBe(3);
    expect(partAt(pages, 20)).toBeNull();
    expect(partAt([], 0)).toBeNull();
  });

  it('between two of them count as the next', () => expect(partAt(pages, 11)?.page).toBe(2));

  it('are found by a stretch that goes over them', () => {
    expect(partsWithin(pages, 0, 10).map((part) => part.page)).toEqual([1]);
    expect(partsWithin(pages, 5, 15).map((part) => part.page)).toEqual([1, 2, 3]);
    expect(partsWithin(pages, 20, 40)).toEqual([]);
  });
});
