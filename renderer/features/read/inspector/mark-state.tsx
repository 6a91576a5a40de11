import { observer } from 'mobx-react-lite';
import type { PlacedAnnotation } from '../../../../shared/model/annotation.ts';
import type { TextRange } from '../../../../shared/model/text-range.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import classes from './mark-state.module.css';

/** Says when a mark's words moved, changed or went away with a new version of the text, and lets it be put right. */
export const MarkState = observer(function MarkState({
  store,
  mark,
}: {
  store: ReaderStore;
  mark: PlacedAnnotation;
}) {
  const { core, notifications, session } = useWorkbench();
  if (mark.state === 'exact') return null;
  const put = (range: TextRange) => () =>
    void notifications.attempt(() => core.call('annotations.update', { annotation: mark.id, range }));
  const { selection } = store;
  const here = mark.start === null || mark.end === null ? null : { start: mark.start, end: mark.end };
  return (
    <div className={classes.state} data-state={mark.state}>
      <p>{t(`mark.state.${mark.state}`)}</p>
      {session.canWrite && here ? (
        <button className={classes.action} onClick={put(here)}>
          {t('mark.keepHere')}
        </button>
      ) : null}
      {session.canWrite && selection && mark.state !== 'moved' ? (
        <button
          className={classes.action}
          onMouseDown={(event) => event.preventDefault()}
          onClick={put(selection)}
        >
          {t('mark.putOnSelection')}
        </button>
      ) : null}
    </div>
  );
});
