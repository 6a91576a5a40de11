import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRuns } from './read-runs.ts';

/** Words as they are, runs of Chinese in brackets. */
function runsOf(text: string): string[] {
  const runs: string[] = [];
  readRuns(
    text,
    (run, start) => runs.push(`${start} ${run}`),
    (run, start) => runs.push(`${start} [${run}]`),
  );
  return runs;
}

/** The same by regular expressions alone. */
function runsByExpression(text: string): string[] {
  const words = [...text.matchAll(/\p{Script=Han}+|\d{1,3}(?:,\d{3})+(?!\d)|\d{2,}|[\p{L}\p{M}\p{N}]+/gu)];
  return words.flatMap(({ 0: word, index }) =>
    [...word.matchAll(/(\p{Script=Han}+)|[^\p{Script=Han}]+/gu)].map((part) =>
      part[1] === undefined ? `${index + part.index} ${part[0]}` : `${index + part.index} [${part[0]}]`,
    ),
  );
}

describe('readRuns', () => {
  it('parts words, numbers and Chinese, each at its place', () => {
    expect(runsOf('A4 500kg 1,913深圳 abc中文é')).toEqual([
      ...['0 A4', '3 500', '6 kg', '9 1,913', '14 [深圳]'],
      ...['17 abc', '20 [中文]', '22 é'],
    ]);
  });

  it('reads a word to its end where it goes on in other letters', () => {
    expect(runsOf('Zürich cafe\u0301s naïve')).toEqual(['0 Zürich', '7 cafe\u0301s', '14 naïve']);
  });

  it('takes nothing for a word that is longer than any', () => {
    expect(runsOf(`${'a'.repeat(256)} ${'b'.repeat(257)} ${'é'.repeat(257)} c`)).toEqual([
      `0 ${'a'.repeat(256)}`,
      '773 c',
    ]);
  });

  it('reads any text as the expressions do that say what a word is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'a',
        'Bc',
        '1',
        '23',
        ',',
        '1,234',
        ' ',
        '-',
        'é',
        '\u0301',
        '深',
        '圳市',
        '𠮷',
        '\ufffd',
        '\n',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(runsOf(text)).toEqual(runsByExpression(text));
      }),
      { numRuns: 500 },
    );
  });
});
