import type { GridApi } from 'ag-grid-community';
import type { RefObject } from 'react';
import type { IndicatorId } from '../../../../shared/model/ids.ts';
import type { GridHandle, SheetStore } from '../sheet-store.ts';
import { INDICATOR_COLUMN } from './grid-keys.ts';
import type { GridRow } from './grid-rows.ts';

/** How many frames rows that were moved may take until they stand. */
const SETTLING_FRAMES = 8;

interface Position {
  rowIndex: number;
  column: string;
}

/** AG Grid, made to follow where the store says one is; the focus stays with its row when others come and go. */
export class SheetGridHandle implements GridHandle {
  readonly #store: SheetStore;
  readonly #frame: RefObject<HTMLElement | null>;
  #api: GridApi<GridRow> | null = null;
  /** What waits for a row that is not drawn yet. */
  #pending: (() => void) | null = null;

  constructor(store: SheetStore, frame: RefObject<HTMLElement | null>) {
    this.#store = store;
    this.#frame = frame;
  }

  ready(api: GridApi<GridRow>): void {
    this.#api = api;
    this.#viewport()?.setAttribute('aria-label', this.#store.sheet?.title ?? '');
  }

  focusCurrent(): void {
    const at = this.#position();
    if (at) this.#focus(at);
    else this.#pending = () => this.focusCurrent();
  }

  rename(indicator: IndicatorId): void {
    const rowIndex = this.#api?.getRowNode(indicator)?.rowIndex;
    if (typeof rowIndex !== 'number') {
      this.#pending = () => this.rename(indicator);
      return;
    }
    this.#api?.ensureIndexVisible(rowIndex);
    this.#api?.startEditingCell({ rowIndex, colKey: INDICATOR_COLUMN });
  }

  /** As it was left; the focus comes here where nothing else has it. */
  restore(): void {
    const { top, left } = this.#store.scroll;
    this.#viewport()?.scrollTo({ top, left });
    const at = this.#position();
    if (document.activeElement === document.body) this.enter();
    else if (at) this.#mark(at);
  }

  /** Whoever comes in by Tab comes to the current cell. */
  enter(): boolean {
    if (!this.#store.spot) this.#store.goToStart();
    const at = this.#position();
    if (at) this.#focus(at);
    return at !== null;
  }

  /** After rows came or went: AG Grid counts rows, the store names them. */
  followRows(): void {
    const pending = this.#pending;
    this.#pending = null;
    if (pending) return pending();
    const at = this.#position();
    const focused = this.#api?.getFocusedCell();
    if (!at || !focused) return;
    if (focused.rowIndex === at.rowIndex && focused.column.getColId() === at.column && !this.#isLost())
      return;
    if (!this.#isLost() && !this.#frame.current?.contains(document.activeElement)) return this.#mark(at);
    this.#focus(at);
    this.#keepFocus(SETTLING_FRAMES);
  }

  /** Rows take their place in the document after that, and what is moved there loses the focus. */
  #keepFocus(frames: number): void {
    if (frames === 0) return;
    requestAnimationFrame(() => {
      if (this.#isLost()) this.focusCurrent();
      this.#keepFocus(frames - 1);
    });
  }

  #isLost(): boolean {
    return document.activeElement === document.body;
  }

  #focus(at: Position): void {
    this.#bringIntoView(at);
    this.#api?.setFocusedCell(at.rowIndex, at.column);
  }

  /** Draws the current cell as such, and leaves the focus where it is. */
  #mark(at: Position): void {
    const owner = document.activeElement;
    this.#focus(at);
    if (owner instanceof HTMLElement) owner.focus({ preventScroll: true });
  }

  #bringIntoView({ rowIndex, column }: Position): void {
    this.#api?.ensureIndexVisible(rowIndex);
    this.#api?.ensureColumnVisible(column);
  }

  #position(): Position | null {
    const { spot } = this.#store;
    const rowIndex = spot && this.#api?.getRowNode(spot.indicator)?.rowIndex;
    if (!spot || typeof rowIndex !== 'number') return null;
    return { rowIndex, column: spot.place ?? INDICATOR_COLUMN };
  }

  /** AG Grid scrolls in the element that is the grid to a screen reader. */
  #viewport(): Element | null {
    return this.#frame.current?.querySelector('[role="grid"]') ?? null;
  }
}
