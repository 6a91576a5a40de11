import { useEffect } from 'react';
import type { CommandHandlers } from './commands.ts';
import { useWorkbench } from './workbench.ts';

/** Puts in what commands do for as long as the view is there. The handlers must keep their identity between draws. */
export function useCommands(handlers: CommandHandlers): void {
  const { commands } = useWorkbench();
  useEffect(() => commands.register(handlers), [commands, handlers]);
}
