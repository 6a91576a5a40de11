import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

describe('remembered', () => {
  it('answers as the reading itself does, whatever is asked in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 600 }), (texts) => {
        const length = remembered((text: string) => (text.length > 1 ? text.length : null));
        for (const text of texts) expect(length(text)).toBe(text.length > 1 ? text.length : null);
      }),
    );
  });

  it('reads a text once, also where it says nothing', () => {
    const read: string[] = [];
    const nothing = remembered((text: string) => (read.push(text), null));
    for (const text of ['a line', 'another', 'a line']) expect(nothing(text)).toBeNull();
    expect(read).toEqual(['a line', 'another']);
  });
});
