import { makeAutoObservable, observableRef } from 'mobx';
import type { PlacedMention } from '../../../../shared/contract/entities.ts';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import type { ReaderStore } from '../reader/reader-store.ts';

export type ReadDialog =
  | { kind: 'tags'; store: ReaderStore }
  | { kind: 'entity'; store: ReaderStore }
  | { kind: 'toSheet'; store: ReaderStore }
  | { kind: 'quantity'; store: ReaderStore; mention: PlacedMention | null }
  | { kind: 'place'; store: ReaderStore; mention: PlacedMention }
  | { kind: 'facts'; articles: readonly ArticleId[] }
  | { kind: 'collect'; articles: readonly ArticleId[] }
  | { kind: 'paste'; text: string; html: string | null }
  | { kind: 'text'; article: ArticleId; title: string; text: string };

/** Which question about the text stands open; one at a time. */
export class ReadDialogs {
  current: ReadDialog | null = null;

  constructor() {
    makeAutoObservable(this, { current: observableRef }, { autoBind: true });
  }

  openTagPicker(store: ReaderStore): void {
    this.open({ kind: 'tags', store });
  }

  openEntity(store: ReaderStore): void {
    this.open({ kind: 'entity', store });
  }

  openToSheet(store: ReaderStore): void {
    this.open({ kind: 'toSheet', store });
  }

  openQuantity(store: ReaderStore, mention: PlacedMention | null): void {
    this.open({ kind: 'quantity', store, mention });
  }

  /** The question that sets the current mention right. */
  openCorrection(store: ReaderStore): void {
    const { mention } = store;
    if (!mention) return;
    this.open(mention.quantity ? { kind: 'quantity', store, mention } : { kind: 'place', store, mention });
  }

  open(dialog: ReadDialog): void {
    this.current = dialog;
  }

  close(): void {
    this.current = null;
  }
}

const dialogs = new WeakMap<Workbench, ReadDialogs>();

/** Those of this window. */
export function readDialogsOf(workbench: Workbench): ReadDialogs {
  const known = dialogs.get(workbench) ?? new ReadDialogs();
  dialogs.set(workbench, known);
  return known;
}
