import type { CommandHandler, CommandHandlers } from '../../workbench/commands.ts';
import { t } from '../../workbench/words.ts';
import {
  duplicateSheet,
  exportSheet,
  makeBrief,
  removeColumn,
  removeRow,
  removeSheet,
  renameSheet,
} from './sheet-edits.ts';
import type { SheetStore } from './sheet-store.ts';

/** What the commands for a sheet do with the one that is in sight. */
export function sheetViewCommands(store: SheetStore): CommandHandlers {
  const { notifications, session } = store.workbench;
  const about = (): string | null => store.sheet?.title ?? null;
  const command = (
    run: () => Promise<void> | void,
    isEnabled: () => boolean,
    label?: () => string,
  ): CommandHandler => ({
    run: () => void notifications.attempt(async () => run()),
    isEnabled: () => store.sheet !== null && !store.isGone && isEnabled(),
    about,
    ...(label ? { label } : {}),
  });
  const canWrite = (): boolean => session.canWrite;
  const hasRow = (): boolean => canWrite() && store.currentRow !== undefined;
  return {
    'sheet.rename': command(() => renameSheet(store), canWrite),
    'sheet.duplicate': command(() => duplicateSheet(store), canWrite),
    'sheet.addPlace': command(() => store.openDialog({ kind: 'addPlace' }), canWrite),
    'sheet.addIndicator': command(() => store.openDialog({ kind: 'indicator', indicator: null }), canWrite),
    'sheet.editIndicator': command(() => store.rename(store.spot!.indicator), hasRow),
    'sheet.mergeIndicator': command(
      () => store.openDialog({ kind: 'merge', indicator: store.spot!.indicator }),
      () => hasRow() && store.rows.length > 1,
    ),
    'sheet.removeIndicator': command(
      () => removeRow(store, store.spot!.indicator),
      hasRow,
      () => removeLabel('sheet.removeIndicator', store.currentRow?.indicator.name),
    ),
    'sheet.removePlace': command(
      () => removeColumn(store, store.spot!.place!),
      () => canWrite() && store.currentPlace !== undefined,
      () => removeLabel('sheet.removePlace', store.currentPlace?.name),
    ),
    'sheet.openEvidence': command(
      () => store.openDrawer({ focus: true }),
      () => store.rows.length > 0 && store.places.length > 0,
    ),
    'sheet.findUnused': findUnusedCommand(store, about),
    'sheet.nextConflict': command(
      () => store.step(1),
      () => store.stops.length > 0,
      () => stepLabel(store, 'sheet.nextConflict', 'evidence.next'),
    ),
    'sheet.previousConflict': command(
      () => store.step(-1),
      () => store.stops.length > 0,
      () => stepLabel(store, 'sheet.previousConflict', 'evidence.previous'),
    ),
    'sheet.export': command(() => exportSheet(store, 'csv'), always),
    'sheet.exportHtml': command(() => exportSheet(store, 'html'), always),
    'sheet.exportMarkdown': command(() => exportSheet(store, 'md'), always),
    'sheet.makeBrief': command(() => makeBrief(store), canWrite),
    'sheet.remove': command(() => removeSheet(store), canWrite),
  };
}

/** Finds articles about the city of the column that the cursor is in, else about any of them. */
function findUnusedCommand(store: SheetStore, about: () => string | null): CommandHandler {
  const inSight = () => (store.currentPlace ? [store.currentPlace] : store.places);
  return {
    run: () => {
      const city = inSight().map(({ id }) => id);
      store.workbench.navigation.open({ kind: 'find', ask: { city, unusedBy: store.sheet!.id } });
    },
    isEnabled: () => store.sheet !== null && !store.isGone && store.places.length > 0,
    label: () => findUnusedLabel(store),
    about,
  };
}

function findUnusedLabel({ currentPlace }: SheetStore): string {
  if (!currentPlace) return t('command.sheet.findUnused');
  return t('command.sheet.findUnused.what', { name: currentPlace.name });
}

const always = (): boolean => true;

function removeLabel(
  command: 'sheet.removeIndicator' | 'sheet.removePlace',
  name: string | undefined,
): string {
  return name === undefined ? t(`command.${command}`) : t(`command.${command}.what`, { name });
}

/** Where only rows of one state are shown, the steps go through its cells instead. */
function stepLabel(
  { filter }: SheetStore,
  command: 'sheet.nextConflict' | 'sheet.previousConflict',
  words: 'evidence.next' | 'evidence.previous',
): string {
  return filter === null ? t(`command.${command}`) : t(words, { state: t(`state.${filter}`) });
}
