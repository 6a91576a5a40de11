import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { SettingRow } from './setting-row.tsx';
import { SettingsStore } from './settings-store.ts';
import { groupIds } from './settings-table.ts';
import classes from './settings-view.module.css';

/** What a person chose on this machine: groups at the left, one hairline a setting, changes apply at once. */
export const SettingsView = observer(function SettingsView() {
  const workbench = useWorkbench();
  const [store] = useState(() => new SettingsStore(workbench));
  useEffect(() => void store.start(), [store]);
  return (
    <div className={classes.view}>
      <Groups store={store} />
      <section
        className={classes.page}
        aria-label={t('command.program.settings')}
        data-pane="settings"
        tabIndex={-1}
      >
        <div className={classes.sheet}>
          {store.shown.map(({ group, settings }) => (
            <section key={group} className={classes.group} aria-labelledby={`settings-${group}`}>
              <h1 id={`settings-${group}`} className={classes.title}>
                {t(`settings.group.${group}`)}
              </h1>
              {settings.map((setting) => (
                <SettingRow key={setting} setting={setting} store={store} />
              ))}
            </section>
          ))}
          {store.shown.length === 0 ? (
            <p className="muted">{t('settings.noneFound', { query: store.query })}</p>
          ) : null}
        </div>
      </section>
    </div>
  );
});

const Groups = observer(function Groups({ store }: { store: SettingsStore }) {
  return (
    <nav
      className={classes.groups}
      aria-label={t('settings.groups')}
      data-pane="groups"
      onKeyDown={walkGroups}
    >
      <div className={classes.search}>
        <TextInput
          leftSection={<IconSearch size={14} stroke={1.5} />}
          placeholder={t('settings.find')}
          aria-label={t('settings.find')}
          value={store.query}
          onChange={(event) => store.setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && store.isSearching) store.setQuery('');
          }}
        />
      </div>
      {groupIds.map((group) => (
        <button
          key={group}
          className={classes.choice}
          aria-current={(!store.isSearching && store.group === group) || undefined}
          onClick={() => store.choose(group)}
        >
          {t(`settings.group.${group}`)}
        </button>
      ))}
    </nav>
  );
});

/** Arrow keys go from group to group. */
function walkGroups(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
  event.preventDefault();
}
