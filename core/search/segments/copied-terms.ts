import { GrowingColumn } from './growing-column.ts';
import type { TermList } from './term-list.ts';

/** Words that are copied from lists in order. */
export class CopiedTerms {
  readonly #units = new GrowingUnits();
  readonly #starts = new GrowingColumn();

  constructor() {
    this.#starts.push(0);
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  copy({ units, starts }: TermList, place: number): void {
    this.#units.add(units.subarray(starts[place], starts[place + 1]));
    this.#starts.push(this.#units.length);
  }

  taken(): TermList {
    return { units: this.#units.taken(), starts: this.#starts.view().slice() };
  }
}

class GrowingUnits {
  #units = new Uint16Array(1024);
  length = 0;

  add(more: Uint16Array): void {
    if (this.length + more.length > this.#units.length) {
      const grown = new Uint16Array(Math.max(this.#units.length * 2, this.length + more.length));
      grown.set(this.#units.subarray(0, this.length));
      this.#units = grown;
    }
    this.#units.set(more, this.length);
    this.length += more.length;
  }

  taken(): Uint16Array<ArrayBuffer> {
    return this.#units.slice(0, this.length);
  }
}
