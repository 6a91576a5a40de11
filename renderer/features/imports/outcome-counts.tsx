import { observer } from 'mobx-react-lite';
import type { ImportRun } from '../../../shared/contract/corpus.ts';
import { t } from '../../workbench/words.ts';
import type { ImportsStore } from './imports-store.ts';
import { outcomes, OutcomeSwatch } from './outcome-meter.tsx';
import { countOf } from './run-state.ts';
import classes from './outcome-counts.module.css';

/** What the bar consists of, in figures; each narrows the list. */
export const OutcomeCounts = observer(function OutcomeCounts({
  store,
  run,
}: {
  store: ImportsStore;
  run: ImportRun;
}) {
  return (
    <div className={classes.key} role="group" aria-label={t('imports.outcomes')}>
      {outcomes.map((outcome) => (
        <button
          key={outcome}
          className={classes.outcome}
          aria-pressed={store.filter === outcome}
          data-failed={(outcome === 'failed' && run.failed > 0) || undefined}
          onClick={() => store.setFilter(store.filter === outcome ? 'all' : outcome)}
        >
          <OutcomeSwatch outcome={outcome} />
          <b>{countOf(run, outcome).toLocaleString('en')}</b> {t(`imports.legend.${outcome}`)}
        </button>
      ))}
      <span className="grow" />
      <span className="muted">
        {t('imports.articlesFound', { count: run.articles })}
        {run.several > 0 ? ', ' : null}
      </span>
      {run.several > 0 ? (
        <button
          className={classes.several}
          aria-pressed={store.filter === 'several'}
          onClick={() => store.setFilter(store.filter === 'several' ? 'all' : 'several')}
        >
          {t('imports.several', { count: run.several })}
        </button>
      ) : null}
    </div>
  );
});
