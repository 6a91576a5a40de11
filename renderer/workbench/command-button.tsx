import { Button, type ButtonProps } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import type { CommandId } from '../../shared/commands/command-table.ts';
import { KeyHint } from './key-hint.tsx';
import { useWorkbench } from './workbench.ts';

interface CommandButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'leftSection' | 'color'> {
  command: CommandId;
  /** Shorter words than the command's name, where the place makes them plain. */
  children?: ReactNode;
  withKey?: boolean;
}

/** A button that runs a command: name, key and whether it can run come from the registry. */
export const CommandButton = observer(function CommandButton({
  command,
  children,
  withKey = false,
  ...look
}: CommandButtonProps) {
  const { commands } = useWorkbench();
  const { label, enabled } = commands.state(command);
  return (
    <Button
      {...look}
      disabled={!enabled}
      onClick={() => commands.run(command)}
      rightSection={withKey ? <KeyHint command={command} /> : undefined}
    >
      {children ?? label}
    </Button>
  );
});
