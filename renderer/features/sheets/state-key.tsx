import { observer } from 'mobx-react-lite';
import type { CellState } from '../../../shared/model/sheet.ts';
import { t } from '../../workbench/words.ts';
import type { SheetStore } from './sheet-store.ts';
import { StateGlyph } from './state-glyph.tsx';
import classes from './state-key.module.css';

const states = [
  'single',
  'agreeing',
  'conflicting',
  'superseded',
  'estimated',
  'notFound',
  'notApplicable',
  'empty',
] as const satisfies readonly CellState[];

/** What the signs mean and how many there are. Each shows only its rows, and goes to the first cell. */
export const StateKey = observer(function StateKey({ store }: { store: SheetStore }) {
  return (
    <div className={classes.key} role="group" aria-label={t('sheet.key')}>
      {states.map((state) =>
        state === 'notApplicable' && store.counts[state] === 0 ? null : (
          <KeyItem key={state} store={store} state={state} />
        ),
      )}
      {store.filter === null ? null : (
        <button className={classes.all} onClick={store.clearFilter}>
          {t('sheet.showAll')}
        </button>
      )}
    </div>
  );
});

const KeyItem = observer(function KeyItem({ store, state }: { store: SheetStore; state: CellState }) {
  const count = store.counts[state];
  return (
    <button
      className={classes.item}
      data-state={state}
      data-waiting={(state === 'conflicting' && count > 0) || undefined}
      aria-pressed={store.filter === state}
      disabled={count === 0 && store.filter !== state}
      title={t('sheet.showOnly', { state: t(`state.${state}`) })}
      onClick={() => store.toggleFilter(state)}
    >
      <StateGlyph state={state} />
      {t(`state.${state}`)} {count}
    </button>
  );
});
