import { makeAutoObservable, observableRef, reaction, runInAction } from 'mobx';
import type { Output } from '../../../../shared/contract/index.ts';
import { rankEvidence } from '../../../../shared/model/cell-state.ts';
import type { SheetId } from '../../../../shared/model/ids.ts';
import type { Cell, CellDecision } from '../../../../shared/model/sheet.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { type CellSpot, isSameSpot, type Spot } from '../stops.ts';
import { undoAction } from '../../../workbench/undo-action.ts';

export type Piece = Output<'sheets.evidence'>['items'][number];

/** How many pieces of a cell are shown at first, and how many more at a time. */
const PAGE = 50;

/** What the drawer must know of the sheet it belongs to. */
interface SheetAround {
  readonly id: SheetId;
  readonly workbench: Workbench;
  readonly spot: Spot | null;
  readonly isDrawerOpen: boolean;
  cellAt(spot: CellSpot): Cell | undefined;
  load(): Promise<void>;
  openDialog(dialog: { kind: 'correct'; piece: Piece }): void;
}

/** The evidence of one cell, as it was read last. */
interface ReadCell {
  spot: CellSpot;
  /** In the order in which they are preferred; decisions do not change it, so that each keeps its number. */
  pieces: readonly Piece[];
  total: number;
}

/** The evidence behind the current cell, and what the analyst decides about it. */
export class EvidenceStore {
  read: ReadCell | null = null;
  /** What stands in the field for the reason; null while it is as decided. */
  private written: string | null = null;
  /** The drawer takes the focus as soon as the current cell's evidence is there. */
  private wantsFocus = false;
  readonly #sheet: SheetAround;
  #limit = PAGE;
  #asked = 0;

  constructor(sheet: SheetAround) {
    this.#sheet = sheet;
    makeAutoObservable(this, { read: observableRef }, { autoBind: true });
  }

  /** The current cell, while the drawer is open. */
  get spot(): CellSpot | null {
    const { spot, isDrawerOpen } = this.#sheet;
    return isDrawerOpen && spot?.place ? { indicator: spot.indicator, place: spot.place } : null;
  }

  get decision(): CellDecision | null {
    return (this.read && this.#sheet.cellAt(this.read.spot)?.decision) ?? null;
  }

  get reason(): string {
    return this.written ?? this.decision?.reason ?? '';
  }

  /** True when the evidence is there that the drawer was to take the focus for. */
  get isFocusDue(): boolean {
    return this.wantsFocus && this.read !== null && isSameSpot(this.read.spot, this.spot);
  }

  get hasMore(): boolean {
    return this.read !== null && this.read.pieces.length < this.read.total;
  }

  /** Reads anew whenever the cell changes, or what it says. */
  start(): () => void {
    return reaction(
      () => ({ spot: this.spot, cell: this.spot && this.#sheet.cellAt(this.spot) }),
      ({ spot }) => void this.load(spot),
      { fireImmediately: true },
    );
  }

  async load(spot: CellSpot | null): Promise<void> {
    const question = (this.#asked += 1);
    const isOther = !isSameSpot(spot, this.read?.spot ?? null);
    if (isOther) this.#limit = PAGE;
    if (!spot) return this.show(null);
    const { core, notifications } = this.#sheet.workbench;
    const answer = await notifications.attempt(() =>
      core.call('sheets.evidence', { sheet: this.#sheet.id, ...spot, limit: this.#limit }),
    );
    if (!answer || question !== this.#asked) return;
    this.show({ spot, pieces: rankEvidence(answer.items), total: answer.total });
  }

  loadMore(): void {
    this.#limit = Math.min(500, this.#limit + PAGE);
    void this.load(this.spot);
  }

  show(read: ReadCell | null): void {
    if (!isSameSpot(read?.spot ?? null, this.read?.spot ?? null)) this.written = null;
    this.read = read;
  }

  focusSoon(): void {
    this.wantsFocus = true;
  }

  tookFocus(): void {
    this.wantsFocus = false;
  }

  write(reason: string): void {
    this.written = reason;
  }

  choose(piece: Piece): Promise<void> {
    return this.decide({ shown: piece.id, absence: null, reason: this.reason });
  }

  markAbsent(absence: 'notFound' | 'notApplicable'): Promise<void> {
    return this.decide({ shown: null, absence, reason: this.reason });
  }

  /** Takes the decision back. */
  leaveOpen(): Promise<void> {
    return this.decide(null);
  }

  /** Enter in the field for the reason: keeps it, and decides for what is shown where nothing was decided yet. */
  async settle(cell: Cell | undefined): Promise<void> {
    if (this.decision) return this.keepReason();
    const shown = this.read?.pieces.find(({ id }) => id === cell?.shown);
    if (shown) await this.choose(shown);
    else if (this.read?.pieces.length === 0) await this.markAbsent('notFound');
  }

  /** Keeps a reason that was written after the decision. */
  async keepReason(): Promise<void> {
    const { decision, reason } = this;
    if (decision && reason !== decision.reason) await this.decide({ ...decision, reason });
  }

  async remove(piece: Piece): Promise<void> {
    const { workbench } = this.#sheet;
    await workbench.notifications.attempt(async () => {
      await workbench.core.call('sheets.removeEvidence', { evidence: piece.id });
      workbench.notifications.done(t('evidence.removed'), undoAction(workbench));
    });
  }

  correct(piece: Piece): void {
    this.#sheet.openDialog({ kind: 'correct', piece });
  }

  open({ article, start, end }: Piece): void {
    const range = start === null || end === null ? {} : { range: { start, end } };
    this.#sheet.workbench.navigation.open({ kind: 'article', article, ...range });
  }

  private async decide(decision: CellDecision | null): Promise<void> {
    const { read } = this;
    if (!read) return;
    const { core, notifications, session } = this.#sheet.workbench;
    if (!session.canWrite) return;
    await notifications.attempt(async () => {
      await core.call('sheets.decide', { sheet: this.#sheet.id, ...read.spot, decision });
      await this.#sheet.load();
      runInAction(() => (this.written = null));
    });
  }
}
