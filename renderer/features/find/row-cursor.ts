import { makeAutoObservable } from 'mobx';
import { type FindRow, isStop, keyOf } from './find-rows.ts';

/** The row that the keys act on. It stays on its passage when rows come and go before it. */
export class RowCursor {
  // Observable, so not a private field of the language.
  private key: string | null = null;
  readonly #rows: () => readonly FindRow[];

  constructor(rows: () => readonly FindRow[]) {
    this.#rows = rows;
    makeAutoObservable(this, {}, { autoBind: true });
  }

  /** Its place among the rows; -1 where there are none. */
  get index(): number {
    const rows = this.#rows();
    const at = this.key === null ? -1 : rows.findIndex((row) => keyOf(row) === this.key);
    return at === -1 ? rows.findIndex(isStop) : at;
  }

  get row(): FindRow | undefined {
    return this.#rows()[this.index];
  }

  reset(): void {
    this.key = null;
  }

  moveTo(index: number): void {
    const row = this.#rows()[index];
    if (row) this.key = keyOf(row);
  }

  /** To the next row, or the one before, that one stops at. */
  step(by: 1 | -1): void {
    const rows = this.#rows();
    for (let at = this.index + by; at >= 0 && at < rows.length; at += by) {
      if (isStop(rows[at]!)) return this.moveTo(at);
    }
  }

  toEnd(end: 'first' | 'last'): void {
    const stops = [...this.#rows().entries()].filter(([, row]) => isStop(row));
    const [index] = stops.at(end === 'first' ? 0 : -1) ?? [-1];
    this.moveTo(index);
  }
}
