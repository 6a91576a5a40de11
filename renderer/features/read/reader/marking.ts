import type { TagId } from '../../../../shared/model/ids.ts';
import type { TextRange } from '../../../../shared/model/text-range.ts';
import type { PlacedAnnotation } from '../../../../shared/model/annotation.ts';
import { undoAction } from '../../../workbench/undo-action.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from './reader-store.ts';

/** The tags that the last mark of this window got: the next one gets them too. */
let lastTags: readonly TagId[] = [];

/** Makes and changes marks at the selection or the current mark. */
export class Marking {
  readonly #workbench: Workbench;
  readonly #store: ReaderStore;

  constructor(workbench: Workbench, store: ReaderStore) {
    this.#workbench = workbench;
    this.#store = store;
  }

  /** Tags that are gone meanwhile are left out. */
  get lastTags(): TagId[] {
    return lastTags.filter((id) => this.#workbench.codebook.byId.has(id));
  }

  /** Marks the selection, and makes the new mark the current one. The selection is taken at once: a second key finds none. */
  mark(tags: readonly TagId[], note = ''): Promise<PlacedAnnotation | undefined> {
    const { selection } = this.#store;
    if (!selection) return Promise.resolve(undefined);
    getSelection()?.removeAllRanges();
    this.#store.select(null);
    const made = this.#workbench.notifications.attempt(() => this.#create(selection, tags, note));
    this.#store.newestMark = made;
    return made;
  }

  async #create(range: TextRange, tags: readonly TagId[], note: string): Promise<PlacedAnnotation> {
    const made = await this.#workbench.core.call('annotations.create', {
      ...{ article: this.#store.article, range, note },
      tags: [...tags],
    });
    lastTags = tags;
    await this.#store.loadAnnotations();
    this.#store.setCurrentMark(made.id);
    return made;
  }

  /** Marks the selection with a tag; without a selection, puts it on the current mark or takes it off. */
  tag(tag: TagId): void {
    const { selection, mark } = this.#store;
    if (selection) void this.mark([tag]);
    else if (mark)
      this.setTags(mark, mark.tags.includes(tag) ? without(mark.tags, tag) : [...mark.tags, tag]);
  }

  setTags(mark: PlacedAnnotation, tags: readonly TagId[]): void {
    lastTags = tags;
    void this.#workbench.notifications.attempt(() =>
      this.#workbench.core.call('annotations.update', { annotation: mark.id, tags: [...tags] }),
    );
  }

  /** Marks the selection where there is one, then puts the caret into the note. */
  note(): void {
    const ready = this.#store.selection ? this.mark(this.lastTags) : this.#store.newestMark;
    const { commands } = this.#workbench;
    void ready.then(() => {
      const { mark } = this.#store;
      if (!mark) return;
      if (commands.state('pane.inspector').checked === false) commands.run('pane.inspector');
      if (!focusNote(mark)) requestAnimationFrame(() => focusNote(mark));
    });
  }

  remove(): void {
    const { mark } = this.#store;
    if (!mark) return;
    const { core, notifications } = this.#workbench;
    void notifications.attempt(async () => {
      await core.call('annotations.remove', { annotations: [mark.id] });
      this.#store.setCurrentMark(null);
      notifications.done(t('mark.removed', { count: 1 }), undoAction(this.#workbench));
    });
  }
}

function without(tags: readonly TagId[], tag: TagId): TagId[] {
  return tags.filter((other) => other !== tag);
}

/** False where the note's field is not drawn yet, because its mark has just become the current one. */
function focusNote({ id }: PlacedAnnotation): boolean {
  const field = document.querySelector<HTMLElement>(`[data-note-field="${id}"]`);
  field?.focus();
  return field !== null;
}
