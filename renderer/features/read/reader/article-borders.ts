import { excerpt } from '../../../../shared/model/excerpt.ts';
import type { CommandHandlers } from '../../../workbench/commands.ts';
import { undoAction } from '../../../workbench/undo-action.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from './reader-store.ts';

/** Setting the borders between the articles of a file by hand: at the block of the selection, or of the current mark. */
export function borderCommands(workbench: Workbench, store: ReaderStore): CommandHandlers {
  const { core, session, notifications, navigation } = workbench;
  const canWrite = () => session.canWrite && !store.isOriginalShown;
  const place = () =>
    (store.selection ?? store.marks.find(({ id }) => id === store.currentMark))?.start ?? null;
  const split = () =>
    void notifications.attempt(async () => {
      const { made, moved } = await core.call('corpus.split', { article: store.article, at: place()! });
      notifications.done(t('borders.split', { title: titleOf(store), count: moved }), undoAction(workbench));
      navigation.open({ kind: 'article', article: made });
    });
  const join = () =>
    void notifications.attempt(async () => {
      const { moved } = await core.call('corpus.join', { article: store.article });
      notifications.done(t('borders.joined', { title: titleOf(store), count: moved }), undoAction(workbench));
    });
  return {
    'article.split': { run: split, isEnabled: () => canWrite() && place() !== null },
    'article.join': { run: join, isEnabled: () => canWrite() && isFollowed(store) },
  };
}

function titleOf({ about }: ReaderStore): string {
  return excerpt(about?.title ?? '', 60);
}

function isFollowed({ about }: ReaderStore): boolean {
  return about !== null && about.part + 1 < about.parts;
}
