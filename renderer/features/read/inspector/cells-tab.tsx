import { observer } from 'mobx-react-lite';
import { excerpt } from '../../../../shared/model/excerpt.ts';
import { formatQuantity } from '../../../../shared/model/quantity-format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { CellEvidence, ReaderStore } from '../reader/reader-store.ts';
import classes from './cells-tab.module.css';

/** The cells that rest on this article. */
export const CellsTab = observer(function CellsTab({ store }: { store: ReaderStore }) {
  if (store.cells.length === 0) return <EmptyState title={t('cells.none')} text={t('cells.noneText')} />;
  return (
    <ul>
      {store.cells.map((cell) => (
        <CellRow key={cell.id} cell={cell} store={store} />
      ))}
    </ul>
  );
});

function CellRow({ cell, store }: { cell: CellEvidence; store: ReaderStore }) {
  const { navigation } = useWorkbench();
  const { sheet, place, indicator, start, end } = cell;
  return (
    <li className={classes.cell}>
      <div className={classes.head}>
        <b>{cell.quantity ? formatQuantity(cell.quantity).text : cell.text}</b>
        <span className="grow" />
        <button
          className={classes.link}
          onClick={() => navigation.open({ kind: 'sheet', sheet, cell: { place, indicator } })}
        >
          {t('cells.open')}
        </button>
      </div>
      <p className="muted small">
        {cell.placeName}, {cell.indicatorName}: {cell.sheetTitle}
      </p>
      <button
        className={classes.quote}
        disabled={start === null || end === null}
        onClick={() => store.reveal({ start: start!, end: end! })}
      >
        {excerpt(cell.quote, 160)}
      </button>
    </li>
  );
}
