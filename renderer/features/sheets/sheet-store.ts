import { computedStruct, makeAutoObservable, observableRef, reaction } from 'mobx';
import type { EntityId, IndicatorId, SheetId } from '../../../shared/model/ids.ts';
import type { Cell, CellState, Sheet, SheetPlace } from '../../../shared/model/sheet.ts';
import { type SheetRow, sheetRows } from '../../../shared/model/sheet-table.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { EvidenceStore, type Piece } from './drawer/evidence-store.ts';
import { placeWidth } from './grid/cell-look.ts';
import { type GridRow, gridRows } from './grid/grid-rows.ts';
import { SheetSource } from './sheet-source.ts';
import { type CellSpot, cellsIn, countStates, isSameSpot, type Spot, stateAt, stepTo } from './stops.ts';

/** The grid as the store moves it: it draws the current cell and has the focus. */
export interface GridHandle {
  /** Brings the current cell into view and gives it the focus. */
  focusCurrent(): void;
  rename(indicator: IndicatorId): void;
}

export type SheetDialog =
  | { kind: 'addPlace' }
  | { kind: 'indicator'; indicator: IndicatorId | null }
  | { kind: 'merge'; indicator: IndicatorId }
  | { kind: 'correct'; piece: Piece };

/** A menu for what one is at, where it was asked for. */
export interface GridMenu {
  on: { kind: 'spot'; spot: Spot } | { kind: 'place'; place: EntityId };
  x: number;
  y: number;
}

/** One open sheet: what it holds, where one is in it, and what stands beside it. Kept until its tab is closed. */
export class SheetStore {
  spot: Spot | null = null;
  isDrawerOpen = false;
  /** Only rows with a cell in this state are shown. */
  filter: CellState | null = null;
  dialog: SheetDialog | null = null;
  menu: GridMenu | null = null;
  readonly id: SheetId;
  readonly workbench: Workbench;
  readonly evidence: EvidenceStore;
  readonly #source: SheetSource;
  /** How far the grid was scrolled when it was left. */
  scroll = { top: 0, left: 0 };
  private collapsed: ReadonlySet<string> = new Set();
  #grid: GridHandle | null = null;
  readonly #arrivals = new WeakSet<object>();

  constructor(workbench: Workbench, id: SheetId) {
    this.workbench = workbench;
    this.id = id;
    this.#source = new SheetSource(workbench, id);
    this.evidence = new EvidenceStore(this);
    makeAutoObservable<this, 'collapsed'>(
      this,
      {
        ...{ id: false, workbench: false, evidence: false, scroll: false },
        ...{ collapsed: observableRef, dialog: observableRef, menu: observableRef, spot: observableRef },
        places: computedStruct,
      },
      { autoBind: true },
    );
  }

  get sheet(): Sheet | null {
    return this.#source.sheet;
  }

  get isGone(): boolean {
    return this.#source.isGone;
  }

  get places(): readonly SheetPlace[] {
    return this.sheet?.places ?? [];
  }

  get rows(): readonly SheetRow[] {
    return this.sheet ? sheetRows(this.sheet) : [];
  }

  get lines(): readonly GridRow[] {
    return gridRows(this.rows.filter(this.isShown), this.collapsed);
  }

  /** How narrow the columns of places may be. */
  get placeWidth(): number {
    return placeWidth(this.rows, this.placeIds);
  }

  /** The names of the groups of rows, in order. */
  get groups(): string[] {
    return [...new Set(this.rows.map(({ indicator }) => indicator.group))].filter((name) => name !== '');
  }

  get counts(): Readonly<Record<CellState, number>> {
    return countStates(this.rows, this.placeIds);
  }

  get pieces(): number {
    return (this.sheet?.cells ?? []).reduce((sum, { evidence }) => sum + evidence, 0);
  }

  /** The state that [ and ] step through. */
  get steppedState(): CellState {
    return this.filter ?? 'conflicting';
  }

  get stops(): readonly CellSpot[] {
    return cellsIn(this.steppedState, this.rows, this.placeIds);
  }

  /** Where the current cell stands among the stops, from 1; 0 where it is none of them. */
  get stopNumber(): number {
    return this.stops.findIndex((stop) => isSameSpot(stop, this.spot)) + 1;
  }

  get currentRow(): SheetRow | undefined {
    return this.spot ? this.rowOf(this.spot.indicator) : undefined;
  }

  get currentPlace(): SheetPlace | undefined {
    return this.places.find(({ id }) => id === this.spot?.place);
  }

  private get placeIds(): readonly EntityId[] {
    return this.places.map(({ id }) => id);
  }

  rowOf(indicator: IndicatorId): SheetRow | undefined {
    return this.rows.find((row) => row.indicator.id === indicator);
  }

  cellAt({ indicator, place }: CellSpot): Cell | undefined {
    return this.rowOf(indicator)?.cells.get(place);
  }

  /** While the view is in sight. */
  start(): () => void {
    const stops = [
      this.#source.start(),
      this.evidence.start(),
      reaction(
        () => this.rows,
        (_rows, before) => this.followRows(before),
      ),
      reaction(
        () => this.isGone,
        (isGone) => isGone && this.closeAll(),
      ),
    ];
    return () => {
      for (const stop of stops) stop();
      this.closeAll();
    };
  }

  load(): Promise<void> {
    return this.#source.load();
  }

  /** Makes a cell the current one; the grid says so when the focus moves, others with `focus` so that it follows. */
  goTo(spot: Spot | null, { focus = true } = {}): void {
    if (!isSameSpot(spot, this.spot)) this.spot = spot;
    const group = spot && this.rowOf(spot.indicator)?.indicator.group;
    if (group) this.unfold(group);
    if (focus) this.#grid?.focusCurrent();
  }

  /** Comes to the cell that led here, once: who comes back later finds the sheet as they left it. */
  arrive(place: { cell?: CellSpot | undefined }): void {
    if (!place.cell || this.#arrivals.has(place)) return;
    this.#arrivals.add(place);
    this.goTo({ ...place.cell });
    this.openDrawer();
  }

  goToStart(): void {
    this.spot = this.#firstCell();
  }

  keepScroll(top: number, left: number): void {
    this.scroll = { top, left };
  }

  openDrawer({ focus = false } = {}): void {
    this.spot ??= this.#firstCell();
    if (!this.spot?.place) return;
    this.isDrawerOpen = true;
    if (focus) this.evidence.focusSoon();
  }

  closeDrawer(): void {
    this.isDrawerOpen = false;
    this.#grid?.focusCurrent();
  }

  step(by: 1 | -1): void {
    const next = stepTo(this.stops, this.spot, by, this.#orderOf);
    if (!next) return;
    this.goTo(next);
  }

  /** Shows only rows with a cell in a state and goes to the first; the same again shows all. */
  toggleFilter(state: CellState): void {
    const isOn = this.filter === state;
    this.filter = isOn ? null : state;
    const first = this.stops[0];
    if (!isOn && first && this.stopNumber === 0) this.goTo(first, { focus: false });
  }

  clearFilter(): void {
    this.filter = null;
  }

  toggleGroup(name: string): void {
    const collapsed = new Set(this.collapsed);
    if (!collapsed.delete(name)) collapsed.add(name);
    this.collapsed = collapsed;
  }

  unfold(group: string): void {
    if (this.collapsed.has(group)) this.toggleGroup(group);
  }

  openDialog(dialog: SheetDialog): void {
    this.dialog = dialog;
  }

  closeDialog(): void {
    this.dialog = null;
  }

  /** A question about what is out of sight must not come back with it. */
  closeAll(): void {
    this.dialog = null;
    this.menu = null;
  }

  openMenu(menu: GridMenu | null): void {
    this.menu = menu;
  }

  rename(indicator: IndicatorId): void {
    this.#grid?.rename(indicator);
  }

  focusGrid(): void {
    this.#grid?.focusCurrent();
  }

  /** Back to the drawer, or to the grid, when a question is closed. */
  focusAgain(): void {
    if (this.isDrawerOpen) this.evidence.focusSoon();
    else this.focusGrid();
  }

  attachGrid(grid: GridHandle | null): void {
    this.#grid = grid;
  }

  /** The row one is in stays, so that what one works on does not vanish under the hands. */
  private isShown(row: SheetRow): boolean {
    const { filter } = this;
    if (filter === null || row.indicator.id === this.spot?.indicator) return true;
    return this.placeIds.some((place) => stateAt(row, place) === filter);
  }

  #firstCell(): Spot | null {
    const [row] = this.rows;
    const [place] = this.placeIds;
    return row && place ? { indicator: row.indicator.id, place } : null;
  }

  /** Where the row or column that one is in is gone, one is where they were. */
  private followRows(before: readonly SheetRow[]): void {
    const { spot } = this;
    if (!spot) return;
    const next = this.#nearest(
      spot,
      before.findIndex(({ indicator }) => indicator.id === spot.indicator),
    );
    if (!isSameSpot(next, spot)) this.spot = next;
  }

  #nearest(spot: Spot, index: number): Spot | null {
    const row = this.rowOf(spot.indicator) ?? this.rows[Math.min(index, this.rows.length - 1)];
    if (!row) return null;
    const hasPlace = spot.place === null || this.placeIds.includes(spot.place);
    return { indicator: row.indicator.id, place: hasPlace ? spot.place : null };
  }

  #orderOf = (spot: Spot): number => {
    const row = this.rows.findIndex(({ indicator }) => indicator.id === spot.indicator);
    const column = spot.place === null ? 0 : this.placeIds.indexOf(spot.place) + 1;
    return row * (this.places.length + 1) + column;
  };
}
