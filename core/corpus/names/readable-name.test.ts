import { describe, expect, it } from 'vitest';
import { readableName } from './readable-name.ts';

describe('readableName', () => {
  it('is the name itself where its bytes are valid', () => {
    for (const name of ['a.txt', '深圳.txt', 'café\n\u202E.txt', '😀.md', ''])
      expect(readableName(Buffer.from(name))).toBe(name);
  });

  it('shows the bytes that no character has, and keeps the rest', () => {
    const bytes = (...parts: (string | number)[]) =>
      Buffer.concat(
        parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
      );
    expect(readableName(bytes('caf', 0xe9, '.txt'))).toBe('café.txt');
    expect(readableName(bytes('深', 0xc9, 0xee, '圳', 0xe6))).toBe('深⟨C9⟩⟨EE⟩圳⟨E6⟩');
    expect(readableName(bytes(0xf0, 0x9f))).toBe('⟨F0⟩⟨9F⟩');
  });
});
