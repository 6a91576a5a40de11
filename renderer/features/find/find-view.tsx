import { useMediaQuery } from '@mantine/hooks';
import { observer } from 'mobx-react-lite';
import { useEffect, useRef } from 'react';
import { excerpt } from '../../../shared/model/excerpt.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MainPane, Panes, SidePane } from '../../workbench/panes.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { FacetPane } from './facets/facet-pane.tsx';
import { type FindStore, findStoreOf } from './find-store.ts';
import classes from './find-view.module.css';
import { KeptCommands } from './kept/kept-commands.tsx';
import { QueryArea } from './query/query-area.tsx';
import { ResultBar } from './results/result-bar.tsx';
import { ResultList } from './results/result-list.tsx';

/** Passages for a query, with what narrows them at the left. */
export const FindView = observer(function FindView() {
  const workbench = useWorkbench();
  const store = findStoreOf(workbench);
  const results = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery('(max-width: 1180px)', false, { getInitialValueInEffect: false });
  const { query } = store.question;
  const { titles } = workbench;
  useEffect(() => {
    titles.learn('find', { title: query.trim() || t('command.go.find'), waiting: 0 });
  }, [titles, query]);
  return (
    <Panes key={isNarrow ? 'narrow' : 'wide'}>
      <SidePane
        name={isNarrow ? 'facets-narrow' : 'facets'}
        label={t('find.narrow')}
        side="left"
        initial={isNarrow ? 200 : 232}
        min={180}
        max={420}
      >
        <FacetPane store={store} results={results} />
      </SidePane>
      <MainPane label={t('find.label')} min={420}>
        <QueryArea store={store} results={results} />
        <ResultBar store={store} />
        <Results store={store} results={results} />
        <KeptCommands />
      </MainPane>
    </Panes>
  );
});

interface ResultsProps {
  store: FindStore;
  results: React.RefObject<HTMLDivElement | null>;
}

const Results = observer(function Results({ store, results }: ResultsProps) {
  const { answer, isNarrowed } = store;
  if (!isNarrowed) return <EmptyState title={t('find.start')} text={t('find.startText')} />;
  if (answer?.total !== 0) return <ResultList store={store} list={results} />;
  return (
    <>
      <Nothing store={store} />
      <ResultList store={store} list={results} />
    </>
  );
});

const Nothing = observer(function Nothing({ store }: { store: FindStore }) {
  const { query } = store.question;
  const title =
    query.trim() === '' ? t('list.nothingFiltered') : t('list.nothing', { query: excerpt(query, 40) });
  return (
    <EmptyState title={title} text={t('list.nothingText')}>
      {store.isFiltered ? (
        <button className={classes.action} onClick={store.clearFilters}>
          {t('find.clearFilters')}
        </button>
      ) : null}
    </EmptyState>
  );
});
