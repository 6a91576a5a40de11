import {
  IconBook2,
  IconInbox,
  IconNews,
  IconSearch,
  IconSettings,
  IconTable,
  IconX,
} from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import type { KeyboardEvent } from 'react';
import { WaitingCount } from '../../ui/waiting-count.tsx';
import { type Place, tabKey } from '../../workbench/place.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import classes from './tab-strip.module.css';

const icons: Partial<Record<Place['kind'], typeof IconBook2>> = {
  article: IconBook2,
  find: IconSearch,
  sheet: IconTable,
  brief: IconNews,
  imports: IconInbox,
  settings: IconSettings,
};

/** What is open. Arrow keys walk it, Delete closes. */
export const TabStrip = observer(function TabStrip() {
  const { navigation } = useWorkbench();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    tabs[(at + step + tabs.length) % tabs.length]?.focus();
    event.preventDefault();
  };
  return (
    <div className={classes.tabs} role="tablist" aria-label={t('app.tabs')} onKeyDown={onKeyDown}>
      {navigation.tabs.map((tab) => (
        <Tab key={tabKey(tab)} tab={tab} />
      ))}
    </div>
  );
});

const Tab = observer(function Tab({ tab }: { tab: Place }) {
  const { navigation, titles } = useWorkbench();
  const { title, waiting } = titles.titleOf(tab);
  const Icon = icons[tab.kind] ?? IconBook2;
  const isCurrent = navigation.isCurrent(tab);
  return (
    <div
      className={classes.tab}
      data-current={isCurrent || undefined}
      onAuxClick={() => navigation.close(tab)}
    >
      <button
        role="tab"
        aria-selected={isCurrent}
        tabIndex={isCurrent ? 0 : -1}
        className={classes.open}
        title={title}
        onClick={() => navigation.open(tab)}
        onKeyDown={(event) => event.key === 'Delete' && navigation.close(tab)}
      >
        <Icon size={15} stroke={1.5} aria-hidden />
        <span className={classes.title}>{title}</span>
        <WaitingCount count={waiting} label={t('app.waiting', { count: waiting })} />
      </button>
      <button
        className={classes.close}
        tabIndex={-1}
        aria-label={t('app.closeTab', { title })}
        onClick={() => navigation.close(tab)}
      >
        <IconX size={12} stroke={1.5} aria-hidden />
      </button>
    </div>
  );
});
