import { excerpt } from '../../../../shared/model/excerpt.ts';
import type { CommandId } from '../../../../shared/commands/command-table.ts';
import type { CommandHandler, CommandHandlers } from '../../../workbench/commands.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { readDialogsOf } from '../dialogs/read-dialogs.ts';
import { borderCommands } from './article-borders.ts';
import { Marking } from './marking.ts';
import type { ReaderStore } from './reader-store.ts';

/** What one can do with an article that is read: mark, tag, note, decide what was found, put into a sheet. */
export function readerCommands(workbench: Workbench, store: ReaderStore): CommandHandlers {
  const marking = new Marking(workbench, store);
  const dialogs = readDialogsOf(workbench);
  const canWrite = () => workbench.session.canWrite && !store.isOriginalShown;
  const hasSelection = () => canWrite() && store.selection !== null;
  const hasMark = () => canWrite() && store.mark !== null;
  const hasTarget = () => hasSelection() || hasMark();
  const aboutSelection = () =>
    store.selection ? t('palette.selection', { selection: excerpt(store.selectedText, 40) }) : null;
  const onSelection = (run: () => void): CommandHandler => ({
    run,
    isEnabled: hasSelection,
    about: aboutSelection,
  });
  return {
    'mark.add': onSelection(() => void marking.mark(marking.lastTags)),
    'mark.tag': { run: () => dialogs.openTagPicker(store), isEnabled: hasTarget, about: aboutSelection },
    'mark.note': { run: () => marking.note(), isEnabled: hasTarget, about: aboutSelection },
    'mark.entity': onSelection(() => dialogs.openEntity(store)),
    'mark.quantity': onSelection(() => dialogs.openQuantity(store, null)),
    'mark.toSheet': {
      run: () => dialogs.openToSheet(store),
      isEnabled: () =>
        canWrite() && (store.selection !== null || store.mention !== null || store.mark !== null),
      about: aboutSelection,
    },
    'mark.remove': { run: () => marking.remove(), isEnabled: () => hasMark() && store.selection === null },
    'mark.next': { run: () => store.stepMark(1), isEnabled: () => store.marks.length > 0 },
    'mark.previous': { run: () => store.stepMark(-1), isEnabled: () => store.marks.length > 0 },
    'mark.under': { run: () => store.stepHere(1), isEnabled: () => store.marksHere.length > 1 },
    'mark.over': { run: () => store.stepHere(-1), isEnabled: () => store.marksHere.length > 1 },
    'article.original': { run: store.toggleOriginal, isChecked: () => store.isOriginalShown },
    'article.like': {
      run: () =>
        workbench.navigation.open({
          kind: 'find',
          ask: { like: { article: store.article, range: store.selection } },
        }),
      isEnabled: () => !store.isOriginalShown,
      about: aboutSelection,
    },
    ...borderCommands(workbench, store),
    ...suggestionCommands(workbench, store),
    ...tagCommands(workbench, marking, hasTarget),
  };
}

/** The number keys: with a selection they mark it, without one they put the tag on the current mark or take it off. */
function tagCommands({ codebook }: Workbench, marking: Marking, hasTarget: () => boolean): CommandHandlers {
  const entries = [1, 2, 3, 4, 5, 6, 7, 8].map((key): [CommandId, CommandHandler] => [
    `tag.${key}` as CommandId,
    {
      run: () => marking.tag(codebook.withKey(key)!.id),
      isEnabled: () => hasTarget() && codebook.withKey(key) !== undefined,
      label: () => codebook.withKey(key)?.name ?? t(`command.tag.${key}` as 'command.tag.1'),
    },
  ]);
  return Object.fromEntries(entries);
}

function suggestionCommands(workbench: Workbench, store: ReaderStore): CommandHandlers {
  const { session, core, notifications } = workbench;
  const dialogs = readDialogsOf(workbench);
  const hasMention = () => session.canWrite && store.mention !== null;
  const decide = (state: 'accepted' | 'rejected') => () =>
    void notifications.attempt(async () => {
      await core.call('entities.decide', { mentions: [store.currentMention!], state });
    });
  return {
    'suggestion.accept': {
      run: decide('accepted'),
      isEnabled: () => hasMention() && store.mention?.state !== 'accepted',
    },
    'suggestion.reject': { run: decide('rejected'), isEnabled: hasMention },
    'suggestion.correct': { run: () => dialogs.openCorrection(store), isEnabled: hasMention },
  };
}
