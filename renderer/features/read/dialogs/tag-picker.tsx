import { observer } from 'mobx-react-lite';
import type { CountedTag } from '../../../../shared/contract/tags.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { type Choice, PickOrMake } from '../../../ui/pick-or-make.tsx';
import { TagGlyph } from '../../../ui/tag-glyph.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { Marking } from '../reader/marking.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import classes from './tag-picker.module.css';

/** Finds a tag by its name, or makes it, and puts it on the selection or the current mark. */
export const TagPicker = observer(function TagPicker({
  store,
  onDone,
}: {
  store: ReaderStore;
  onDone: () => void;
}) {
  const workbench = useWorkbench();
  const { core, codebook, notifications } = workbench;
  const take = (choice: Choice<CountedTag>): void => {
    void notifications.attempt(async () => {
      const { id } =
        choice.kind === 'known' ? choice.item : await core.call('tags.create', { name: choice.name });
      await codebook.load();
      new Marking(workbench, store).tag(id);
      onDone();
    });
  };
  // Those that the current mark has already.
  const put = store.selection === null ? (store.mark?.tags ?? []) : [];
  return (
    <PickOrMake
      items={codebook.tags}
      label={t('tags.search')}
      listLabel={t('tags.pick')}
      draw={(tag) => <KnownTag tag={tag} isOn={put.includes(tag.id)} />}
      make={(name) => t('tags.make', { name })}
      nothing={t('tags.nothing')}
      onTake={take}
    />
  );
});

function KnownTag({ tag, isOn: on }: { tag: CountedTag; isOn: boolean }) {
  return (
    <>
      <TagGlyph colour={tag.colour} />
      <span className={on ? classes.on : undefined}>{tag.name}</span>
      <span className="grow" />
      <span className="muted small num">{tag.annotations}</span>
      {tag.shortcut === null ? null : <Kbd>{tag.shortcut}</Kbd>}
    </>
  );
}
