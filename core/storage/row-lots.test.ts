import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, put, remove, type Write } from '../ports/records.ts';
import { inLots } from './row-lots.ts';

const write = fc.oneof(
  fc.string().map((id) => put('cleaningRule', { id, isOn: true })),
  fc.string().map((id) => add('cleaningRule', { id, isOn: false })),
  fc.string().map((id) => remove('cleaningRule', id)),
  fc.string().map((header) => put('columnMapping', { header, columns: {} as never })),
);

describe('lots of writes', () => {
  it('hold every write once, in order, with none beside one that is put in another way', () => {
    fc.assert(
      fc.property(fc.array(write), (writes: Write[]) => {
        const lots = inLots(writes);
        expect(lots.flatMap((lot) => lot.writes)).toEqual(writes);
        for (const { kind, writes: own, records } of lots) {
          expect(new Set(own.map((each) => each.kind))).toEqual(new Set([kind]));
          expect(new Set(own.map((each) => ('put' in each ? each.knownAs : 'removed'))).size).toBe(1);
          expect(records).toEqual(own.flatMap((each) => ('put' in each ? [each.put] : [])));
        }
      }),
    );
  });
});
