import type { ImportRun } from '../../../shared/contract/corpus.ts';
import { t } from '../../workbench/words.ts';
import { countOf, doneOf } from './run-state.ts';
import classes from './outcome-meter.module.css';

export const outcomes = ['imported', 'unchanged', 'duplicate', 'failed'] as const;

/** A bar in segments, one an outcome, each with its own pattern; what is left to do is empty. */
export function OutcomeMeter({ run }: { run: ImportRun }) {
  const done = doneOf(run);
  const total = Math.max(1, run.files ?? done);
  return (
    <div
      className={classes.meter}
      role="progressbar"
      aria-label={t('imports.progress')}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      {outcomes.map((outcome) => (
        <i
          key={outcome}
          className={classes.segment}
          data-outcome={outcome}
          style={{ width: `${(100 * countOf(run, outcome)) / total}%` }}
        />
      ))}
    </div>
  );
}

/** The pattern of an outcome, beside its count. */
export function OutcomeSwatch({ outcome }: { outcome: (typeof outcomes)[number] }) {
  return <i className={classes.swatch} data-outcome={outcome} aria-hidden />;
}
