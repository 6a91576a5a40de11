import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { visible } from '../../../../shared/messages/messages.ts';
import type { SavedSearch } from '../../../../shared/model/saved-search.ts';
import { languageOf } from '../../../ui/language-of.ts';
import { menuClasses } from '../../../workbench/menu-classes.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { forgetPast, removeSearch, renameSearch } from './kept-actions.ts';
import classes from './kept-menu.module.css';
import { keptStoreOf } from './kept-store.ts';

/** The searches that are kept and those that were made, to be made again. */
export const KeptMenu = observer(function KeptMenu() {
  const workbench = useWorkbench();
  const kept = keptStoreOf(workbench);
  const fresh = kept.saved.reduce((sum, search) => sum + (search.fresh ?? 0), 0);
  return (
    <Menu position="bottom-end" offset={2} width={380} classNames={menuClasses}>
      <Menu.Target>
        <button className={classes.target} aria-label={t('searches.kept')} title={t('searches.kept')}>
          {fresh > 0 ? <b className={classes.fresh}>{t('searches.fresh', { count: fresh })}</b> : null}
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('searches.savedSearches')}</Menu.Label>
        {kept.saved.map((search) => (
          <SavedItem key={search.id} search={search} onOpen={() => kept.open(search)} />
        ))}
        {kept.saved.length === 0 ? <Menu.Item disabled>{t('searches.noneSaved')}</Menu.Item> : null}
        <CurrentItems />
        <Menu.Divider />
        <Menu.Label>{t('searches.earlier')}</Menu.Label>
        {kept.past.map((search) => (
          <Menu.Item key={search.id} onClick={() => kept.open(search)}>
            <Line name={search.query.trim() || t('searches.allArticles')} total={search.total} />
          </Menu.Item>
        ))}
        <Menu.Item
          disabled={kept.past.length === 0 || !kept.canWrite}
          onClick={() => void forgetPast(workbench)}
        >
          {t('searches.forget')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => workbench.commands.run('search.batch')}>
          {workbench.commands.state('search.batch').label}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
});

function SavedItem({ search, onOpen }: { search: SavedSearch; onOpen: () => void }) {
  return (
    <Menu.Item onClick={onOpen}>
      <Line name={search.name} total={search.total} fresh={search.fresh} />
    </Menu.Item>
  );
}

/** What can be done with the saved search that is shown. */
const CurrentItems = observer(function CurrentItems() {
  const workbench = useWorkbench();
  const { current, canWrite } = keptStoreOf(workbench);
  if (!current || !canWrite) return null;
  const { name } = current;
  return (
    <>
      <Menu.Divider />
      <Menu.Item onClick={() => void renameSearch(workbench, current)}>
        {t('searches.renameThis', { name })}
      </Menu.Item>
      <Menu.Item onClick={() => void removeSearch(workbench, current)}>
        {t('searches.removeThis', { name })}
      </Menu.Item>
    </>
  );
});

interface LineProps {
  name: string;
  total: number | null;
  fresh?: number | null;
}

function Line({ name, total, fresh = null }: LineProps) {
  return (
    <span className={classes.line}>
      <span className={classes.name} lang={languageOf(name)}>
        {visible(name)}
      </span>
      {fresh ? <b className={classes.fresh}>{t('searches.fresh', { count: fresh })}</b> : null}
      <span className={classes.total}>
        {total === null ? t('searches.cannotAsk') : t('find.number', { count: total })}
      </span>
    </span>
  );
}
