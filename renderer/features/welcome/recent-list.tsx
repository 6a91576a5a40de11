import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useState } from 'react';
import type { RecentLibrary } from '../../../shared/contract/library.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { PathText } from '../../ui/path-text.tsx';
import { openLibrary } from '../../workbench/open-library.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { useWelcomeKeys } from './use-welcome-keys.ts';
import classes from './recent-list.module.css';

/** The libraries of before, opened by their number. One whose folder is missing says so in its place. */
export const RecentList = observer(function RecentList({ onEnter }: { onEnter: () => void }) {
  const workbench = useWorkbench();
  const { core, notifications } = workbench;
  const [recent, setRecent] = useState<RecentLibrary[]>([]);
  const load = useCallback(
    () =>
      void notifications
        .attempt(() => core.call('library.recent', {}))
        .then((found) => setRecent(found ?? [])),
    [core, notifications],
  );
  useEffect(load, [load]);
  const open = useCallback(
    (library: RecentLibrary | undefined) => {
      if (library?.present) void notifications.attempt(() => openLibrary(workbench, library.path));
    },
    [workbench, notifications],
  );
  useWelcomeKeys(
    useCallback((number) => open(recent[number - 1]), [open, recent]),
    onEnter,
  );
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
            <button
              className={classes.open}
              disabled={!library.present}
              title={library.path}
              onClick={() => open(library)}
            >
              <b className={classes.name}>{library.name}</b>
              <span className="muted small">{countsOf(library)}</span>
              <span className={classes.path}>
                <PathText path={library.path} />
              </span>
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

/** What is in it, but for what it has none of, and when it was open last. */
function countsOf({ articles, sheets, briefs, opened }: RecentLibrary): string {
  const counts = [
    t('app.articles', { count: articles }),
    ...(sheets > 0 ? [t('welcome.sheets', { count: sheets })] : []),
    ...(briefs > 0 ? [t('welcome.briefs', { count: briefs })] : []),
  ];
  const when = new Date(opened).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
  return t('welcome.counts', { counts: counts.join(', '), when });
}
