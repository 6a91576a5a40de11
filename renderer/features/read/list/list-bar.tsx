import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { menuClasses } from '../../../workbench/menu-classes.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import classes from './list-bar.module.css';
import type { ListSort, ListStore } from './list-store.ts';

/** How many articles are shown of all, and in which order. */
export const ListBar = observer(function ListBar({ list }: { list: ListStore }) {
  const { session } = useWorkbench();
  const all = session.library?.counts.articles ?? list.total;
  const count = list.isNarrowed
    ? t('list.found', { shown: list.total, total: all })
    : t('list.count', { count: list.total });
  return (
    <div className={classes.bar}>
      <b aria-live="polite">{count}</b>
      <span className="grow" />
      <SortMenu list={list} />
    </div>
  );
});

const SortMenu = observer(function SortMenu({ list }: { list: ListStore }) {
  // Without words to look for, no article is better than another.
  const sorts: ListSort[] = list.isSearching ? ['relevance', 'date', 'title'] : ['date', 'title'];
  const sort = list.isSearching || list.sort !== 'relevance' ? list.sort : 'date';
  return (
    <Menu position="bottom-end" classNames={menuClasses}>
      <Menu.Target>
        <button className={classes.sort} aria-label={`${t('list.sortBy')}: ${t(`list.sort.${sort}`)}`}>
          {t(`list.sort.${sort}`)}
          <IconChevronDown size={11} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {sorts.map((choice) => (
          <Menu.Item key={choice} onClick={() => list.setSort(choice)}>
            {t(`list.sort.${choice}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
});
