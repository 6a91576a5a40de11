import { Menu } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconChevronDown, IconSearch } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import type { CommandId } from '../../../shared/commands/command-table.ts';
import { KeyHint, useCommandTitle } from '../../workbench/key-hint.tsx';
import { menuClasses } from '../../workbench/menu-classes.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { TabStrip } from './tab-strip.tsx';
import classes from './masthead.module.css';

/** The library's name, what is open, the palette, the way back and forward. */
export const Masthead = observer(function Masthead() {
  const { commands } = useWorkbench();
  return (
    <header className={classes.masthead}>
      <LibraryMenu />
      <TabStrip />
      <button className={classes.command} onClick={() => commands.run('palette.open')}>
        <IconSearch size={14} stroke={1.5} aria-hidden />
        <span>{t('app.goOrRun')}</span>
        <KeyHint command="palette.open" />
      </button>
      <IconButton command="go.back" icon={IconArrowLeft} />
      <IconButton command="go.forward" icon={IconArrowRight} />
    </header>
  );
});

const libraryCommands: readonly CommandId[] = [
  'library.rename',
  'library.new',
  'library.open',
  'library.close',
];

const LibraryMenu = observer(function LibraryMenu() {
  const { session, commands } = useWorkbench();
  const name = session.library?.name ?? '';
  return (
    <Menu position="bottom-start" offset={2} width={264} classNames={menuClasses}>
      <Menu.Target>
        <button
          className={classes.library}
          title={session.library?.path}
          aria-label={t('app.libraries', { library: name })}
        >
          <span>{name}</span>
          <IconChevronDown size={13} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {libraryCommands.map((id) => (
          <Menu.Item
            key={id}
            disabled={!commands.state(id).enabled}
            onClick={() => commands.run(id)}
            rightSection={<KeyHint command={id} />}
          >
            {commands.state(id).label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
});

const IconButton = observer(function IconButton({
  command,
  icon: Icon,
}: {
  command: CommandId;
  icon: typeof IconSearch;
}) {
  const { commands } = useWorkbench();
  const title = useCommandTitle(command);
  const { enabled, label } = commands.state(command);
  return (
    <button
      className={classes.icon}
      title={title}
      aria-label={label}
      disabled={!enabled}
      onClick={() => commands.run(command)}
    >
      <Icon size={16} stroke={1.5} aria-hidden />
    </button>
  );
});
