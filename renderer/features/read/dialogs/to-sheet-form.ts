import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { Input } from '../../../../shared/contract/index.ts';
import type { SheetId } from '../../../../shared/model/ids.ts';
import type { Period } from '../../../../shared/model/partial-date.ts';
import { scaleFor } from '../../../../shared/model/quantity-format.ts';
import type { Quantity } from '../../../../shared/model/quantity.ts';
import type { Sheet, SheetSummary } from '../../../../shared/model/sheet.ts';
import type { ChosenPlace } from '../../../workbench/place-field.tsx';
import type { Workbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { choosePlace } from '../places-of-article.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import { type SheetTarget, sheetTargetOf } from './sheet-target.ts';

/** The sheet that got something last in this window is proposed first. */
let lastSheet: SheetId | null = null;

const MOST_SHEETS = 200;

/** The way of some words into a cell: which sheet, whose column, which row, and what value. */
export class ToSheetForm {
  readonly target: SheetTarget;
  sheets: readonly SheetSummary[] = [];
  /** Null for a new one. */
  sheetId: SheetId | null = null;
  newTitle = '';
  sheet: Sheet | null = null;
  place: ChosenPlace | null;
  indicator: string;
  value: string;
  readonly #workbench: Workbench;
  readonly #store: ReaderStore;

  constructor(workbench: Workbench, store: ReaderStore) {
    this.#workbench = workbench;
    this.#store = store;
    this.target = sheetTargetOf(store)!;
    const { about, known, words } = this.target;
    this.place = choosePlace(about?.place, about?.placeName);
    this.indicator = about?.quantity?.measured ?? '';
    this.value = known?.text ?? words.slice(0, 300);
    makeAutoObservable(
      this,
      { target: false, sheets: observableRef, sheet: observableRef },
      { autoBind: true },
    );
    void this.load();
  }

  get isReady(): boolean {
    const hasSheet = this.sheetId !== null || this.newTitle.trim() !== '';
    return hasSheet && this.place !== null && this.indicator.trim() !== '';
  }

  /** Rows of the sheet, and what the words say they measure. */
  get indicatorNames(): string[] {
    const names = (this.sheet?.indicators ?? []).map(({ name }) => name);
    const measured = this.target.about?.quantity?.measured;
    return [...new Set(measured ? [measured, ...names] : names)];
  }

  setSheet(id: SheetId | null): void {
    this.sheetId = id;
    this.sheet = null;
    if (id) void this.#loadSheet(id);
  }

  setNewTitle(title: string): void {
    this.newTitle = title;
  }

  setPlace(place: ChosenPlace | null): void {
    this.place = place;
  }

  setIndicator(name: string): void {
    this.indicator = name;
  }

  setValue(value: string): void {
    this.value = value;
  }

  async load(): Promise<void> {
    const { core } = this.#workbench;
    const { items } = await core.call('sheets.list', { limit: MOST_SHEETS });
    runInAction(() => {
      this.sheets = items;
      this.setSheet((items.find(({ id }) => id === lastSheet) ?? items[0])?.id ?? null);
    });
  }

  /** Puts the words into the cell; `quantity` is what the value was read as, null where it is kept as words. */
  async add(quantity: Quantity | null, period: Period | null): Promise<void> {
    const { core, notifications, navigation } = this.#workbench;
    const meant = quantity && { ...quantity, period: period ?? quantity.period };
    const { sheet, cell } = await core.call('sheets.addEvidence', {
      ...(this.sheetId ? { sheet: this.sheetId } : { newSheet: { title: this.newTitle.trim() } }),
      ...{ place: this.place!.id, quantity: meant, text: meant ? '' : this.value.trim() },
      ...this.#row(meant),
      ...this.#words(),
    });
    lastSheet = sheet;
    const open = () =>
      navigation.open({ kind: 'sheet', sheet, cell: { place: cell.place, indicator: cell.indicator } });
    notifications.done(t('toSheet.done', { sheet: this.#titleOf(sheet) }), {
      label: t('toSheet.open'),
      run: open,
    });
  }

  #row(quantity: Quantity | null): Pick<Input<'sheets.addEvidence'>, 'indicator' | 'newIndicator'> {
    const name = this.indicator.trim();
    const known = this.sheet?.indicators.find((row) => row.name.toLowerCase() === name.toLowerCase());
    if (known) return { indicator: known.id };
    return { newIndicator: { name, unit: quantity ? scaleFor([quantity]).label : '' } };
  }

  #words(): Pick<Input<'sheets.addEvidence'>, 'mention' | 'selection'> {
    const { mention, range } = this.target;
    return mention ? { mention: mention.id } : { selection: { article: this.#store.article, range: range! } };
  }

  #titleOf(sheet: SheetId): string {
    return this.sheets.find(({ id }) => id === sheet)?.title ?? this.newTitle.trim();
  }

  async #loadSheet(id: SheetId): Promise<void> {
    await this.#workbench.notifications.attempt(async () => {
      const sheet = await this.#workbench.core.call('sheets.get', { sheet: id });
      runInAction(() => {
        if (this.sheetId === id) this.sheet = sheet;
      });
    });
  }
}
