import { IconArrowBackUp, IconCheck, IconPencil, IconTablePlus, IconX } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import type { PlacedMention } from '../../../../shared/contract/entities.ts';
import { formatPeriod, formatQuantity } from '../../../../shared/model/quantity-format.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { readDialogsOf } from '../dialogs/read-dialogs.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import classes from './found-row.module.css';
import { type RowAction, RowActions } from './row-actions.tsx';
import { StateSign } from './state-sign.tsx';
import { useDecide } from './use-decide.ts';

interface QuantityRowProps {
  store: ReaderStore;
  mention: PlacedMention;
}

/** A quantity: its value, what it measures, where and when; click goes to its words. */
export const QuantityRow = observer(function QuantityRow({ store, mention }: QuantityRowProps) {
  const { session } = useWorkbench();
  const actions = useQuantityActions(store, mention);
  return (
    <li
      className={classes.row}
      data-state={mention.state}
      data-current={store.currentMention === mention.id || undefined}
    >
      <button className={classes.main} title={mention.text} onClick={() => goTo(store, mention)}>
        <StateSign state={mention.state} />
        <span className={classes.value}>{formatQuantity(mention.quantity!).text}</span>
        <span className={classes.about}>{aboutQuantity(mention)}</span>
      </button>
      {session.canWrite ? <RowActions actions={actions} /> : null}
    </li>
  );
});

export function goTo(store: ReaderStore, { id, start, end }: PlacedMention): void {
  store.setCurrentMention(id);
  if (start !== null && end !== null) store.reveal({ start, end });
}

/** 'operating income, Shenzhen, 2022', as far as it is known. */
function aboutQuantity({ quantity, placeName }: PlacedMention): string {
  const period = quantity?.kind === 'date' || !quantity?.period ? '' : formatPeriod(quantity.period);
  return [quantity?.measured, placeName ?? quantity?.place, period].filter(Boolean).join(', ');
}

function useQuantityActions(store: ReaderStore, mention: PlacedMention): RowAction[] {
  const decide = useDecide();
  const dialogs = readDialogsOf(useWorkbench());
  const at = (run: () => void) => () => {
    store.select(null);
    store.setCurrentMention(mention.id);
    run();
  };
  const isOpen = mention.state === 'suggested';
  return [
    isOpen
      ? { label: t('found.accept'), icon: IconCheck, run: () => decide([mention], 'accepted') }
      : { label: t('found.takeBack'), icon: IconArrowBackUp, run: () => decide([mention], 'suggested') },
    { label: t('found.correct'), icon: IconPencil, run: at(() => dialogs.openCorrection(store)) },
    { label: t('found.reject'), icon: IconX, run: () => decide([mention], 'rejected') },
    { label: t('found.toSheet'), icon: IconTablePlus, run: at(() => dialogs.openToSheet(store)) },
  ];
}
