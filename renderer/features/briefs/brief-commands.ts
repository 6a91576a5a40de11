import type { ExportResult } from '../../../shared/contract/export.ts';
import { fileName } from '../../../shared/model/file-name.ts';
import type { BriefId } from '../../../shared/model/ids.ts';
import type { CommandHandlers } from '../../workbench/commands.ts';
import { undoAction } from '../../workbench/undo-action.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';

/** A brief that commands act on. */
export interface BriefInHand {
  id: BriefId;
  title: string;
  /** How many things in it have changed since they were put in, as far as that is known. */
  waiting: number;
}

/** Makes an empty brief; it can be made from anywhere in a library. */
export function newBriefCommand(workbench: Workbench): CommandHandlers {
  const { session, notifications } = workbench;
  return {
    'brief.new': {
      run: () => void notifications.attempt(() => newBrief(workbench)),
      isEnabled: () => session.canWrite,
    },
  };
}

/** What can be done with the brief in hand; `current` is asked anew each time. */
export function briefCommands(workbench: Workbench, current: () => BriefInHand | null): CommandHandlers {
  const { session, notifications } = workbench;
  const withBrief = (action: (brief: BriefInHand) => Promise<unknown>) => () => {
    const brief = current();
    if (brief) void notifications.attempt(() => action(brief));
  };
  const canWrite = (): boolean => session.canWrite && current() !== null;
  const isThere = (): boolean => current() !== null;
  return {
    'brief.rename': { run: withBrief((brief) => renameBrief(workbench, brief)), isEnabled: canWrite },
    'brief.remove': { run: withBrief((brief) => removeBrief(workbench, brief)), isEnabled: canWrite },
    'brief.exportHtml': {
      run: withBrief((brief) => exportBrief(workbench, brief, 'html')),
      isEnabled: isThere,
    },
    'brief.exportMarkdown': {
      run: withBrief((brief) => exportBrief(workbench, brief, 'md')),
      isEnabled: isThere,
    },
  };
}

async function newBrief({ core, dialogs, navigation }: Workbench): Promise<void> {
  const title = await dialogs.askText({
    title: t('brief.newTitle'),
    label: t('brief.titleLabel'),
    initial: t('brief.untitled'),
    confirm: t('dialog.create'),
  });
  if (!title?.trim()) return;
  const { id } = await core.call('briefs.draft', { title: title.trim().slice(0, 300) });
  navigation.open({ kind: 'brief', brief: id });
}

async function renameBrief(
  { core, dialogs, pendingWork }: Workbench,
  { id, title }: BriefInHand,
): Promise<void> {
  const given = await dialogs.askText({
    title: t('brief.renameTitle'),
    label: t('brief.titleLabel'),
    initial: title,
    confirm: t('dialog.rename'),
  });
  if (!given?.trim() || given.trim() === title) return;
  // The heading changes with the title: what was written before must be in the text by then.
  await pendingWork.settle();
  await core.call('briefs.update', { brief: id, title: given.trim().slice(0, 300) });
}

async function removeBrief(workbench: Workbench, { id, title }: BriefInHand): Promise<void> {
  const { core, dialogs, navigation, notifications, pendingWork } = workbench;
  const isSure = await dialogs.confirm({
    title: t('brief.removeTitle', { title }),
    text: t('brief.removeText'),
    confirm: t('brief.removeConfirm'),
  });
  if (!isSure) return;
  await pendingWork.settle();
  await core.call('briefs.remove', { brief: id });
  navigation.closeWhere((place) => place.kind === 'brief' && place.brief === id);
  notifications.done(t('brief.removed', { title }), undoAction(workbench));
}

async function exportBrief(workbench: Workbench, brief: BriefInHand, format: 'html' | 'md'): Promise<void> {
  const { core, shell, pendingWork } = workbench;
  await pendingWork.settle();
  const result = await shell.exportFile(fileName(brief.title), format, (to) =>
    core.call('briefs.export', { brief: brief.id, format, to }),
  );
  if (result) sayWritten(workbench, result, brief.waiting);
}

function sayWritten(
  { shell, notifications }: Workbench,
  { name, path }: ExportResult,
  waiting: number,
): void {
  const text =
    waiting > 0 ? t('brief.exportedStale', { name, count: waiting }) : t('brief.exported', { name });
  const canShow = shell.capabilities.showInFolder && path !== null;
  notifications.done(
    text,
    canShow ? { label: t('brief.showInFolder'), run: () => shell.showInFolder(path) } : null,
  );
}
