import type { Collection } from '../../../../shared/contract/collections.ts';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import { type Choice, PickOrMake } from '../../../ui/pick-or-make.tsx';
import { undoAction } from '../../../workbench/undo-action.ts';
import { useAnswer } from '../../../workbench/use-answer.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { readStoreOf } from '../read-store.ts';

/** The most collections that are offered; what is typed narrows them. */
const MOST = 500;
const LONGEST_NAME = 200;

/** Finds a collection by its name, or makes it, and puts articles into it. */
export function CollectDialog({ articles, onDone }: { articles: readonly ArticleId[]; onDone: () => void }) {
  const workbench = useWorkbench();
  const { core, notifications } = workbench;
  const known = useAnswer('all', () => core.call('collections.list', { limit: MOST }));
  const put = (choice: Choice<Collection>): Promise<Collection> =>
    choice.kind === 'known'
      ? core.call('collections.addArticles', { collection: choice.item.id, articles: [...articles] })
      : core.call('collections.create', { name: choice.name, articles: [...articles] });
  const take = (choice: Choice<Collection>): void => {
    void notifications.attempt(async () => {
      const { name } = await put(choice);
      readStoreOf(workbench).selection.clear();
      onDone();
      notifications.done(t('collect.done', { count: articles.length, name }), undoAction(workbench));
    });
  };
  return (
    <PickOrMake
      items={known?.items ?? []}
      label={t('collect.search')}
      listLabel={t('collect.title')}
      longest={LONGEST_NAME}
      draw={({ name, articles: count }) => (
        <>
          <span>{name}</span>
          <span className="grow" />
          <span className="muted small num">{count}</span>
        </>
      )}
      make={(name) => t('collect.make', { name })}
      nothing={t('collect.nothing')}
      onTake={take}
    />
  );
}
