import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { KeyHint } from '../../../workbench/key-hint.tsx';
import { menuClasses } from '../../../workbench/menu-classes.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { useBrief } from '../brief-context.ts';
import classes from './toolbar.module.css';

/** The ways out of a brief, and what whoever reads the file will be told has changed. */
export const ExportMenu = observer(function ExportMenu() {
  const { commands } = useWorkbench();
  const { evidence } = useBrief();
  return (
    <Menu position="bottom-end" offset={2} width={276} classNames={menuClasses}>
      <Menu.Target>
        <Button
          variant="filled"
          size="compact-xs"
          rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}
        >
          {t('brief.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => commands.run('brief.exportHtml')}
          rightSection={
            <span className="muted small">
              {t('brief.exportHtmlNote')} <KeyHint command="brief.exportHtml" />
            </span>
          }
        >
          {t('brief.exportHtml')}
        </Menu.Item>
        <Menu.Item
          onClick={() => commands.run('brief.exportMarkdown')}
          rightSection={<span className="muted small">{t('brief.exportMarkdownNote')}</span>}
        >
          {t('brief.exportMarkdown')}
        </Menu.Item>
        {evidence.waiting > 0 ? (
          <>
            <Menu.Divider />
            <p className={classes.changed}>
              <b className="signal">{t('brief.exportStale', { count: evidence.waiting })}</b>{' '}
              {t('brief.exportStaleNote')}
            </p>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
});
