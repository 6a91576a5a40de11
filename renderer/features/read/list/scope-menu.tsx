import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useState } from 'react';
import type { CommandId } from '../../../../shared/commands/command-table.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { useCollections } from '../../../workbench/collections.ts';
import { menuClasses } from '../../../workbench/menu-classes.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { type ListScope, WHOLE_LIBRARY } from './list-scope.ts';
import type { ListStore } from './list-store.ts';
import classes from './scope-menu.module.css';

/** Chooses what the list is about: all articles, a collection, what is excluded, the trash. */
export const ScopeMenu = observer(function ScopeMenu({ list }: { list: ListStore }) {
  const [isOpen, setOpen] = useState(false);
  const name = scopeName(list.scope);
  return (
    <Menu
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      offset={2}
      width={250}
      classNames={menuClasses}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button className={classes.scope} aria-label={`${t('scope.label')}: ${name}`}>
          <span className={classes.name}>{name}</span>
          <IconChevronDown size={11} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>{isOpen ? <Scopes list={list} /> : null}</Menu.Dropdown>
    </Menu>
  );
});

const Scopes = observer(function Scopes({ list }: { list: ListStore }) {
  const { session } = useWorkbench();
  const collections = useCollections();
  const counts = session.library?.counts;
  return (
    <>
      <Scope list={list} scope={WHOLE_LIBRARY} count={counts?.articles} />
      {collections.length > 0 ? <Menu.Divider /> : null}
      {collections.map(({ id, name, articles }) => (
        <Scope key={id} list={list} scope={{ kind: 'collection', id, name }} count={articles} />
      ))}
      <Menu.Divider />
      <Scope list={list} scope={{ kind: 'excluded' }} count={counts?.excluded} />
      <Scope list={list} scope={{ kind: 'trashed' }} count={counts?.trashed} />
      <Menu.Divider />
      <Run command="collection.new" />
      <Run command="collection.rename" />
      <Run command="collection.remove" />
      <Run command="trash.empty" />
    </>
  );
});

interface ScopeProps {
  list: ListStore;
  scope: ListScope;
  count: number | undefined;
}

const Scope = observer(function Scope({ list, scope, count }: ScopeProps) {
  const isShown = sameScope(list.scope, scope);
  return (
    <Menu.Item
      aria-current={isShown || undefined}
      onClick={() => list.setScope(scope)}
      rightSection={<Count>{count}</Count>}
      leftSection={
        isShown ? <IconCheck size={13} stroke={1.5} aria-hidden /> : <span className={classes.gap} />
      }
    >
      {scopeName(scope)}
    </Menu.Item>
  );
});

function Count({ children }: { children: ReactNode }) {
  return <span className="muted small num">{children}</span>;
}

/** Only what can be done now: what is about a collection stands there while one is shown. */
const Run = observer(function Run({ command }: { command: CommandId }) {
  const { commands } = useWorkbench();
  const { label, enabled } = commands.state(command);
  if (!enabled) return null;
  return (
    <Menu.Item leftSection={<span className={classes.gap} />} onClick={() => commands.run(command)}>
      {label}
    </Menu.Item>
  );
});

export function scopeName(scope: ListScope): string {
  return scope.kind === 'collection' ? visible(scope.name) : t(`scope.${scope.kind}`);
}

function sameScope(a: ListScope, b: ListScope): boolean {
  return a.kind === b.kind && (a.kind !== 'collection' || b.kind !== 'collection' || a.id === b.id);
}
