import { describe, expect, it } from 'vitest';
import { inOrder } from './inverted-names.ts';

describe('the name of an author as libraries write it', () => {
  it.each([
    ['Brandt, Anke', 'Anke Brandt'],
    ['van Dijk, Pieter J.', 'Pieter J. van Dijk'],
    ['Jane Doe, John Roe', 'Jane Doe, John Roe'],
    ['Jane Doe', 'Jane Doe'],
    ['张三', '张三'],
  ])('stands in the order in which it is spoken: %s', (written, spoken) => {
    expect(inOrder(written)).toBe(spoken);
  });
});
