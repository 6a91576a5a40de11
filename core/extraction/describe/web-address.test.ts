import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webAddressIn } from './web-address.ts';

describe('webAddressIn', () => {
  it.each([
    ['Source: https://example.org/a.', 'https://example.org/a'],
    ['（见 https://example.org/a）', 'https://example.org/a'],
    ['<http://example.org/a?b=c#d>', 'http://example.org/a?b=c#d'],
    ['HTTPS://EXAMPLE.ORG/A', 'HTTPS://EXAMPLE.ORG/A'],
    ['example.org/a', null],
    ['no address at all', null],
  ])('finds in %s: %s', (text, address) => {
    expect(webAddressIn(text)).toBe(address);
  });

  it('keeps none that is too long for a library', () => {
    expect(webAddressIn(`https://example.org/${'a'.repeat(2000)}`)).toBeNull();
  });

  it('finds nothing that does not stand in the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = webAddressIn(text);
        expect(found === null || text.includes(found)).toBe(true);
      }),
    );
  });
});
