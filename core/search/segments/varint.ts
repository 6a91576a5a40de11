/*
 * Numbers from 0 to 2^32 - 1 in bytes: seven bits a byte, the lowest first, the high bit set where more follow (LEB128). Most
 * of an index are small numbers, which take one byte.
 */

/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  varint(value: number): void {
    this.#makeRoom(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Copies bytes as they are. */
  copy(from: Uint8Array, start: number, end: number): void {
    this.#makeRoom(end - start);
    if (end - start < SHORT) for (let at = start; at < end; at += 1) this.#bytes[this.#length++] = from[at]!;
    else {
      this.#bytes.set(from.subarray(start, end), this.#length);
      this.#length += end - start;
    }
  }

  /** What was written, without the room that is left. */
  taken(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** A few bytes are copied faster one by one than by a call. */
const SHORT = 24;

/** Reads numbers one after another. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  varint(): number {
    const byte = this.bytes[this.at++]!;
    return byte < 0x80 ? byte : this.#long(byte & 0x7f);
  }

  #long(first: number): number {
    let value = first;
    for (let shift = 7; ; shift += 7) {
      const byte = this.bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
}
