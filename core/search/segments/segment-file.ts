import type { Segment } from './segment.ts';

/*
 * A segment in a file: a mark, the length in bytes of each column, then the columns one behind the other, each beginning at
 * a multiple of four, in the byte order of the machine. The mark reads otherwise where that is another.
 */

const MARK = 0x42_53_53_31;
const COLUMNS = 10;
const HEADER = 4 * (1 + COLUMNS);

/** The bytes of the file, in parts that are views of the columns. */
export function encodeSegment(segment: Segment): Uint8Array[] {
  const columns = columnsOf(segment).map(bytesOf);
  const header = new Uint32Array([MARK, ...columns.map(({ byteLength }) => byteLength)]);
  return [bytesOf(header), ...columns.flatMap((bytes) => [bytes, new Uint8Array(padding(bytes.byteLength))])];
}

/** The columns are views of `file`. Throws where it is none of ours. */
export function decodeSegment(file: ArrayBuffer): Segment {
  const [mark, ...lengths] = new Uint32Array(file, 0, 1 + COLUMNS);
  if (mark !== MARK) throw new Error('Not a segment');
  let next = HEADER;
  const places = lengths.map((length) => {
    const start = next;
    next += length + padding(length);
    return { start, length };
  });
  const numbers = (at: number) => new Uint32Array(file, places[at]!.start, places[at]!.length / 4);
  const units = (at: number) => new Uint16Array(file, places[at]!.start, places[at]!.length / 2);
  const bytes = (at: number) => new Uint8Array(file, places[at]!.start, places[at]!.length);
  return {
    lengths: numbers(0),
    terms: { units: units(1), starts: numbers(2) },
    ...{ postings: bytes(3), postingStarts: numbers(4), positions: bytes(5), positionStarts: numbers(6) },
    forms: { units: units(7), starts: numbers(8) },
    formTerms: numbers(9),
  };
}

type Column = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

function columnsOf({ terms, forms, ...segment }: Segment): Column[] {
  const words = [segment.lengths, terms.units, terms.starts, segment.postings, segment.postingStarts];
  return [...words, segment.positions, segment.positionStarts, forms.units, forms.starts, segment.formTerms];
}

function bytesOf({ buffer, byteOffset, byteLength }: Column): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}
