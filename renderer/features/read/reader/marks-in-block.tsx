import { observer } from 'mobx-react-lite';
import type { Block } from '../../../../shared/model/block.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from './reader-store.ts';

/** Drawn marks are invisible to screen readers; they are told after the words which marks stand on them. */
export const MarksInBlock = observer(function MarksInBlock({
  store,
  block,
}: {
  store: ReaderStore;
  block: Block;
}) {
  const { codebook } = useWorkbench();
  const here = store.marks.filter(({ start, end }) => start < block.end && block.start < end);
  if (here.length === 0) return null;
  const names = here.map(({ tags: ids }) => {
    const known = ids.map((id) => codebook.byId.get(id)?.name ?? '').filter((name) => name !== '');
    return known.join(', ') || t('reader.untagged');
  });
  return (
    <span className="unseen" data-note>
      {t('reader.marksIn', { count: here.length, names: names.join('; ') })}
    </span>
  );
});
