import { useEffect } from 'react';
import { type CommandId, commandIds, definitionOf } from '../../shared/commands/command-table.ts';
import { isPlainKey, keyName } from '../../shared/commands/keys.ts';
import type { Workbench } from '../workbench/workbench.ts';

/** One key can stand for several commands, of which at most one can run where one is: `]` is the next mark or the next failed file. */
const commandsOfKey = new Map<string, CommandId[]>();
for (const id of commandIds) {
  const { key } = definitionOf(id);
  if (key) commandsOfKey.set(key, [...(commandsOfKey.get(key) ?? []), id]);
}

/** Runs commands by their keys, wherever the focus is; letters only where nothing is being written. */
export function useKeyboard(workbench: Workbench): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (commandsFor(event, workbench).some((id) => workbench.commands.run(id))) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [workbench]);
}

function commandsFor(event: KeyboardEvent, { shell, session, dialogs }: Workbench): CommandId[] {
  const name = keyName(event, shell.capabilities.platform === 'darwin');
  if (dialogs.current || isInDialog(event.target)) return [];
  if (isPlainKey(name) && isWriting(event.target)) return [];
  if (name.length === 1 && session.settings?.letterKeys === false) return [];
  const ids = commandsOfKey.get(name) ?? [];
  // While something is written, undoing is the field's own.
  return isWriting(event.target) ? ids.filter((id) => !id.startsWith('history.')) : ids;
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
