import { Menu } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { menuClasses } from '../../../workbench/menu-classes.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { FindStore } from '../find-store.ts';
import classes from './result-actions.module.css';

const commands = ['search.within', 'search.exportXlsx', 'search.exportCsv'] as const;

/** What can be done with all results, at the right of their bar. */
export const ResultActions = observer(function ResultActions({ store }: { store: FindStore }) {
  const { commands: registry } = useWorkbench();
  if (!store.isNarrowed) return null;
  return (
    <Menu position="bottom-end" offset={2} classNames={menuClasses}>
      <Menu.Target>
        <button className={classes.target} aria-label={t('searches.export')} title={t('searches.export')}>
          <IconFileExport size={16} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {commands.map((command) => (
          <Menu.Item
            key={command}
            disabled={!registry.state(command).enabled}
            onClick={() => registry.run(command)}
          >
            {registry.state(command).label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
});
