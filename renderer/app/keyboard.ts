import { useEffect } from 'react';
import { type CommandId, commandIds, definitionOf } from '../../shared/commands/command-table.ts';
import { isPlainKey, keyName } from '../../shared/commands/keys.ts';
import type { Workbench } from '../workbench/workbench.ts';

const commandOfKey = new Map<string, CommandId>(
  commandIds.flatMap((id) => {
    const { key } = definitionOf(id);
    return key ? [[key, id] as const] : [];
  }),
);

/** Runs commands by their keys, wherever the focus is; letters only where nothing is being written. */
export function useKeyboard(workbench: Workbench): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const id = commandFor(event, workbench);
      if (id && workbench.commands.run(id)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [workbench]);
}

function commandFor(event: KeyboardEvent, { shell, session, dialogs }: Workbench): CommandId | undefined {
  const name = keyName(event, shell.capabilities.platform === 'darwin');
  const id = commandOfKey.get(name);
  if (!id || dialogs.current || isInDialog(event.target)) return undefined;
  if (isPlainKey(name))
    return isWriting(event.target) || session.settings?.letterKeys === false ? undefined : id;
  // While something is written, undoing is the field's own.
  if ((id === 'history.undo' || id === 'history.redo') && isWriting(event.target)) return undefined;
  return id;
}

/** True in text fields and editors. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
}
