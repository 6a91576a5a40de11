import { observer } from 'mobx-react-lite';
import { ElsewhereKind } from '../../../../shared/contract/elsewhere.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { FindStore } from '../find-store.ts';
import chipClasses from '../query/chip.module.css';
import { elsewhereStoreOf } from './elsewhere-store.ts';

/** Switches for notes, tags, briefs and sheets, each with how many are found there. */
export const KindChips = observer(function KindChips({ store }: { store: FindStore }) {
  const elsewhere = elsewhereStoreOf(useWorkbench(), store);
  return ElsewhereKind.options.map((kind) => {
    const isOff = elsewhere.off.includes(kind);
    const name = t(`find.elsewhere.${kind}`);
    return (
      <button
        key={kind}
        className={chipClasses.chip}
        data-off={isOff || undefined}
        aria-pressed={!isOff}
        onClick={() => elsewhere.toggle(kind)}
      >
        <b>{name}</b> {t('find.number', { count: elsewhere.answer.counts[kind] })}
      </button>
    );
  });
});
