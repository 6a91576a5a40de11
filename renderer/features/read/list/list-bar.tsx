import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { menuClasses } from '../../../workbench/menu-classes.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import classes from './list-bar.module.css';
import type { ReadStore } from '../read-store.ts';
import type { ListSort, ListStore } from './list-store.ts';
import { ScopeMenu } from './scope-menu.tsx';

/** How many articles are shown of all, and in which order. */
export const ListBar = observer(function ListBar({ store }: { store: ReadStore }) {
  const { list, selection } = store;
  const { session } = useWorkbench();
  const all = list.scope.kind === 'library' ? session.library?.counts.articles : undefined;
  const count = list.isNarrowed ? foundText(list.total, all) : t('list.count', { count: list.total });
  return (
    <div className={classes.bar}>
      <ScopeMenu list={list} />
      <b aria-live="polite">{selection.size > 0 ? t('list.chosen', { count: selection.size }) : count}</b>
      <span className="grow" />
      <SortMenu list={list} />
    </div>
  );
});

/** Of how many is said where that is known: for the whole library. */
function foundText(shown: number, total: number | undefined): string {
  return total === undefined ? t('list.count', { count: shown }) : t('list.found', { shown, total });
}

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
