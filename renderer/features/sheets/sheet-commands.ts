import type { CommandHandlers } from '../../workbench/commands.ts';
import { askScope } from '../../workbench/ask-scope.ts';
import { t } from '../../workbench/words.ts';
import type { Workbench } from '../../workbench/workbench.ts';

/** Making a sheet, wherever one is in the library. */
export function sheetCommands(workbench: Workbench): CommandHandlers {
  const { notifications, session } = workbench;
  const isEnabled = (): boolean => session.canWrite;
  return {
    'sheet.draft': { run: () => void notifications.attempt(() => draftSheet(workbench)), isEnabled },
    'sheet.new': { run: () => void notifications.attempt(() => newSheet(workbench)), isEnabled },
  };
}

/** Where there are collections, it is asked from which. */
async function draftSheet(workbench: Workbench): Promise<void> {
  const { core, navigation } = workbench;
  const collection = await askScope(workbench, {
    ...{ title: t('sheet.draftTitle'), confirm: t('sheet.draftConfirm'), help: t('sheet.draftHelp') },
  });
  if (collection === undefined) return;
  const { id } = await core.call('sheets.draft', collection ? { collection } : {});
  navigation.open({ kind: 'sheet', sheet: id });
}

async function newSheet({ core, dialogs, navigation }: Workbench): Promise<void> {
  const title = await dialogs.askText({
    title: t('sheet.newTitle'),
    label: t('sheet.title'),
    initial: '',
    confirm: t('dialog.create'),
  });
  if (!title?.trim()) return;
  const { id } = await core.call('sheets.create', { title: title.trim() });
  navigation.open({ kind: 'sheet', sheet: id });
}
