import { observer } from 'mobx-react-lite';
import type { ElsewhereKind } from '../../../../shared/contract/elsewhere.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { FindStore } from '../find-store.ts';
import groupClasses from '../results/group-head.module.css';
import { ElsewhereEntry } from './elsewhere-entry.tsx';
import classes from './elsewhere-list.module.css';
import { elsewhereStoreOf } from './elsewhere-store.ts';

/** What is found in notes, tags, briefs and sheets, in the form of the passages above it. */
export const ElsewhereList = observer(function ElsewhereList({ store }: { store: FindStore }) {
  const { shown, answer } = elsewhereStoreOf(useWorkbench(), store);
  const found = shown.filter((kind) => answer.found[kind].length > 0);
  if (!store.isNarrowed || found.length === 0) return null;
  return (
    <div className={classes.list}>
      {found.map((kind) => (
        <Section key={kind} kind={kind} store={store} />
      ))}
    </div>
  );
});

const Section = observer(function Section({ kind, store }: { kind: ElsewhereKind; store: FindStore }) {
  const elsewhere = elsewhereStoreOf(useWorkbench(), store);
  const { counts, found } = elsewhere.answer;
  const left = counts[kind] - found[kind].length;
  return (
    <section aria-label={t(`find.elsewhere.${kind}`)}>
      <div className={groupClasses.head}>
        <h3 className={groupClasses.title}>{t(`find.elsewhere.${kind}`)}</h3>
        <span className={groupClasses.meta}>{t('find.elsewhere.yours')}</span>
        <span className="grow" />
        <span className={groupClasses.count}>{t('find.number', { count: counts[kind] })}</span>
      </div>
      {found[kind].map((hit) => (
        <ElsewhereEntry key={hit.id} hit={hit} store={store} />
      ))}
      {left > 0 ? (
        <button className={classes.more} onClick={() => elsewhere.showMore(kind)}>
          {t('find.more', { count: left })}
        </button>
      ) : null}
    </section>
  );
});
