import { IconCheck, IconLock } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import type { Job } from '../../../shared/contract/jobs.ts';
import { KeyHint } from '../../workbench/key-hint.tsx';
import { clockText, durationWords } from '../../workbench/dates.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t, words } from '../../workbench/words.ts';
import classes from './status-bar.module.css';

/** What is in the library, what is going on, that all is saved, and what undo would do. */
export const StatusBar = observer(function StatusBar() {
  const { session } = useWorkbench();
  const counts = session.library?.counts;
  return (
    <footer className={classes.status}>
      {counts ? (
        <>
          <span>{t('app.articles', { count: counts.articles })}</span>
          <span>{t('app.marks', { count: counts.annotations })}</span>
          <span>{t('app.suggestions', { count: counts.suggestions })}</span>
        </>
      ) : null}
      <RunningJob />
      <span className="grow" />
      <SavedState />
      {session.undo ? (
        <span className={classes.undo}>
          {t('app.undoNext', { change: words.change(session.undo.message) })}{' '}
          <KeyHint command="history.undo" />
        </span>
      ) : null}
    </footer>
  );
});

const RunningJob = observer(function RunningJob() {
  const { session, navigation } = useWorkbench();
  const [job] = session.running;
  if (!job) return null;
  const share = job.total ? Math.round((100 * job.done) / job.total) : 0;
  return (
    <button className={classes.job} onClick={() => navigation.open({ kind: 'imports' })}>
      {wordsOf(job)}
      <progress className={classes.progress} max={100} value={share} aria-label={t('imports.progress')} />
      {job.state === 'running' && job.left !== null ? (
        <span>{t('app.timeLeft', { left: durationWords(job.left) })}</span>
      ) : null}
    </button>
  );
});

function wordsOf({ kind, done, total }: Job): string {
  if (total === null) return t('app.importingSome', { done });
  return t(kind === 'reading' ? 'app.rereading' : 'app.importing', { done, total });
}

const SavedState = observer(function SavedState() {
  const { session } = useWorkbench();
  if (session.library?.mode === 'read') {
    return (
      <span>
        <IconLock size={13} stroke={1.5} aria-hidden /> {t('app.readOnly')}
      </span>
    );
  }
  if (!session.savedAt) return null;
  return (
    <span>
      <IconCheck size={13} stroke={1.5} aria-hidden /> {t('app.saved', { time: clockText(session.savedAt) })}
    </span>
  );
});
