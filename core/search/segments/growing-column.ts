/** Numbers from 0 to 2^32 - 1 in a row that grows. */
export class GrowingColumn {
  #values = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  at(place: number): number {
    return this.#values[place]!;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow(this.#length * 2);
    this.#values[this.#length++] = value;
  }

  /** Sets a place, beyond the end too; what lies between is 0. */
  set(at: number, value: number): void {
    if (at >= this.#values.length) this.#grow(Math.max(at + 1, this.#values.length * 2));
    this.#values[at] = value;
    this.#length = Math.max(this.#length, at + 1);
  }

  /** A view of the values, good until the next one is added. */
  view(): Uint32Array<ArrayBuffer> {
    return this.#values.subarray(0, this.#length);
  }

  #grow(size: number): void {
    const grown = new Uint32Array(size);
    grown.set(this.#values.subarray(0, this.#length));
    this.#values = grown;
  }
}
