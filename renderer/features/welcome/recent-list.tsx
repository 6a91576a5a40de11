import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useState } from 'react';
import type { RecentLibrary } from '../../../shared/contract/library.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import classes from './recent-list.module.css';

/** The libraries of before, opened by their number. One whose folder is missing says so in its place. */
export const RecentList = observer(function RecentList() {
  const { core, notifications } = useWorkbench();
  const [recent, setRecent] = useState<RecentLibrary[]>([]);
  const load = useCallback(() => void core.call('library.recent', {}).then(setRecent), [core]);
  useEffect(load, [load]);
  const open = useCallback(
    ({ path, present }: RecentLibrary) => {
      if (present) void notifications.attempt(() => core.call('library.open', { path }));
    },
    [core, notifications],
  );
  useNumberKeys(recent, open);
  const forget = ({ path }: RecentLibrary): void => {
    void notifications.attempt(() => core.call('library.forget', { path })).then(load);
  };
  return (
    <section className={classes.recent}>
      <h2 className={classes.head}>{t('welcome.recent')}</h2>
      {recent.length === 0 ? <p className={classes.none}>{t('welcome.noRecent')}</p> : null}
      <ul>
        {recent.map((library, index) => (
          <li key={library.path} className={classes.item}>
            <button className={classes.open} disabled={!library.present} onClick={() => open(library)}>
              <b className={classes.name}>{library.name}</b>
              <span className="muted small">{countsOf(library)}</span>
              <span className="mono muted">{middleCut(library.path)}</span>
            </button>
            {library.present ? <Kbd>{index + 1}</Kbd> : <Missing onForget={() => forget(library)} />}
          </li>
        ))}
      </ul>
    </section>
  );
});

function Missing({ onForget }: { onForget: () => void }) {
  return (
    <p className={classes.missing}>
      <b>{t('welcome.missing')}</b> {t('welcome.missingHelp')}{' '}
      <button className={classes.forget} onClick={onForget}>
        {t('welcome.forget')}
      </button>
    </p>
  );
}

function useNumberKeys(recent: readonly RecentLibrary[], open: (library: RecentLibrary) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
      const library = /^[1-9]$/.test(event.key) ? recent[Number(event.key) - 1] : undefined;
      if (library) open(library);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [recent, open]);
}

function countsOf({ articles, sheets, briefs, opened }: RecentLibrary): string {
  return t('welcome.counts', {
    articles: t('app.articles', { count: articles }),
    sheets: t('welcome.sheets', { count: sheets }),
    briefs: t('welcome.briefs', { count: briefs }),
    when: new Date(opened).toLocaleDateString(undefined, { day: 'numeric', month: 'long' }),
  });
}

/** Paths are cut in the middle: their beginning says which disk, their end which folder. */
function middleCut(path: string): string {
  return path.length <= 52 ? path : `${path.slice(0, 16)}…${path.slice(-34)}`;
}
