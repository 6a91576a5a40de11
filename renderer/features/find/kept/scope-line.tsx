import { IconX } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { visible } from '../../../../shared/messages/messages.ts';
import { excerpt } from '../../../../shared/model/excerpt.ts';
import { momentText } from '../../../workbench/dates.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import chips from '../query/chip.module.css';
import type { FindScope } from './find-scope.ts';
import { markSeen } from './kept-actions.ts';
import { keptStoreOf } from './kept-store.ts';
import { LikenessChips } from './likeness-chips.tsx';
import classes from './scope-line.module.css';

/** What narrows besides words and facets, each part to be taken off, and what is new in the search that is shown. */
export const ScopeLine = observer(function ScopeLine() {
  const workbench = useWorkbench();
  const { find } = keptStoreOf(workbench);
  const { scope } = find.question;
  const change = (part: Partial<FindScope>) => find.setScope({ ...scope, ...part });
  const parts = [
    ...scope.within.map((query, at) => ({
      words: t('searches.in.within', { query: excerpt(query.trim(), 40) }),
      off: () => change({ within: scope.within.filter((_other, place) => place !== at) }),
    })),
    ...(scope.unusedBy === null
      ? []
      : [{ words: t('searches.in.unused'), off: () => change({ unusedBy: null }) }]),
    ...(scope.newIn === null ? [] : [{ words: t('searches.in.new'), off: () => change({ newIn: null }) }]),
  ];
  return (
    <>
      {parts.length > 0 ? (
        <div className={classes.line}>
          {parts.map(({ words, off }, at) => (
            <TakeOff key={at} words={words} onTakeOff={off} />
          ))}
        </div>
      ) : null}
      {scope.like ? <LikenessChips like={scope.like} onChange={(like) => change({ like })} /> : null}
      <Fresh />
    </>
  );
});

function TakeOff({ words, onTakeOff }: { words: string; onTakeOff: () => void }) {
  return (
    <button className={chips.chip} aria-label={t('searches.takeOff', { words })} onClick={onTakeOff}>
      <span className={chips.forms}>{visible(words)}</span>
      <IconX size={11} stroke={1.5} aria-hidden />
    </button>
  );
}

/** How much is new in the saved search that is shown, since when, and the two things to do with it. */
const Fresh = observer(function Fresh() {
  const workbench = useWorkbench();
  const kept = keptStoreOf(workbench);
  const { current, canWrite } = kept;
  if (!current?.fresh || current.looked === null) return null;
  const isOnly = kept.find.question.scope.newIn === current.id;
  return (
    <div className={classes.line}>
      <span>
        {t('searches.newSince', {
          count: current.fresh,
          name: current.name,
          when: momentText(current.looked),
        })}
      </span>
      <button className={classes.action} onClick={() => kept.showFresh(current, !isOnly)}>
        {t(isOnly ? 'searches.showAll' : 'searches.showNew')}
      </button>
      {canWrite ? (
        <button className={classes.action} onClick={() => void markSeen(workbench, current)}>
          {t('searches.seen')}
        </button>
      ) : null}
    </div>
  );
});
