import { observer } from 'mobx-react-lite';
import type { PlacedMention } from '../../../../shared/contract/entities.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import classes from './accept-all.module.css';
import { useDecide } from './use-decide.ts';

/** Accepts what is still a suggestion, in one change. */
export const AcceptAll = observer(function AcceptAll({ mentions }: { mentions: readonly PlacedMention[] }) {
  const { session } = useWorkbench();
  const decide = useDecide();
  const open = mentions.filter(({ state }) => state === 'suggested');
  if (open.length < 2 || !session.canWrite) return null;
  return (
    <button className={classes.all} onClick={() => decide(open, 'accepted')}>
      {t('found.acceptAll', { count: open.length })}
    </button>
  );
});
