import { observer } from 'mobx-react-lite';
import { excerpt } from '../../../../shared/model/excerpt.ts';
import type { PlacedAnnotation } from '../../../../shared/model/annotation.ts';
import { TagGlyph } from '../../../ui/tag-glyph.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import classes from './mark-row.module.css';

/** A mark in the list: its first tag's shape, its words, whether it has a note. Click goes to it. */
export const MarkRow = observer(function MarkRow({
  store,
  mark,
}: {
  store: ReaderStore;
  mark: PlacedAnnotation;
}) {
  const { codebook } = useWorkbench();
  const tags = mark.tags.flatMap((id) => codebook.byId.get(id) ?? []);
  const names = tags.map(({ name }) => name).join(', ') || t('reader.untagged');
  const go = (): void => {
    store.setCurrentMark(mark.id);
    if (mark.start !== null && mark.end !== null) store.reveal({ start: mark.start, end: mark.end });
  };
  return (
    <li>
      <button className={classes.row} aria-pressed={store.currentMark === mark.id} title={names} onClick={go}>
        <TagGlyph colour={tags[0]?.colour ?? null} />
        <span className={classes.words}>{excerpt(mark.quote, 80)}</span>
        <span className="muted small">{mark.note === '' ? '' : t('mark.hasNote')}</span>
      </button>
    </li>
  );
});
