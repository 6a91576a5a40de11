import { IconCheck } from '@tabler/icons-react';
import type { MentionState } from '../../../../shared/model/mention.ts';
import { t } from '../../../workbench/words.ts';
import classes from './found-row.module.css';

/** Check: accepted; dashed ring: suggested. */
export function StateSign({ state }: { state: MentionState }) {
  const isAccepted = state === 'accepted';
  return (
    <span className={classes.state}>
      {isAccepted ? (
        <IconCheck size={12} stroke={1.8} aria-hidden />
      ) : (
        <i className={classes.ring} aria-hidden />
      )}
      <span className="unseen">{t(isAccepted ? 'reader.accepted' : 'reader.suggested')}</span>
    </span>
  );
}
