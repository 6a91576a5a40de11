import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './tokenise.ts';

const tokensOf = (text: string) => tokenise(text, { start: 0, end: text.length });
const cut = (text: string) => tokensOf(text).map(({ kind, text: own }) => `${kind} ${own}`);

describe('tokenise', () => {
  it('cuts what hangs on a number at its hyphens, and leaves other words whole', () => {
    expect(cut('3.6-kilometer-long')).toEqual([
      'number 3.6',
      'mark -',
      'word kilometer',
      'mark -',
      'word long',
    ]);
    expect(cut('twenty-three')).toEqual(['word twenty', 'mark -', 'word three']);
    expect(cut('one-stop closed-door R&D')).toEqual(['word one-stop', 'word closed-door', 'word R&D']);
  });

  it('takes possessives, initials and addresses apart from the words around them', () => {
    expect(cut("Shenzhen's U.S. dollars")).toEqual(['word Shenzhen', "word 's", 'word U.S.', 'word dollars']);
    expect(cut('see www.a.com/2023-1 now')).toEqual(['word see', 'code www.a.com/2023-1', 'word now']);
  });

  it.each([
    'CMG901',
    '1+3',
    '1+1+1+10',
    '8:30',
    '1/3',
    '2021-03-10',
    '0755-83123456',
    '400-123-4567',
    '1.2.3',
    '1.png',
    '5G',
  ])('keeps %s together as a code', (text) => {
    expect(cut(text)).toEqual([`code ${text}`]);
  });

  it('parts a currency and a unit from the number that they touch', () => {
    expect(cut('RMB5.2bn')).toEqual(['word RMB', 'number 5.2', 'word bn']);
    expect(cut('10,20')).toEqual(['number 10', 'mark ,', 'number 20']);
    expect(cut('50亿元')).toEqual(['number 50', 'han 亿', 'han 元']);
  });

  it('covers every character that is no blank, once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let end = 0;
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, token.start)).toMatch(/^[\s\u200B-\u200F\u2060\uFEFF]*$/);
          expect(token.text).toBe(text.slice(token.start, token.end));
          end = token.end;
        }
        expect(text.slice(end)).toMatch(/^[\s\u200B-\u200F\u2060\uFEFF]*$/);
      }),
    );
  });
});
