import { observer } from 'mobx-react-lite';
import type { ImportRun } from '../../../shared/contract/corpus.ts';
import { durationWords } from '../../workbench/dates.ts';
import { t } from '../../workbench/words.ts';
import type { ImportsStore } from './imports-store.ts';
import classes from './pace-words.module.css';

/** How fast it goes and how long it will take; afterwards how long it took. */
export const PaceWords = observer(function PaceWords({
  store,
  run,
}: {
  store: ImportsStore;
  run: ImportRun;
}) {
  const spent = durationWords(store.spent);
  if (!store.isGoingOn) {
    return run.finished === null ? null : <p className={classes.pace}>{t('imports.took', { spent })}</p>;
  }
  const { rate, left } = store.pace;
  return (
    <p className={classes.pace}>
      {rate === null ? null : <b>{rateWords(rate)}</b>}
      <br />
      {left === null
        ? t('imports.spent', { spent })
        : t('imports.left', { left: durationWords(left), spent })}
    </p>
  );
});

function rateWords(rate: number): string {
  if (rate >= 1) return t('imports.rate', { count: Math.round(rate) });
  return t('imports.slowRate', { seconds: Math.round(1 / rate) });
}
