import type { SavedSearch } from '../../../../shared/model/saved-search.ts';
import { undoAction } from '../../../workbench/undo-action.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { isNarrowed } from '../find-question.ts';
import { type KeptStore, keptStoreOf } from './kept-store.ts';

const LONGEST_NAME = 60;

/** Keeps what is asked now under a name that the person gives. */
export async function saveSearch(workbench: Workbench): Promise<void> {
  const kept = keptStoreOf(workbench);
  const { terms } = kept;
  const name = await workbench.dialogs.askText({
    title: t('searches.save.title'),
    label: t('searches.name'),
    initial: terms.query.trim().slice(0, LONGEST_NAME),
    confirm: t('searches.save.confirm'),
    help: t('searches.save.help'),
  });
  if (name === null) return;
  await change(workbench, kept, t('searches.saved', { name }), async () => {
    await workbench.core.call('searches.save', { ...terms, name });
  });
}

export async function renameSearch(workbench: Workbench, search: SavedSearch): Promise<void> {
  const name = await workbench.dialogs.askText({
    title: t('searches.rename'),
    label: t('searches.name'),
    initial: search.name,
    confirm: t('searches.rename.confirm'),
  });
  if (name === null) return;
  await change(workbench, keptStoreOf(workbench), t('searches.renamed', { name }), async () => {
    await workbench.core.call('searches.update', { search: search.id, name });
  });
}

/** Nothing is asked: undo brings it back. */
export async function removeSearch(workbench: Workbench, search: SavedSearch): Promise<void> {
  const done = t('searches.removed', { name: search.name });
  await change(workbench, keptStoreOf(workbench), done, async () => {
    await workbench.core.call('searches.remove', { search: search.id });
  });
}

/** What a saved search finds now is new no more. */
export async function markSeen(workbench: Workbench, search: SavedSearch): Promise<void> {
  const kept = keptStoreOf(workbench);
  await workbench.notifications.attempt(async () => {
    await workbench.core.call('searches.look', { search: search.id });
    await kept.load();
    if (kept.find.question.scope.newIn === search.id) kept.showFresh(search, false);
  });
}

export async function forgetPast(workbench: Workbench): Promise<void> {
  await workbench.notifications.attempt(async () => {
    await workbench.core.call('searches.forget', {});
    await keptStoreOf(workbench).load();
  });
}

/** Goes on within what was found: the next query narrows it. */
export function searchWithin(workbench: Workbench): void {
  const { find } = keptStoreOf(workbench);
  const { query, scope, filters, expansionsOff } = find.question;
  const within = [...scope.within, query];
  find.lookFor({ filters, expansionsOff, scope: { ...scope, within } });
}

export function canSearchWithin(workbench: Workbench): boolean {
  const { query, scope } = keptStoreOf(workbench).find.question;
  return query.trim() !== '' && query.length <= 2000 && scope.within.length < 20;
}

export function canSave(workbench: Workbench): boolean {
  const kept = keptStoreOf(workbench);
  return kept.canWrite && isNarrowed(kept.find.question);
}

async function change(
  workbench: Workbench,
  kept: KeptStore,
  done: string,
  action: () => Promise<void>,
): Promise<void> {
  await workbench.notifications.attempt(async () => {
    await action();
    await kept.load();
    workbench.notifications.done(done, undoAction(workbench));
  });
}
