import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './varint.ts';

describe('varint', () => {
  it('reads back any numbers that were written', () => {
    const number = fc.oneof(fc.nat(200), fc.integer({ min: 0, max: 0xff_ff_ff_ff }));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 3000 }), (numbers) => {
        const writer = new ByteWriter();
        for (const one of numbers) writer.varint(one);
        const reader = new ByteReader(writer.taken());
        expect(numbers.map(() => reader.varint())).toEqual(numbers);
        expect(reader.at).toBe(writer.length);
      }),
      { numRuns: 50 },
    );
  });

  it('takes one byte for a small number', () => {
    const writer = new ByteWriter();
    for (const one of [0, 127, 128]) writer.varint(one);
    expect([...writer.taken()]).toEqual([0, 127, 128, 1]);
  });

  it('copies short and long stretches of bytes', () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_item, at) => at % 251);
    const writer = new ByteWriter();
    writer.copy(bytes, 10, 15);
    writer.copy(bytes, 100, 4900);
    expect([...writer.taken()]).toEqual([...bytes.slice(10, 15), ...bytes.slice(100, 4900)]);
  });
});
