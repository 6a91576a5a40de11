import type { Output } from '../../../../shared/contract/index.ts';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import { undoAction } from '../../../workbench/undo-action.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { ReadStore } from '../read-store.ts';

/** What is done to one or several articles; each tells what it did, with a way back. */
export class OrderActions {
  readonly #workbench: Workbench;
  readonly #store: ReadStore;

  constructor(workbench: Workbench, store: ReadStore) {
    this.#workbench = workbench;
    this.#store = store;
  }

  /** Asks first where something of the analyst's would go out of sight. */
  async trash(articles: readonly ArticleId[]): Promise<void> {
    const { core } = this.#workbench;
    const standing = await core.call('corpus.consequences', { articles: [...articles] });
    if (!(await this.#mayTrash(articles.length, standing))) return;
    const { changed } = await core.call('corpus.trash', { articles: [...articles] });
    this.#done(t('trash.done', { count: changed }));
  }

  async restore(articles: readonly ArticleId[]): Promise<void> {
    const { changed } = await this.#workbench.core.call('corpus.restore', { articles: [...articles] });
    this.#done(t('trash.restored', { count: changed }));
  }

  async emptyTrash(): Promise<void> {
    const { core, dialogs } = this.#workbench;
    const isSure = await dialogs.confirm({
      title: t('trash.empty.title'),
      text: t('trash.empty.text'),
      confirm: t('trash.empty.confirm'),
    });
    if (!isSure) return;
    const { removed, kept } = await core.call('corpus.emptyTrash', {});
    const words =
      kept > 0 ? t('trash.kept', { count: kept, removed }) : t('trash.emptied', { count: removed });
    if (removed > 0) this.#done(words);
    else this.#workbench.notifications.done(words);
  }

  async exclude(articles: readonly ArticleId[]): Promise<void> {
    const { core, dialogs } = this.#workbench;
    const reason = await dialogs.askText({
      ...{ title: t('exclude.title', { count: articles.length }), label: t('exclude.reason') },
      ...{ initial: '', confirm: t('exclude.confirm'), help: t('exclude.help') },
    });
    if (reason === null || reason.trim() === '') return;
    const { changed } = await core.call('corpus.exclude', { articles: [...articles], reason });
    this.#done(t('exclude.done', { count: changed }));
  }

  async include(articles: readonly ArticleId[]): Promise<void> {
    const { changed } = await this.#workbench.core.call('corpus.include', { articles: [...articles] });
    this.#done(t('exclude.included', { count: changed }));
  }

  /** Takes articles out of the collection that the list shows. */
  async uncollect(articles: readonly ArticleId[]): Promise<void> {
    const { scope } = this.#store.list;
    if (scope.kind !== 'collection') return;
    await this.#workbench.core.call('collections.removeArticles', {
      ...{ collection: scope.id, articles: [...articles] },
    });
    this.#done(t('collect.out', { name: scope.name }));
  }

  async newCollection(): Promise<void> {
    const { core, dialogs } = this.#workbench;
    const name = await dialogs.askText({
      ...{
        title: t('collection.new'),
        label: t('collection.name'),
        initial: '',
        confirm: t('collection.make'),
      },
    });
    if (name === null || name.trim() === '') return;
    const made = await core.call('collections.create', { name });
    this.#store.list.setScope({ kind: 'collection', id: made.id, name: made.name });
  }

  async renameCollection(): Promise<void> {
    const { scope } = this.#store.list;
    if (scope.kind !== 'collection') return;
    const { core, dialogs } = this.#workbench;
    const name = await dialogs.askText({
      ...{ title: t('collection.rename'), label: t('collection.name'), initial: scope.name },
      confirm: t('collection.save'),
    });
    if (name === null || name.trim() === '') return;
    await core.call('collections.rename', { collection: scope.id, name });
  }

  async removeCollection(): Promise<void> {
    const { scope } = this.#store.list;
    if (scope.kind !== 'collection') return;
    const { core, dialogs } = this.#workbench;
    const isSure = await dialogs.confirm({
      title: t('collection.remove.title', { name: scope.name }),
      text: t('collection.remove.text'),
      confirm: t('collection.remove.confirm'),
    });
    if (isSure) await core.call('collections.remove', { collection: scope.id });
  }

  async #mayTrash(count: number, standing: Output<'corpus.consequences'>): Promise<boolean> {
    const lines = consequenceLines(standing);
    if (lines.length === 0) return true;
    return this.#workbench.dialogs.confirm({
      title: t('trash.title', { count }),
      text: [...lines, t('trash.stays')].join(' '),
      confirm: t('trash.confirm'),
    });
  }

  #done(text: string): void {
    this.#store.selection.clear();
    this.#workbench.notifications.done(text, undoAction(this.#workbench));
  }
}

/** What becomes of all that stands on some articles, in sentences; none where nothing does. */
export function consequenceLines({
  annotations,
  mentions,
  sheets,
  briefs,
}: Output<'corpus.consequences'>): string[] {
  const going = [
    ...(annotations > 0 ? [t('trash.marks', { count: annotations })] : []),
    ...(mentions > 0 ? [t('trash.mentions', { count: mentions })] : []),
  ];
  return [
    ...(going.length > 0 ? [t('trash.goes', { what: going.join(', ') })] : []),
    ...sheets.map(({ title, evidence }) => t('trash.evidence', { title, count: evidence })),
    ...briefs.map(({ title, citations }) => t('trash.citations', { title, count: citations })),
  ];
}
