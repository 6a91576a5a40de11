import { observer } from 'mobx-react-lite';
import { t } from '../../../workbench/words.ts';
import { KindChips } from '../elsewhere/kind-chips.tsx';
import type { FindStore } from '../find-store.ts';
import classes from './chip.module.css';

/** Where is looked: in articles, and in what the analyst wrote. */
export const ScopeChips = observer(function ScopeChips({ store }: { store: FindStore }) {
  const { answer } = store;
  if (!answer || !store.isNarrowed) return null;
  return (
    <>
      <span className="muted">{t('find.in')}</span>
      <span className={classes.chip}>
        <b>{t('find.articles')}</b> {t('find.number', { count: answer.passages ?? answer.total })}
      </span>
      <KindChips store={store} />
    </>
  );
});
