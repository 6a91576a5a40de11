import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { evidenceWords } from '../../../../shared/model/evidence-words.ts';
import { quoteInContext } from '../../../../shared/model/quote-in-context.ts';
import type { CitedBrief } from '../../../../shared/model/cited-brief.ts';
import type { ListedEvidence } from '../editor/insert-live.ts';
import type { BriefWorkbench } from '../brief-store.ts';

export type InsertForm = 'value' | 'quote';

export interface PickerRow {
  item: ListedEvidence;
  value: string;
  about: string;
  quote: string;
  /** What is searched, in lower case. */
  words: string;
}

const PAGE = 500;
/** A sheet is filled by hand; beyond this the list says nothing to a person any more. */
const MOST = 5000;

/** What narrows the list for a brief: its sheet and its collection. */
type PickedFor = Pick<CitedBrief, 'sheet' | 'scope'>;

/** The list of evidence from which a value or a quotation is put in. */
export class EvidencePicker {
  isOpen = false;
  form: InsertForm = 'value';
  /** True where a slash in the text opened it, which is then typed where nothing is chosen. */
  bySlash = false;
  query = '';
  active = 0;
  rows: PickerRow[] | null = null;
  readonly #workbench: BriefWorkbench;
  readonly #brief: () => PickedFor | null;

  constructor(workbench: BriefWorkbench, brief: () => PickedFor | null) {
    this.#workbench = workbench;
    this.#brief = brief;
    makeAutoObservable(this, { rows: observableRef }, { autoBind: true });
  }

  get matches(): PickerRow[] {
    const wanted = this.query.toLowerCase().split(/\s+/).filter(Boolean);
    return (this.rows ?? []).filter(({ words }) => wanted.every((word) => words.includes(word)));
  }

  get chosen(): PickerRow | undefined {
    return this.matches[this.active];
  }

  open(form: InsertForm, { bySlash = false } = {}): void {
    this.form = form;
    this.bySlash = bySlash;
    this.query = '';
    this.active = 0;
    this.isOpen = true;
    void this.#workbench.notifications.attempt(() => this.#load());
  }

  close(): void {
    this.isOpen = false;
  }

  setQuery(query: string): void {
    this.query = query;
    this.active = 0;
  }

  setForm(form: InsertForm): void {
    this.form = form;
  }

  setActive(index: number): void {
    this.active = Math.max(0, Math.min(index, this.matches.length - 1));
  }

  /** What is in the list from before stays until the new one is there. */
  async #load(): Promise<void> {
    const { sheet = null, scope = null } = this.#brief() ?? {};
    const within = { ...(sheet ? { sheet } : {}), ...(scope ? { collection: scope.id } : {}) };
    const found: ListedEvidence[] = [];
    let total = Infinity;
    while (found.length < Math.min(total, MOST)) {
      const page = { offset: found.length, limit: PAGE, ...within };
      const answer = await this.#workbench.core.call('sheets.evidence', page);
      found.push(...answer.items);
      total = answer.items.length === 0 ? 0 : answer.total;
    }
    runInAction(() => (this.rows = found.map((item) => toRow(item, sheet === null))));
  }
}

/** Without a sheet of its own a brief takes evidence from every sheet; then each row says from which. */
function toRow(item: ListedEvidence, withSheet: boolean): PickerRow {
  const value = evidenceWords(item);
  const about = [item.placeName, item.indicatorName, ...(withSheet ? [item.sheetTitle] : [])].join(', ');
  const quote = quoteInContext(item);
  return {
    item,
    value,
    about,
    quote,
    words: `${value} ${about} ${quote} ${item.articleTitle}`.toLowerCase(),
  };
}
