import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import type { ImportRun } from '../../../shared/contract/corpus.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { errorWords } from '../../workbench/notifications.ts';
import { CallError } from '../../client/core-client.ts';
import { CommandButton } from '../../workbench/command-button.tsx';
import { t } from '../../workbench/words.ts';
import { momentWords } from './date-words.ts';
import type { ImportsStore } from './imports-store.ts';
import { OutcomeCounts } from './outcome-counts.tsx';
import { OutcomeMeter } from './outcome-meter.tsx';
import { PaceWords } from './pace-words.tsx';
import { RunMenu } from './run-menu.tsx';
import { doneOf, type RunState } from './run-state.ts';
import classes from './run-head.module.css';

interface RunProps {
  store: ImportsStore;
  run: ImportRun;
}

/** What is imported and how far it is: the large count, the pace, the bar and what it consists of. */
export const RunHead = observer(function RunHead({ store, run }: RunProps) {
  const state = store.state!;
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <h1 className={classes.title}>{titleOf(state, visible(run.label))}</h1>
        <span className={classes.note} aria-live="polite">
          {store.isStopping ? t('imports.note.stopping') : noteOf(state, run)}
        </span>
        <span className="grow" />
        <RunMenu store={store} />
        {store.isGoingOn ? (
          <>
            <CommandButton
              command="import.pause"
              size="compact-xs"
              leftSection={
                store.isPaused ? (
                  <IconPlayerPlay size={14} stroke={1.5} aria-hidden />
                ) : (
                  <IconPlayerPause size={14} stroke={1.5} aria-hidden />
                )
              }
            >
              {t(store.isPaused ? 'imports.resume' : 'imports.pause')}
            </CommandButton>
            <CommandButton command="import.stop" size="compact-xs" withKey />
          </>
        ) : (
          <>
            <CommandButton command="import.files" size="compact-xs" />
            <CommandButton command="import.folder" size="compact-xs" />
          </>
        )}
      </div>
      <Failure store={store} />
      <div className={classes.figures}>
        <Count run={run} />
        <span className="grow" />
        <PaceWords store={store} run={run} />
      </div>
      <OutcomeMeter run={run} />
      <OutcomeCounts store={store} run={run} />
    </header>
  );
});

function Count({ run }: { run: ImportRun }) {
  const done = doneOf(run);
  const isAll = run.files === null || done === run.files;
  return (
    <p className={classes.count}>
      {done.toLocaleString('en')}{' '}
      <span className={classes.of}>
        {isAll ? t('imports.files', { count: done }) : t('imports.count', { count: run.files })}
      </span>
    </p>
  );
}

/** What kept the whole import from going on, where something did. */
const Failure = observer(function Failure({ store }: { store: ImportsStore }) {
  const error = store.job?.error;
  if (!error) return null;
  const { text, help } = errorWords(new CallError(error.code, error.details));
  return (
    <p className={classes.failure} role="alert">
      <b>{text}</b> {help}
    </p>
  );
});

function titleOf(state: RunState, label: string): string {
  switch (state) {
    case 'waiting':
    case 'finding':
    case 'running':
    case 'paused':
      return t('imports.title.running', { label });
    case 'stopped':
      return t('imports.title.stopped', { label });
    case 'brokenOff':
    case 'failed':
      return t('imports.title.brokenOff', { label });
    default:
      return t('imports.title.ended', { label });
  }
}

function noteOf(state: RunState, run: ImportRun): string {
  switch (state) {
    case 'ended':
      return momentWords(run.started);
    case 'failed':
      return '';
    case 'nothingNew':
      return run.failed > 0
        ? t('imports.note.nothingNewButFailed')
        : t('imports.note.nothingNew', { count: doneOf(run) });
    default:
      return t(`imports.note.${state}`);
  }
}
