import { describe, expect, it } from 'vitest';
import { sentenceRanges } from './sentence-ranges.ts';

const sentencesOf = (text: string) =>
  [...sentenceRanges(text, { start: 0, end: text.length })].map(({ start, end }) => text.slice(start, end));

describe('sentenceRanges', () => {
  it('ends a sentence after its full stop and the quotation mark behind it', () => {
    expect(sentencesOf('One. "Two." Three! 四。五')).toEqual(['One.', '"Two."', 'Three!', '四。', '五']);
  });

  it('goes on over decimals, abbreviations and a stray full stop', () => {
    expect(sentencesOf('It is 3.6 km. No. 5 of U.S. firms.')).toEqual([
      'It is 3.6 km.',
      'No. 5 of U.S. firms.',
    ]);
    expect(sentencesOf('nearly 50%. , An increase')).toEqual(['nearly 50%. , An increase']);
  });

  it('ends at a blank line and not at the end of a line', () => {
    expect(sentencesOf('one\ntwo\n\nthree')).toEqual(['one\ntwo', 'three']);
  });

  it('cuts an endless sentence, never inside a word or a number', () => {
    const pieces = sentencesOf('word 1,234 '.repeat(2000));
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.every((piece) => piece.startsWith('word') || piece.startsWith('1,234'))).toBe(true);
    expect(sentencesOf('9'.repeat(100_000))).toHaveLength(1);
  });
});
