import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const units = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Uint8Array.from(order === 'le' ? units : units.swap16());
}

describe('decode', () => {
  it('reads UTF-8 and knows where each unit begins', () => {
    const { charset, text, byteOffsets } = decode(utf8('aé深😀!'));
    expect([charset, text]).toEqual(['utf-8', 'aé深😀!']);
    expect([...byteOffsets]).toEqual([0, 1, 3, 6, 8, 10, 11]);
  });

  it('leaves the byte order mark out of the text but not out of the offsets', () => {
    const { text, byteOffsets } = decode(bytes(0xef, 0xbb, 0xbf, 0x61));
    expect(text).toBe('a');
    expect([...byteOffsets]).toEqual([3, 4]);
  });

  it.each(['le', 'be'] as const)('reads UTF-16 with a byte order mark, %s', (order) => {
    const { charset, text, byteOffsets } = decode(utf16('深a😀', order));
    expect([charset, text]).toEqual([`utf-16${order}`, '深a😀']);
    expect([...byteOffsets]).toEqual([2, 4, 6, 8, 10]);
  });

  it.each<[string, Uint8Array, number]>([
    ['a lone continuation byte', bytes(0x61, 0x80, 0x61), 1],
    ['GBK', bytes(0x61, 0xd6, 0xd0, 0xce, 0xc4), 1],
    ['an overlong form', bytes(0xc0, 0xaf), 0],
    ['an overlong form of three bytes', bytes(0x61, 0x62, 0xe0, 0x80, 0xaf), 2],
    ['a surrogate written in UTF-8', bytes(0x61, 0xed, 0xa0, 0x80), 1],
    ['a number past U+10FFFF', bytes(0xf4, 0x90, 0x80, 0x80), 0],
    ['a sequence cut off at the end', bytes(0xe6, 0xb7, 0xb1, 0xe6, 0xb7), 3],
    ['FF', bytes(0x61, 0x62, 0x63, 0xff), 3],
  ])('names the first byte that is wrong in %s', (_, raw, byte) => {
    expect(() => decode(raw)).toThrow(
      expect.objectContaining({ code: 'encodingUnknown', details: { byte } }),
    );
  });

  it('refuses UTF-16 with half a character in it', () => {
    expect(() => decode(bytes(0xff, 0xfe, 0x61, 0x00, 0x62))).toThrow(
      expect.objectContaining({ code: 'encodingUnknown', details: { byte: 4 } }),
    );
    expect(() => decode(bytes(0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8))).toThrow(
      expect.objectContaining({ code: 'encodingUnknown', details: { byte: 4 } }),
    );
  });

  it('tells binary content from text', () => {
    const refused = (byte: number) => expect.objectContaining({ code: 'fileBinary', details: { byte } });
    expect(() => decode(bytes(0x61, 0x62, 0x00, 0x63))).toThrow(refused(2));
    expect(() => decode(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00))).toThrow(refused(8));
    expect(() => decode(bytes(1, 2, 3, 4, 5, 6))).toThrow(refused(0));
    expect(() => decode(bytes(0xff, 0xfe, 0x61, 0x00, 0x00, 0x00))).toThrow(refused(4));
  });

  it('lets a stray control character pass', () => {
    expect(decode(utf8(`${'A line of text. '.repeat(4)}\u001A`)).text).toContain('text');
  });
});
