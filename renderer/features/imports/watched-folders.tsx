import { Button } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { WatchedFolder } from '../../../shared/contract/watching.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { CommandButton } from '../../workbench/command-button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { momentWords } from './date-words.ts';
import { nameOf, WatchedStore } from './watched-store.ts';
import classes from './watched-folders.module.css';

/** The folders whose files come in by themselves, and the way to follow another. */
export const WatchedFolders = observer(function WatchedFolders() {
  const workbench = useWorkbench();
  const [store] = useState(() => new WatchedStore(workbench));
  useEffect(() => store.start(), [store]);
  const { folders, canWrite } = store;
  if (folders === null || (folders.length === 0 && !canWrite)) return null;
  return (
    <section className={classes.section} aria-label={t('watching.title')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('watching.title')}</h2>
        <span className="muted small">{folders.length === 0 ? t('watching.none') : null}</span>
        <span className="grow" />
        {canWrite ? <CommandButton command="import.watch" size="compact-xs" /> : null}
      </div>
      {folders.length === 0 ? null : (
        <ul className={classes.list} aria-label={t('watching.list')}>
          {folders.map((folder) => (
            <FolderRow key={folder.id} folder={folder} store={store} />
          ))}
        </ul>
      )}
    </section>
  );
});

interface FolderRowProps {
  folder: WatchedFolder;
  store: WatchedStore;
}

const FolderRow = observer(function FolderRow({ folder, store }: FolderRowProps) {
  const { path, state } = folder;
  const name = visible(nameOf(path));
  return (
    <li className={classes.row}>
      <span className={classes.name}>{name}</span>
      <span className={classes.path} title={visible(path)}>
        {visible(path)}
      </span>
      <span className={classes.facts}>
        <span data-state={state}>{t(`watching.state.${state}`)}</span>
        {factsOf(folder).map((fact) => `, ${fact}`)}
      </span>
      <span className="grow" />
      {store.canWrite ? <FolderActions folder={folder} store={store} name={name} /> : null}
    </li>
  );
});

function FolderActions({ folder, store, name }: FolderRowProps & { name: string }) {
  const action = folder.state === 'paused' ? 'resume' : 'pause';
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={t(`watching.${action}Folder`, { name })}
        onClick={() => void store.togglePause(folder)}
      >
        {t(`watching.${action}`)}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={t('watching.stopFolder', { name })}
        onClick={() => void store.stop(folder)}
      >
        {t('watching.stop')}
      </Button>
    </>
  );
}

function factsOf({ lastArrival, missing }: WatchedFolder): string[] {
  const arrival = lastArrival
    ? t('watching.lastArrival', { when: momentWords(lastArrival) })
    : t('watching.noArrival');
  return missing > 0 ? [arrival, t('watching.missing', { count: missing })] : [arrival];
}
