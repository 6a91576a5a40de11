import type { PlacedMention } from '../../../../shared/contract/entities.ts';
import type { MentionState } from '../../../../shared/model/mention.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';

/** The core decides so many at a time. */
const BATCH = 1000;

/** Accepts or rejects suggestions, or takes that back. */
export function useDecide(): (mentions: readonly PlacedMention[], state: MentionState) => void {
  const { core, notifications } = useWorkbench();
  return (mentions, state) =>
    void notifications.attempt(async () => {
      const ids = mentions.map(({ id }) => id);
      for (let at = 0; at < ids.length; at += BATCH) {
        await core.call('entities.decide', { mentions: ids.slice(at, at + BATCH), state });
      }
    });
}
