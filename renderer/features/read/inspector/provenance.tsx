import { observer } from 'mobx-react-lite';
import type { Output } from '../../../../shared/contract/index.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { excerpt } from '../../../../shared/model/excerpt.ts';
import { useAnswer } from '../../../workbench/use-answer.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { partName } from '../reader/part-name.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import classes from './provenance.module.css';

/** Where in the file the selected words, or those of the current mark, come from: its bytes, or a part or page of it. */
export const Provenance = observer(function Provenance({ store }: { store: ReaderStore }) {
  const found = useProvenance(store);
  if (!found) return <p className="muted small">{t('about.selectHint')}</p>;
  return (
    <>
      <p className="small">{whereabouts(found)}</p>
      {found.bytes ? <p className="muted small">{found.charset}</p> : null}
      <pre className={classes.raw}>{visible(excerpt(found.raw, 600))}</pre>
    </>
  );
});

function whereabouts({ bytes, place, path }: Output<'corpus.provenance'>): string {
  const file = visible(path);
  if (bytes) return t('about.bytes', { start: bytes.start, end: bytes.end, path: file });
  if (!place) return file;
  return t('about.place', { part: partName(place.part, place.page), ...range(place), path: file });
}

/** Characters are counted from 1 where a person reads them. */
function range({ start, end }: { start: number; end: number }) {
  return { start: start + 1, end };
}

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
