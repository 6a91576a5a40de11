import { observer } from 'mobx-react-lite';
import type { RefObject } from 'react';
import type { FindStore } from '../find-store.ts';
import { ScopeLine } from '../kept/scope-line.tsx';
import { ExpansionChips } from './expansion-chips.tsx';
import { ProblemLines } from './problem-lines.tsx';
import { QueryActions } from './query-actions.tsx';
import classes from './query-area.module.css';
import { QueryField } from './query-field.tsx';
import { ScopeChips } from './scope-chips.tsx';

interface QueryAreaProps {
  store: FindStore;
  /** Takes the keys when the person goes down from the field. */
  results: RefObject<HTMLElement | null>;
}

/** The query, what is wrong with it, what it also finds, and where it looks. */
export const QueryArea = observer(function QueryArea({ store, results }: QueryAreaProps) {
  return (
    <search className={classes.area}>
      <div className={classes.line}>
        <QueryField store={store} results={results} />
        <QueryActions store={store} />
      </div>
      <ProblemLines store={store} />
      <ScopeLine />
      <div className={classes.chips}>
        <ExpansionChips store={store} />
        <span className="grow" />
        <ScopeChips store={store} />
      </div>
    </search>
  );
});
