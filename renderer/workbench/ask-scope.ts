import { visible } from '../../shared/messages/messages.ts';
import type { CollectionId } from '../../shared/model/ids.ts';
import { listCollections } from './collections.ts';
import type { Workbench } from './workbench.ts';
import { t } from './words.ts';

const ALL = '';

interface ScopeQuestion {
  title: string;
  confirm: string;
  help: string;
  initial?: CollectionId | null;
}

/**
 * Asks which collection something is to be drawn from: null is all articles, undefined that the person thought better of
 * it. A library without collections is not asked about.
 */
export async function askScope(
  { core, dialogs }: Workbench,
  { initial = null, ...question }: ScopeQuestion,
): Promise<CollectionId | null | undefined> {
  const collections = await listCollections(core);
  if (collections.length === 0) return null;
  const named = collections.map(({ id, name, articles }) => ({
    value: id,
    label: t('scope.counted', { name: visible(name), count: articles }),
  }));
  const chosen = await dialogs.askChoice({
    ...{ ...question, label: t('scope.drawnFrom') },
    ...{ choices: [{ value: ALL, label: t('scope.library') }, ...named], initial: initial ?? ALL },
  });
  if (chosen === null) return undefined;
  return collections.find(({ id }) => id === chosen)?.id ?? null;
}
