import { describe, expect, it } from 'vitest';
import { visibleText } from './visible-text.ts';

const visible = (raw: string) => visibleText(raw, 0, raw.length);

describe('visibleText', () => {
  it.each([
    ['\t\u3000\u3000深圳 \u00A0', '深圳'],
    ['one  two \t three', 'one two three'],
    ['1.png\u00A0 2.png', '1.png 2.png'],
    ['ten\u00A0thousand', 'ten\u00A0thousand'],
    ['王\u3000伟', '王\u3000伟'],
    ['a\u200Bb\uFEFFc\u202Ed\u0007e', 'abcde'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['a \u200B b', 'a b'],
    ['a\u200B b', 'a b'],
    ['\uFEFF\u200B', ''],
    ['“quotes” — ‘stay’…', '“quotes” — ‘stay’…'],
    ['e\u0301 👩‍👩‍👧 stays', 'e\u0301 👩‍👩‍👧 stays'],
    ['a\u200Db', 'ab'],
  ])('makes of %j what a reader sees', (raw, text) => {
    expect(visible(raw).text).toBe(text);
  });

  it('maps a blank that stands for several to all of them', () => {
    expect(visible('a \t b').pieces).toEqual([
      { start: 0, end: 1, as: null },
      { start: 1, end: 4, as: ' ' },
      { start: 4, end: 5, as: null },
    ]);
  });
});
