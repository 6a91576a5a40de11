import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { menuClasses } from '../../../workbench/menu-classes.ts';
import { t } from '../../../workbench/words.ts';
import type { FindMode } from '../find-rows.ts';
import { canRank, type FindSort } from '../find-question.ts';
import type { FindStore } from '../find-store.ts';
import { ResultActions } from './result-actions.tsx';
import classes from './result-bar.module.css';

const modes: readonly FindMode[] = ['passages', 'articles'];

/** How much was found, how it is shown and in which order. */
export const ResultBar = observer(function ResultBar({ store }: { store: FindStore }) {
  return (
    <div className={classes.bar}>
      <Count store={store} />
      <span className="grow" />
      <div className={classes.modes} role="group" aria-label={t('find.mode')}>
        {modes.map((mode) => (
          <button
            key={mode}
            className={classes.mode}
            aria-pressed={store.mode === mode}
            onClick={() => store.setMode(mode)}
          >
            {t(`find.mode.${mode}`)}
          </button>
        ))}
      </div>
      <SortMenu store={store} />
      <ResultActions store={store} />
    </div>
  );
});

const Count = observer(function Count({ store }: { store: FindStore }) {
  const { answer, isNarrowed } = store;
  if (!answer) return null;
  const { passages, total } = answer;
  const hasLines = isNarrowed && passages !== null && passages > 0;
  return (
    <span aria-live="polite" className={classes.count}>
      <b>{hasLines ? t('find.passages', { count: passages }) : t('find.articleCount', { count: total })}</b>
      {hasLines ? <span className="muted">{t('find.inArticles', { count: total })}</span> : null}
    </span>
  );
});

const SortMenu = observer(function SortMenu({ store }: { store: FindStore }) {
  const { sort: wanted } = store.question;
  const hasWords = canRank(store.question);
  const sorts: FindSort[] = hasWords ? ['relevance', 'date', 'city', 'title'] : ['date', 'city', 'title'];
  const sort = wanted === 'relevance' && !hasWords ? 'date' : wanted;
  return (
    <Menu position="bottom-end" classNames={menuClasses}>
      <Menu.Target>
        <button className={classes.sort} aria-label={`${t('list.sortBy')}: ${t(`find.sort.${sort}`)}`}>
          {t(`find.sort.${sort}`)}
          <IconChevronDown size={11} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {sorts.map((choice) => (
          <Menu.Item key={choice} onClick={() => store.setSort(choice)}>
            {t(`find.sort.${choice}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
});
