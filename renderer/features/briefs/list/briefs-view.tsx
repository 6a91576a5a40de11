import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, useEffect, useMemo } from 'react';
import type { ListedBrief } from '../../../../shared/contract/briefs.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { CommandButton } from '../../../workbench/command-button.tsx';
import { momentText } from '../../../workbench/dates.ts';
import { useCommands } from '../../../workbench/use-commands.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { briefCommands } from '../brief-commands.ts';
import { HanText } from '../editor/han-text.tsx';
import { VirtualRows } from '../panes/virtual-rows.tsx';
import { BriefsStore } from './briefs-store.ts';
import classes from './briefs-view.module.css';

/** The briefs of the library; without one, how to come by one. */
export const BriefsView = observer(function BriefsView() {
  const workbench = useWorkbench();
  const store = useMemo(() => new BriefsStore(workbench), [workbench]);
  useEffect(() => store.open(), [store]);
  const handlers = useMemo(
    () => briefCommands(workbench, () => store.selected && { ...store.selected, waiting: 0 }),
    [workbench, store],
  );
  useCommands(handlers);
  // Nothing until the core has answered: an empty state that is replaced at once would only flicker.
  if (store.items === null) return null;
  if (store.items.length === 0) return <NoBriefs />;
  return (
    <section className={classes.view} aria-label={t('brief.list')} data-pane>
      <header className={classes.head}>
        <h1 className={classes.heading}>{t('brief.list')}</h1>
        <span className="grow" />
        <CommandButton command="brief.new" size="compact-xs" variant="filled">
          {t('brief.new')}
        </CommandButton>
      </header>
      <VirtualRows
        items={store.items}
        keyOf={({ id }) => id}
        estimate={44}
        label={t('brief.list')}
        onEnd={store.more}
      >
        {(brief) => <BriefRow brief={brief} store={store} />}
      </VirtualRows>
    </section>
  );
});

const BriefRow = observer(function BriefRow({ brief, store }: { brief: ListedBrief; store: BriefsStore }) {
  const { navigation, commands } = useWorkbench();
  const { id, title, sheetTitle, updated } = brief;
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (event.key === 'Delete') commands.run('brief.remove');
    else if (event.key === 'F2') commands.run('brief.rename');
    else if (!focusNeighbour(event.currentTarget, event.key)) return;
    event.preventDefault();
  };
  return (
    <button
      className={classes.row}
      data-selected={store.selectedId === id || undefined}
      data-pane-focus
      onFocus={() => store.select(id)}
      onKeyDown={onKeyDown}
      onClick={() => navigation.open({ kind: 'brief', brief: id })}
    >
      <span className={classes.name} title={title}>
        <HanText>{title}</HanText>
      </span>
      <span className={classes.from}>
        {sheetTitle === null ? (
          t('brief.fromNothing')
        ) : (
          <HanText>{t('brief.fromSheet', { sheet: sheetTitle })}</HanText>
        )}
      </span>
      <span>{t('brief.edited', { when: momentText(updated) })}</span>
    </button>
  );
});

function NoBriefs() {
  return (
    <section data-pane aria-label={t('brief.list')}>
      <EmptyState title={t('brief.none')} text={t('brief.noneText')}>
        <CommandButton command="go.sheets" variant="filled" withKey>
          {t('brief.toSheets')}
        </CommandButton>
        <CommandButton command="brief.new">{t('brief.emptyBrief')}</CommandButton>
      </EmptyState>
    </section>
  );
}

/** Arrow keys walk the rows. */
function focusNeighbour(row: HTMLElement, key: string): boolean {
  const item = row.closest('li');
  const neighbour =
    key === 'ArrowDown' ? item?.nextElementSibling : key === 'ArrowUp' ? item?.previousElementSibling : null;
  const button = neighbour?.querySelector('button');
  button?.focus();
  return Boolean(button);
}
