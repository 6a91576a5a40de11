import { Button, Menu } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import type { ImportRun } from '../../../shared/contract/corpus.ts';
import { fileName } from '../../../shared/model/file-name.ts';
import { menuClasses } from '../../workbench/menu-classes.ts';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import classes from './filter-tabs.module.css';

const formats = ['csv', 'json'] as const;

/** The way to keep a report: as a table for people, or with every detail for programs. */
export function SaveReport({ run }: { run: ImportRun }) {
  const workbench = useWorkbench();
  return (
    <Menu position="bottom-end" offset={2} classNames={menuClasses}>
      <Menu.Target>
        <Button
          className={classes.save}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFileExport size={16} stroke={1.5} aria-hidden />}
        >
          {t('imports.saveReport')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(workbench, run, format)}>
            {t(`imports.saveAs.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

async function save(
  { core, shell, notifications }: Workbench,
  { id, label }: ImportRun,
  format: (typeof formats)[number],
): Promise<void> {
  await notifications.attempt(async () => {
    const written = await shell.exportFile(fileName(label), format, (to) =>
      core.call('corpus.exportImportReport', { run: id, format, to }),
    );
    if (written) notifications.done(t('imports.reportSaved', { name: written.name }), null);
  });
}
