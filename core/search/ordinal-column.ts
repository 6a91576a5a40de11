import { GrowingColumn } from './segments/growing-column.ts';

/**
 * Lists of values by slot. Each different list is kept once and has a number, its ordinal: what follows from a list is then
 * worked out once for all records that have it, and counting lists is counting numbers.
 */
export class OrdinalColumn {
  readonly #ordinals = new GrowingColumn();
  readonly #known = new Map<string, number>();
  #lists: (readonly string[])[] = [];

  /** The different lists, by ordinal; some may be nobody's any more. */
  get lists(): readonly (readonly string[])[] {
    return this.#lists;
  }

  set(slot: number, values: readonly string[]): void {
    this.#ordinals.set(slot, this.#ordinalOf(values));
  }

  at(slot: number): readonly string[] {
    return this.#lists[this.#ordinals.at(slot)]!;
  }

  /** The ordinal of each slot's list; a view, good until the next change. */
  ordinals(): Uint32Array {
    return this.#ordinals.view();
  }

  #ordinalOf(values: readonly string[]): number {
    const key = JSON.stringify(values);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const ordinal = this.#lists.push(values) - 1;
    this.#known.set(key, ordinal);
    return ordinal;
  }
}
