import { observer } from 'mobx-react-lite';
import type { Output } from '../../../../shared/contract/index.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { excerpt } from '../../../../shared/model/excerpt.ts';
import { useAnswer } from '../../../workbench/use-answer.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import classes from './provenance.module.css';

/** The bytes of the file that the selected words, or those of the current mark, come from. */
export const Provenance = observer(function Provenance({ store }: { store: ReaderStore }) {
  const found = useProvenance(store);
  if (!found) return <p className="muted small">{t('about.selectHint')}</p>;
  const { bytes, path, charset, raw } = found;
  return (
    <>
      <p className="small">{t('about.bytes', { start: bytes.start, end: bytes.end, path: visible(path) })}</p>
      <p className="muted small">{charset}</p>
      <pre className={classes.raw}>{visible(excerpt(raw, 600))}</pre>
    </>
  );
});

/** A file that cannot be read any more has nothing to show here; the view of the original says why. */
function useProvenance(store: ReaderStore): Output<'corpus.provenance'> | null | undefined {
  const { core } = useWorkbench();
  const { selection, mark, article } = store;
  const start = selection?.start ?? mark?.start ?? null;
  const end = selection?.end ?? mark?.end ?? null;
  const isAsked = start !== null && end !== null;
  return useAnswer(isAsked ? `${article} ${start} ${end}` : null, () =>
    core.call('corpus.provenance', { article, range: { start: start!, end: end! } }),
  );
}
