import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../shared/model/text-range.ts';
import { splitsCharacter } from '../../shared/model/text-offsets.ts';
import { bestSnippets } from './snippets.ts';

/** Where a word stands in a text. */
function matchesOf(text: string, word: string): TextRange[] {
  return [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({
    start: index,
    end: index + word.length,
  }));
}

const filler = 'Some words that stand around it without saying anything at all. ';

describe('bestSnippets', () => {
  it('shows the passage with the most matches', () => {
    const text = `${filler.repeat(5)}car ${filler.repeat(5)}car car car ${filler.repeat(5)}`;
    const [snippet] = bestSnippets(text, matchesOf(text, 'car'), 1);
    expect(snippet!.marks).toHaveLength(3);
  });

  it('begins and ends between words, and stays in the paragraph', () => {
    const text = `A line above.\n${filler.repeat(4)}the car ${filler.repeat(4)}\nA line below.`;
    const [snippet] = bestSnippets(text, matchesOf(text, 'car'), 1);
    expect(snippet!.text).not.toContain('\n');
    expect(text[snippet!.start - 1]).toMatch(/\s/);
    expect(text[snippet!.end]).toMatch(/\s/);
    expect(snippet!.text).toMatch(/^\S.*\S$/);
  });

  it('shows Chinese, which has no blanks to cut at, in about the same length', () => {
    const text = '深圳市生物医药产业发展大会在坪山区举行'.repeat(40);
    const [snippet] = bestSnippets(text, [{ start: 400, end: 402 }], 1);
    expect(snippet!.text.length).toBeGreaterThan(100);
    expect(snippet!.text.length).toBeLessThan(300);
  });

  it('takes a long text full of matches in one pass', () => {
    const text = 'car '.repeat(300_000);
    // In quadratic time this would outlast the limit of a test by far.
    expect(bestSnippets(text, matchesOf(text, 'car'), 2)).toHaveLength(2);
  });

  it('is the text from start to end with its marks inside, and cuts no character, for any text', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom('car', ' ', '\n', '😀', '𠮷', 'é', 'word '),
          fc.string({ unit: 'grapheme' }),
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 40 }))), (whole, picks) => {
        const matches = disjoint(whole, picks);
        let before = 0;
        for (const { start, end, text: shown, marks } of bestSnippets(whole, matches, 3)) {
          expect(shown).toBe(whole.slice(start, end));
          expect(start).toBeGreaterThanOrEqual(before - 1);
          expect(splitsCharacter(whole, start) || splitsCharacter(whole, end)).toBe(false);
          for (const [from, to] of marks) {
            expect(from).toBeGreaterThanOrEqual(start);
            expect(to).toBeLessThanOrEqual(end);
            expect(matches).toContainEqual({ start: from, end: to });
          }
          expect(marks.length).toBeGreaterThan(0);
          before = start;
        }
      }),
    );
  });
});

/** Ranges of a text, in order and apart, that begin and end between characters. */
function disjoint(text: string, picks: readonly (readonly [number, number])[]): TextRange[] {
  if (text === '') return [];
  const ranges = picks
    .map(([at, length]) => ({
      start: at % text.length,
      end: Math.min(text.length, (at % text.length) + length),
    }))
    .filter(({ start, end }) => !splitsCharacter(text, start) && !splitsCharacter(text, end))
    .sort((a, b) => a.start - b.start);
  return ranges.filter(
    (range, index) => index === 0 || ranges.slice(0, index).every((other) => other.end < range.start),
  );
}
