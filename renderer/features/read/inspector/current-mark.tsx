import { observer } from 'mobx-react-lite';
import { excerpt } from '../../../../shared/model/excerpt.ts';
import type { PlacedAnnotation } from '../../../../shared/model/annotation.ts';
import { TagChip } from '../../../ui/tag-chip.tsx';
import { momentText } from '../../../workbench/dates.ts';
import { KeyHint } from '../../../workbench/key-hint.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { Marking } from '../reader/marking.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import classes from './current-mark.module.css';
import { MarkState } from './mark-state.tsx';
import { NoteField } from './note-field.tsx';
import { Section } from './section.tsx';

interface CurrentMarkProps {
  store: ReaderStore;
  mark: PlacedAnnotation;
}

/** How many characters of the words are shown; the text itself stands beside it. */
const SHOWN = 220;

/** The mark one is at: its words, its tags, its note. */
export const CurrentMark = observer(function CurrentMark({ store, mark }: CurrentMarkProps) {
  const { codebook } = useWorkbench();
  const colour = codebook.byId.get(mark.tags[0]!)?.colour ?? 0;
  return (
    <Section title={t('mark.current')} aside={<Here store={store} />}>
      <blockquote className={classes.quote} data-tag={colour}>
        {excerpt(mark.quote, SHOWN)}
      </blockquote>
      <MarkState store={store} mark={mark} />
      <TagsOfMark store={store} mark={mark} />
      <NoteField mark={mark} />
      <div className={classes.foot}>
        <span>{t('mark.by', { author: mark.author, when: momentText(mark.updated) })}</span>
        <span className="grow" />
        <DeleteButton />
      </div>
    </Section>
  );
});

/** Where marks lie upon one another, which of them this is. */
const Here = observer(function Here({ store }: { store: ReaderStore }) {
  const { marksHere, currentMark } = store;
  if (marksHere.length < 2) return null;
  const at = marksHere.findIndex(({ id }) => id === currentMark) + 1;
  return (
    <>
      <span className="muted small">{t('mark.ofHere', { at, count: marksHere.length })}</span>
      <KeyHint command="mark.under" />
    </>
  );
});

const TagsOfMark = observer(function TagsOfMark({ store, mark }: CurrentMarkProps) {
  const workbench = useWorkbench();
  const { codebook, commands, session } = workbench;
  const remove = (id: (typeof mark.tags)[number]) => () =>
    new Marking(workbench, store).setTags(
      mark,
      mark.tags.filter((other) => other !== id),
    );
  return (
    <div className={classes.tags}>
      {mark.tags.map((id) => {
        const tag = codebook.byId.get(id);
        if (!tag) return null;
        const removal = session.canWrite
          ? { onRemove: remove(id), removeLabel: t('mark.removeTag', { tag: tag.name }) }
          : {};
        return <TagChip key={id} name={tag.name} colour={tag.colour} {...removal} />;
      })}
      {session.canWrite ? (
        <button className={classes.add} onClick={() => commands.run('mark.tag')}>
          {t('mark.addTag')} <KeyHint command="mark.tag" />
        </button>
      ) : null}
    </div>
  );
});

const DeleteButton = observer(function DeleteButton() {
  const { commands } = useWorkbench();
  if (!commands.state('mark.remove').enabled) return null;
  return (
    <button className={classes.remove} onClick={() => commands.run('mark.remove')}>
      {t('mark.delete')} <KeyHint command="mark.remove" />
    </button>
  );
});
