import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangesOverlap } from '../../../../shared/model/text-range.ts';
import { assignLanes, MarkIndex } from './lanes.ts';

const range = fc
  .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: start + length }));
const marks = fc.array(range, { maxLength: 40 }).map((ranges) => ranges.map((one, id) => ({ id, ...one })));

describe('assignLanes', () => {
  it('puts the outermost of nested marks nearest to the text', () => {
    const lanes = assignLanes([
      { id: 'inner', start: 4, end: 6 },
      { id: 'outer', start: 0, end: 10 },
    ]);
    expect(lanes.map(({ id, lane }) => [id, lane])).toEqual([
      ['outer', 0],
      ['inner', 1],
    ]);
  });

  it('uses a lane again once its mark has ended', () => {
    const lanes = assignLanes([
      { id: 'a', start: 0, end: 5 },
      { id: 'b', start: 5, end: 9 },
    ]);
    expect(lanes.map(({ lane }) => lane)).toEqual([0, 0]);
  });

  it('never lets overlapping marks share a lane, and uses no more lanes than marks overlap at one place', () => {
    fc.assert(
      fc.property(marks, (given) => {
        const lanes = assignLanes(given);
        for (const a of lanes) {
          for (const b of lanes) if (a.id !== b.id && rangesOverlap(a, b)) expect(a.lane).not.toBe(b.lane);
        }
        const depth = Math.max(
          0,
          ...lanes.map(({ start }) => lanes.filter((m) => m.start <= start && start < m.end).length),
        );
        expect(Math.max(-1, ...lanes.map(({ lane }) => lane)) + 1).toBe(depth);
      }),
    );
  });
});

describe('MarkIndex', () => {
  it('finds exactly the marks that overlap a range, in text order', () => {
    fc.assert(
      fc.property(marks, range, (given, wanted) => {
        const sorted = [...given].sort((a, b) => a.start - b.start);
        const expected = sorted.filter((mark) => rangesOverlap(mark, wanted));
        expect(new MarkIndex(sorted).overlapping(wanted)).toEqual(expected);
      }),
    );
  });
});
