import { describe, expect, it } from 'vitest';
import { outletInNote } from './contributor-note.ts';

describe('outletInNote', () => {
  it.each([
    ['Rosa Delgado covers schools for The Pacific Courier.', 'The Pacific Courier'],
    ['Rosa Delgado is a reporter at the Harbour Times in Ningbo.', 'Harbour Times'],
    ['Rosa Delgado teaches at the University of Ningbo.', null],
    ['Somebody else covers schools for The Pacific Courier.', null],
  ])('reads "%s"', (note, outlet) => {
    expect(outletInNote(['A text.', note], ['Rosa Delgado'])).toBe(outlet);
  });
});
