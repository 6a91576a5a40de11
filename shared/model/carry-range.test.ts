import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryRange } from './carry-range.ts';
import { appendRun, type OffsetRun, rawBytesOf } from './offset-map.ts';

/** Reads a source by keeping some stretches of it, with a stand-in for all that lies between two of them. */
function reading(source: string, kept: readonly (readonly [number, number])[]) {
  const map: OffsetRun[] = [];
  const parts: string[] = [];
  kept.forEach(([start, end], at) => {
    const above = kept[at - 1];
    if (above) {
      parts.push('\n\n');
      appendRun(map, 2, { start: above[1], end: start }, 0);
    }
    parts.push(source.slice(start, end));
    appendRun(map, end - start, { start, end }, 1);
  });
  return { text: parts.join(''), map };
}

/** Stretches of a source in order, none of them empty. */
const stretches = (length: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: length }), { minLength: 2, maxLength: 12 })
    .map((cuts) => cuts.sort((a, b) => a - b))
    .map((cuts) => cuts.flatMap((cut, at) => (at % 2 === 1 ? [[cuts[at - 1]!, cut] as const] : [])));

const twoReadings = fc
  .stringMatching(/^[ab .]{4,60}$/)
  .chain((source) => fc.tuple(fc.constant(source), stretches(source.length), stretches(source.length)))
  .map(([source, one, other]) => ({ one: reading(source, one), other: reading(source, other) }))
  .chain((both) =>
    fc
      .tuple(fc.nat(both.one.text.length - 1), fc.nat(both.one.text.length - 1))
      .map(([a, b]) => ({ ...both, range: { start: Math.min(a, b), end: Math.max(a, b) + 1 } })),
  );

describe('carryRange', () => {
  it('finds every range again in the same reading, at its place', () => {
    fc.assert(
      fc.property(twoReadings, ({ one, range }) => {
        const words = one.text.slice(range.start, range.end);
        const carried = carryRange(rawBytesOf(one.map, range)!, words, one);
        expect(carried?.isSame).toBe(true);
        expect(one.text.slice(carried!.start, carried!.end)).toBe(words);
      }),
    );
  });

  it('calls words the same only where they are the same words from the same place', () => {
    fc.assert(
      fc.property(twoReadings, ({ one, other, range }) => {
        const words = one.text.slice(range.start, range.end);
        const raw = rawBytesOf(one.map, range)!;
        const carried = carryRange(raw, words, other);
        if (!carried?.isSame) return;
        expect(other.text.slice(carried.start, carried.end)).toBe(words);
        const there = rawBytesOf(other.map, carried)!;
        // What stands between two stretches is none of the words; where they begin and end with it, more or less of it is meant.
        if (words.trim() === words) expect(there).toEqual(raw);
      }),
    );
  });

  it('does not take a letter that was left out before for the one that stands there now', () => {
    const source = '. aab';
    const words = {
      one: reading(source, [
        [0, 1],
        [3, 5],
      ]),
      other: reading(source, [
        [0, 1],
        [2, 4],
      ]),
    };
    const raw = rawBytesOf(words.one.map, { start: 0, end: 4 })!;
    expect(carryRange(raw, '.\n\na', words.other)).toMatchObject({ isSame: false });
  });

  it('is null where nothing of the words was kept', () => {
    const source = 'Share this. A report.';
    const all = reading(source, [[0, 21]]);
    const cleaned = reading(source, [[12, 21]]);
    expect(carryRange(rawBytesOf(all.map, { start: 0, end: 11 })!, 'Share this.', cleaned)).toBeNull();
  });
});
