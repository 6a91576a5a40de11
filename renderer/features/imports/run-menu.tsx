import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import type { ImportRun } from '../../../shared/contract/corpus.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { menuClasses } from '../../workbench/menu-classes.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { momentWords } from './date-words.ts';
import type { ImportsStore } from './imports-store.ts';
import { doneOf } from './run-state.ts';
import classes from './run-menu.module.css';

/** The imports of this library, newest first. */
export const RunMenu = observer(function RunMenu({ store }: { store: ImportsStore }) {
  const { navigation } = useWorkbench();
  const runs = store.runs ?? [];
  if (runs.length < 2) return null;
  return (
    <Menu position="bottom-end" offset={2} width={340} classNames={menuClasses}>
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" rightSection={<IconChevronDown size={13} stroke={1.5} />}>
          {t('imports.runs')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.list}>
        {runs.map((run) => (
          <Menu.Item
            key={run.id}
            className={classes.item}
            data-current={run.id === store.run?.id || undefined}
            aria-current={run.id === store.run?.id || undefined}
            onClick={() => navigation.open({ kind: 'imports', run: run.id })}
          >
            <span className={classes.label}>{visible(run.label)}</span>
            <span className={classes.facts}>{factsOf(run)}</span>
          </Menu.Item>
        ))}
        {runs.length < store.runsTotal ? (
          <Menu.Item closeMenuOnClick={false} onClick={() => void store.moreRuns()}>
            {t('imports.runsMore')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
});

function factsOf(run: ImportRun): string {
  const facts = [momentWords(run.started), t('imports.runFiles', { count: doneOf(run) })];
  if (run.failed > 0) facts.push(t('imports.runFailed', { count: run.failed }));
  return facts.join(', ');
}
