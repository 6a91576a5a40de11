import { Button } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import type { KeyboardEvent } from 'react';
import type { ImportRun } from '../../../shared/contract/corpus.ts';
import { WaitingCount } from '../../ui/waiting-count.tsx';
import { t } from '../../workbench/words.ts';
import type { ImportsStore } from './imports-store.ts';
import { countOf, type Filter, filters } from './run-state.ts';
import { SaveReport } from './save-report.tsx';
import classes from './filter-tabs.module.css';

/** What the list is narrowed to; arrow keys walk it. Beside it the way to keep the report. */
export const FilterTabs = observer(function FilterTabs({
  store,
  run,
}: {
  store: ImportsStore;
  run: ImportRun;
}) {
  // What is narrowed to by a link alone has a tab as long as it is shown.
  const shown = filters.filter((filter) => filter !== 'several' || store.filter === 'several');
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    const next = shown[(shown.indexOf(store.filter) + step + shown.length) % shown.length]!;
    store.setFilter(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-filter="${next}"]`)?.focus();
    event.preventDefault();
  };
  return (
    <div className={classes.bar}>
      <div className={classes.tabs} role="tablist" aria-label={t('imports.filter')} onKeyDown={onKeyDown}>
        {shown.map((filter) => (
          <button
            key={filter}
            role="tab"
            className={classes.tab}
            data-filter={filter}
            aria-selected={store.filter === filter}
            aria-controls={FILES_ID}
            tabIndex={store.filter === filter ? 0 : -1}
            onClick={() => store.setFilter(filter)}
          >
            {t(`imports.filter.${filter}`)} <FilterCount filter={filter} run={run} />
          </button>
        ))}
      </div>
      <span className="grow" />
      {store.filter === 'failed' && store.canWrite && run.failed > run.ignored ? (
        <Button size="compact-xs" variant="subtle" onClick={() => void store.actions.tryAllAgain()}>
          {t('imports.tryAllAgain')}
        </Button>
      ) : null}
      <SaveReport run={run} />
    </div>
  );
});

/** The list that the tabs narrow. */
export const FILES_ID = 'import-files';

/** The other tabs have their counts under the bar, right above. */
const counted: readonly Filter[] = ['all', 'concerning', 'several'];

/** Only what waits for the person stands in vermilion. */
function FilterCount({ filter, run }: { filter: Filter; run: ImportRun }) {
  const count = countOf(run, filter);
  if (filter === 'failed')
    return <WaitingCount count={run.failed - run.ignored} label={t('imports.failedCount', { count })} />;
  return counted.includes(filter) ? (
    <span className={classes.count}>{count.toLocaleString('en')}</span>
  ) : null;
}
