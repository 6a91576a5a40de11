import { describe, expect, it } from 'vitest';
import { pastedPath } from './pasted-path.ts';

const at = new Date('2026-11-27T10:00:00Z');

describe('pastedPath', () => {
  it('names a pasted text by its day and title', () => {
    expect(pastedPath('Shenzhen opens a port', at, 'txt', 1)).toBe(
      'pasted/2026-11-27 Shenzhen opens a port.txt',
    );
  });

  it('takes out what no file system would have in a name', () => {
    expect(pastedPath('Up/down: “x”\n<b>?', at, 'html', 1)).toBe('pasted/2026-11-27 Up down “x” b.html');
  });

  it('cuts a long title between characters, and numbers a second text of the same title', () => {
    expect(pastedPath('深圳'.repeat(60), at, 'txt', 2)).toBe(
      `pasted/2026-11-27 ${'深圳'.repeat(40)} (2).txt`,
    );
  });
});
