import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import type { CommandId } from '../../../shared/commands/command-table.ts';
import { CommandButton } from '../../workbench/command-button.tsx';
import { KeyHint } from '../../workbench/key-hint.tsx';
import { menuClasses } from '../../workbench/menu-classes.ts';
import { ScopeChoice } from '../../workbench/scope-choice.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { piecesWords, setScope } from './sheet-edits.ts';
import type { SheetStore } from './sheet-store.ts';
import classes from './sheet-head.module.css';

/** The sheet's title and what is done with the sheet as a whole. */
export const SheetHead = observer(function SheetHead({ store }: { store: SheetStore }) {
  return (
    <header className={classes.head}>
      <h1 className={classes.title} title={store.sheet?.title}>
        {store.sheet?.title}
      </h1>
      <span className={classes.pieces}>{piecesWords(store.pieces)}</span>
      <SheetScope store={store} />
      <span className="grow" />
      <MoreMenu />
      <CommandButton command="sheet.addPlace" size="compact-xs">
        {t('sheet.addPlace')}
      </CommandButton>
      <CommandButton command="sheet.addIndicator" size="compact-xs">
        {t('sheet.addIndicator')}
      </CommandButton>
      <CommandButton command="sheet.makeBrief" size="compact-xs" variant="filled" />
    </header>
  );
});

const SheetScope = observer(function SheetScope({ store }: { store: SheetStore }) {
  const { notifications } = useWorkbench();
  return (
    <ScopeChoice
      scope={store.sheet?.scope ?? null}
      onChange={(collection) => void notifications.attempt(() => setScope(store, collection))}
    />
  );
});

const exportCommands: readonly CommandId[] = ['sheet.export', 'sheet.exportHtml', 'sheet.exportMarkdown'];
const more: readonly CommandId[] = ['sheet.rename', 'sheet.duplicate', ...exportCommands, 'sheet.remove'];

const MoreMenu = observer(function MoreMenu() {
  const { commands, navigation } = useWorkbench();
  return (
    <Menu position="bottom-end" offset={2} width={240} classNames={menuClasses}>
      <Menu.Target>
        <button className={classes.more} aria-label={t('sheet.more')} title={t('sheet.more')}>
          <IconDots size={16} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => navigation.open({ kind: 'sheets' })}>{t('sheet.allSheets')}</Menu.Item>
        <Menu.Divider />
        {more.map((id) => (
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
