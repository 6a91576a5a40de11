import { makeAutoObservable, observableRef } from 'mobx';
import type { ImportItem, ImportRun } from '../../../shared/contract/corpus.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { likelyCharsets } from './failure-words.ts';
import { charsetsOf, readItemsAs } from './read-items-as.ts';
import type { RowActionKind } from './row-actions.ts';
import { wasSent } from './shown-path.ts';

/** A question or a picture that stands over the report. */
export type ReportDialog =
  | { kind: 'facts'; articles: readonly ArticleId[]; isDate: boolean }
  | { kind: 'compare'; copy: NonNullable<ImportItem['copyOf']>; title: string }
  | { kind: 'both'; item: ImportItem }
  | { kind: 'columns'; item: ImportItem; run: ImportRun };

/** The report that the files are of. */
interface Report {
  readonly run: ImportRun | null;
  /** Reads again what is shown. */
  refresh(): Promise<void>;
}

/** What is done with files of a report, one or several; each tells what it did or what went wrong. */
export class ItemActions {
  dialog: ReportDialog | null = null;
  /** The charset that is chosen for a file by hand, until it is read so. */
  charset: { position: number; charset: string } | null = null;
  readonly #workbench: Workbench;
  readonly #report: Report;

  constructor(workbench: Workbench, report: Report) {
    this.#workbench = workbench;
    this.#report = report;
    makeAutoObservable(this, { dialog: observableRef, charset: observableRef }, { autoBind: true });
  }

  /** The one best thing to do with a file. */
  async run(kind: RowActionKind, item: ImportItem): Promise<void> {
    const [first] = item.articles;
    switch (kind) {
      case 'open':
        return first && this.open(first.id);
      case 'seeSplit':
        return first && this.seeBorder(first.id);
      case 'setDate':
        return this.correct([item], true);
      case 'compare':
        return this.compare(item);
      case 'showBoth':
        return this.show({ kind: 'both', item });
      case 'columns':
        return this.showColumns(item);
      case 'readAgain':
        return this.readAgain(item);
      case 'tryAgain':
        return this.tryAgain([item]);
      case 'ignore':
        return this.ignore([item], true);
      case 'dontIgnore':
        return this.ignore([item], false);
    }
  }

  show(dialog: ReportDialog | null): void {
    this.dialog = dialog;
  }

  closeDialog(): void {
    this.dialog = null;
  }

  chooseCharset(position: number, charset: string): void {
    this.charset = { position, charset };
  }

  charsetFor(item: ImportItem): string | null {
    return this.charset?.position === item.position ? this.charset.charset : null;
  }

  /** Opens an article; one that was undone since is named as gone. */
  async open(article: ArticleId): Promise<void> {
    const { core, notifications, navigation } = this.#workbench;
    await notifications.attempt(async () => {
      await core.call('corpus.article', { article });
      navigation.open({ kind: 'article', article });
    });
  }

  /** Opens the first of several articles where it ends and the next one begins. */
  async seeBorder(article: ArticleId): Promise<void> {
    const { core, notifications, navigation } = this.#workbench;
    await notifications.attempt(async () => {
      const { chars } = await core.call('corpus.article', { article });
      const range = { start: Math.max(0, chars - 1), end: chars };
      navigation.open({ kind: 'article', article, range });
    });
  }

  correct(items: readonly ImportItem[], isDate = false): void {
    const articles = items.flatMap((item) => item.articles.map(({ id }) => id));
    if (articles.length > 0) this.show({ kind: 'facts', articles, isDate });
  }

  compare({ copyOf, articles }: ImportItem): void {
    const title = articles.find(({ id }) => id === copyOf?.article)?.title;
    if (copyOf && title !== undefined) this.show({ kind: 'compare', copy: copyOf, title });
  }

  /** What the columns of a table are for, to be put right. */
  showColumns(item: ImportItem): void {
    const { run } = this.#report;
    if (run) this.show({ kind: 'columns', item, run });
  }

  /** True where there is another way to read a file, or reason to try it once more. */
  canReadAgain(item: ImportItem): boolean {
    if (item.outcome !== 'failed') return this.charsetFor(item) !== null;
    return !item.ignored && !wasSent(item.path);
  }

  /** In the charset that is chosen, else in the likeliest; a file that failed for another reason is tried again. */
  async readAgain(item: ImportItem): Promise<void> {
    const chosen = this.charsetFor(item);
    if (chosen === null && item.error?.code !== 'encodingUnknown') return this.tryAgain([item]);
    const charset = chosen ?? likelyCharsets(item)[0] ?? (await this.#likeliest(item));
    if (charset) await this.readAs([item], charset);
  }

  async readAs(items: readonly ImportItem[], charset: string): Promise<void> {
    const { run } = this.#report;
    if (run) await readItemsAs(this.#workbench, { run: run.id, items, charset });
  }

  /** Tries files again; the report of that is opened. */
  async tryAgain(items: readonly ImportItem[]): Promise<void> {
    const failed = items.filter(({ outcome, path }) => outcome === 'failed' && !wasSent(path));
    const positions = failed.map(({ position }) => position);
    if (positions.length > 0) await this.#again({ positions }, positions.length);
  }

  /** All that failed and were not set aside. */
  async tryAllAgain(): Promise<void> {
    const { run } = this.#report;
    if (run) await this.#again({ outcome: 'failed' }, run.failed - run.ignored);
  }

  /** Sets failed files aside, or takes that back. */
  async ignore(items: readonly ImportItem[], ignored: boolean): Promise<void> {
    const { core, notifications } = this.#workbench;
    const { run } = this.#report;
    const failed = items.filter((item) => item.outcome === 'failed' && item.ignored !== ignored);
    if (!run || failed.length === 0) return;
    const positions = failed.map(({ position }) => position);
    const call = (value: boolean) =>
      notifications.attempt(async () => {
        await core.call('corpus.ignoreImportItems', { run: run.id, positions, ignored: value });
        await this.#report.refresh();
      });
    await call(ignored);
    const back = { label: t('command.history.undo'), run: () => void call(!ignored) };
    notifications.done(t(ignored ? 'imports.ignored' : 'imports.notIgnored', { count: failed.length }), back);
  }

  async #again(which: { positions: number[] } | { outcome: 'failed' }, count: number): Promise<void> {
    const { core, navigation, notifications } = this.#workbench;
    const from = this.#report.run;
    if (!from) return;
    await notifications.attempt(async () => {
      const { run } = await core.call('corpus.importAgain', { run: from.id, ...which });
      navigation.open({ kind: 'imports', run });
      notifications.done(t('imports.trying', { count }));
    });
  }

  async #likeliest(item: ImportItem): Promise<string | undefined> {
    const { core, notifications } = this.#workbench;
    const choices = await notifications.attempt(() => charsetsOf(core, item));
    return choices?.[0]?.charset;
  }
}
