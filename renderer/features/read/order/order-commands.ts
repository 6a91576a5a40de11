import { type ArticleStanding, standingOf } from '../../../../shared/model/article.ts';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import type { CommandHandler, CommandHandlers } from '../../../workbench/commands.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { readDialogsOf } from '../dialogs/read-dialogs.ts';
import type { ReadStore } from '../read-store.ts';
import { OrderActions } from './order-actions.ts';

/** What the commands for articles do: with those that are chosen, else with the one that is read. */
export function orderCommands(workbench: Workbench, store: ReadStore): CommandHandlers {
  const actions = new OrderActions(workbench, store);
  const dialogs = readDialogsOf(workbench);
  const { list } = store;
  const command = (run: () => Promise<void> | void, isEnabled: () => boolean): CommandHandler => ({
    run: () => void workbench.notifications.attempt(async () => run()),
    isEnabled: () => workbench.session.canWrite && isEnabled(),
  });
  const onArticles = (
    run: (articles: readonly ArticleId[]) => Promise<void> | void,
    isEnabled: () => boolean = () => true,
  ): CommandHandler => ({
    ...command(
      () => run(store.targets),
      () => store.targets.length > 0 && isEnabled(),
    ),
    about: () => (store.selection.size > 1 ? t('order.ofArticles', { count: store.selection.size }) : null),
  });
  const inCollection = (): boolean => list.scope.kind === 'collection';
  const are = (standing: ArticleStanding) => () => standingOfTargets(store) === standing;
  const areNot = (standing: ArticleStanding) => () => standingOfTargets(store) !== standing;
  return {
    'article.correct': onArticles((articles) => dialogs.open({ kind: 'facts', articles })),
    'article.collect': onArticles((articles) => dialogs.open({ kind: 'collect', articles })),
    'article.uncollect': onArticles((articles) => actions.uncollect(articles), inCollection),
    'article.exclude': onArticles((articles) => actions.exclude(articles), areNot('excluded')),
    'article.include': onArticles((articles) => actions.include(articles), are('excluded')),
    'article.trash': onArticles((articles) => actions.trash(articles), areNot('trashed')),
    'article.restore': onArticles((articles) => actions.restore(articles), are('trashed')),
    'article.paste': command(
      () => dialogs.open({ kind: 'paste', text: '', html: null }),
      () => true,
    ),
    'collection.new': command(
      () => actions.newCollection(),
      () => true,
    ),
    'collection.rename': command(() => actions.renameCollection(), inCollection),
    'collection.remove': command(() => actions.removeCollection(), inCollection),
    'trash.empty': command(
      () => actions.emptyTrash(),
      () => (workbench.session.library?.counts.trashed ?? 0) > 0,
    ),
  };
}

/** How the articles stand that commands are about: all that is listed together stands alike. */
function standingOfTargets({ selection, reader, list }: ReadStore): ArticleStanding {
  if (selection.size === 0 && reader?.about) return standingOf(reader.about);
  return list.scope.kind === 'excluded' || list.scope.kind === 'trashed' ? list.scope.kind : 'active';
}
