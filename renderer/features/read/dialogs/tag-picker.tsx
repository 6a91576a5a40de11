import { TextInput } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, useState } from 'react';
import type { CountedTag } from '../../../../shared/contract/tags.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { TagGlyph } from '../../../ui/tag-glyph.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { Marking } from '../reader/marking.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import classes from './tag-picker.module.css';

type Choice = { kind: 'tag'; tag: CountedTag } | { kind: 'make'; name: string };

/** Finds a tag by its name, or makes it, and puts it on the selection or the current mark. */
export const TagPicker = observer(function TagPicker({
  store,
  onDone,
}: {
  store: ReaderStore;
  onDone: () => void;
}) {
  const workbench = useWorkbench();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const choices = choicesFor(workbench.codebook.tags, query);
  const take = (choice: Choice | undefined): void => {
    if (!choice) return;
    void workbench.notifications.attempt(async () => {
      const id =
        choice.kind === 'tag'
          ? choice.tag.id
          : (await workbench.core.call('tags.create', { name: choice.name })).id;
      await workbench.codebook.load();
      new Marking(workbench, store).tag(id);
      onDone();
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) setAt((at + step + choices.length) % choices.length);
    else if (event.key === 'Enter') take(choices[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div onKeyDown={onKeyDown}>
      <TextInput
        aria-label={t('tags.search')}
        placeholder={t('tags.search')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        role="combobox"
        aria-expanded
        aria-controls="tag-choices"
        aria-activedescendant={`tag-choice-${at}`}
        data-autofocus
      />
      <ul className={classes.list} id="tag-choices" role="listbox" aria-label={t('tags.pick')}>
        {choices.map((choice, index) => (
          <li
            key={choice.kind === 'tag' ? choice.tag.id : 'make'}
            id={`tag-choice-${index}`}
            role="option"
            aria-selected={index === at}
            className={classes.choice}
            onMouseEnter={() => setAt(index)}
            onClick={() => take(choice)}
          >
            {choice.kind === 'tag' ? (
              <KnownTag tag={choice.tag} isOn={isOn(store, choice.tag)} />
            ) : (
              t('tags.make', { name: choice.name })
            )}
          </li>
        ))}
        {choices.length === 0 ? <li className={classes.none}>{t('tags.nothing')}</li> : null}
      </ul>
    </div>
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

function isOn(store: ReaderStore, tag: CountedTag): boolean {
  return store.selection === null && (store.mark?.tags.includes(tag.id) ?? false);
}

/** Tags whose name holds what is typed; a name that no tag has can be made. */
function choicesFor(tags: readonly CountedTag[], query: string): Choice[] {
  const wanted = query.trim().toLowerCase();
  const found = tags.filter(({ name }) => name.toLowerCase().includes(wanted));
  const isKnown = tags.some(({ name }) => name.toLowerCase() === wanted);
  const make: Choice[] = wanted === '' || isKnown ? [] : [{ kind: 'make', name: query.trim() }];
  return [...found.map((tag): Choice => ({ kind: 'tag', tag })), ...make];
}
