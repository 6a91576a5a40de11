import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { Fragment, useState } from 'react';
import { menuGroups, type MenuName, menuNames } from '../../../shared/commands/command-table.ts';
import { KeyHint } from '../../workbench/key-hint.tsx';
import { menuClasses } from '../../workbench/menu-classes.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import classes from './menu-row.module.css';

/** The menu in the page, where the system draws none: the same table, the same commands. */
export function MenuRow() {
  const [open, setOpen] = useState<MenuName | null>(null);
  return (
    <div className={classes.row} role="menubar" aria-label={t('app.menu')}>
      {menuNames.map((name) => (
        <PageMenu
          key={name}
          name={name}
          isOpen={open === name}
          onToggle={(isOpen) => setOpen(isOpen ? name : null)}
          onHover={() => open !== null && setOpen(name)}
        />
      ))}
    </div>
  );
}

interface PageMenuProps {
  name: MenuName;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  onHover: () => void;
}

const PageMenu = observer(function PageMenu({ name, isOpen, onToggle, onHover }: PageMenuProps) {
  const { commands } = useWorkbench();
  return (
    <Menu
      opened={isOpen}
      onChange={onToggle}
      position="bottom-start"
      offset={0}
      width={300}
      transitionProps={{ duration: 0 }}
      classNames={menuClasses}
    >
      <Menu.Target>
        <button className={classes.name} role="menuitem" onMouseEnter={onHover}>
          {t(`menu.${name}`)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {menuGroups(name).map((group, index) => (
          <Fragment key={group[0]}>
            {index > 0 ? <Menu.Divider /> : null}
            {group.map((id) => {
              const { label, enabled, checked } = commands.state(id);
              return (
                <Menu.Item
                  key={id}
                  disabled={!enabled}
                  onClick={() => commands.run(id)}
                  leftSection={checked ? <IconCheck size={14} stroke={1.5} /> : undefined}
                  rightSection={<KeyHint command={id} />}
                >
                  {label}
                </Menu.Item>
              );
            })}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
});
