import type { Order } from './record-order.ts';

/** The slots from `offset` on, at most `limit`, in order, without putting all of them in order. */
export function pageInOrder(slots: Iterable<number>, order: Order, offset: number, limit: number): number[] {
  const best = new BoundedHeap(order, offset + limit);
  for (const slot of slots) best.offer(slot);
  return best.sorted().slice(offset);
}

/** The first slots of an order; the last of them is on top, where a better one takes its place. */
class BoundedHeap {
  readonly #heap: number[] = [];
  readonly #order: Order;
  readonly #size: number;

  constructor(order: Order, size: number) {
    this.#order = order;
    this.#size = size;
  }

  offer(slot: number): void {
    if (this.#heap.length < this.#size) {
      this.#heap.push(slot);
      this.#rise();
    } else if (this.#size > 0 && this.#order(slot, this.#heap[0]!) < 0) {
      this.#heap[0] = slot;
      this.#sink();
    }
  }

  sorted(): number[] {
    return this.#heap.sort(this.#order);
  }

  #rise(): void {
    for (let at = this.#heap.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#isAfter(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    for (let at = 0; ;) {
      let last = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#heap.length && this.#isAfter(child, last)) last = child;
      }
      if (last === at) return;
      this.#swap(at, last);
      at = last;
    }
  }

  #isAfter(a: number, b: number): boolean {
    return this.#order(this.#heap[a]!, this.#heap[b]!) > 0;
  }

  #swap(a: number, b: number): void {
    [this.#heap[a], this.#heap[b]] = [this.#heap[b]!, this.#heap[a]!];
  }
}
