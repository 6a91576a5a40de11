import { type CommandId, definitionOf } from '../../shared/commands/command-table.ts';
import { shownKey } from '../../shared/commands/keys.ts';
import { Kbd } from '../ui/kbd.tsx';
import { useWorkbench } from './workbench.ts';

/** The key that a command is bound to, shown where the command is; nothing where it has none. */
export function KeyHint({ command }: { command: CommandId }) {
  const { shell } = useWorkbench();
  const { key } = definitionOf(command);
  return key ? <Kbd>{shownKey(key, shell.capabilities.platform === 'darwin')}</Kbd> : null;
}

/** A command's name with its key, for the title of a button that has no words. */
export function useCommandTitle(command: CommandId): string {
  const { shell, commands } = useWorkbench();
  const { key } = definitionOf(command);
  const { label } = commands.state(command);
  return key ? `${label}  ${shownKey(key, shell.capabilities.platform === 'darwin')}` : label;
}
