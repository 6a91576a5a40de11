import { Textarea } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PlacedAnnotation } from '../../../../shared/model/annotation.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';

/** A pause in writing after which a note is written down, in milliseconds. */
const PAUSE = 800;

/** The note of a mark. It is written down at every pause and on leaving the field; there is no button to forget. */
export const NoteField = observer(function NoteField({ mark }: { mark: PlacedAnnotation }) {
  const { core, notifications, session } = useWorkbench();
  const [text, setText] = useState(mark.note);
  const saved = useRef(mark.note);
  const save = (note: string): void => {
    if (note === saved.current) return;
    saved.current = note;
    void notifications.attempt(() => core.call('annotations.update', { annotation: mark.id, note }));
  };
  // Undo, or another window, changed the note: what is being written here goes before it.
  useEffect(() => {
    if (text !== saved.current) return;
    saved.current = mark.note;
    setText(mark.note);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [mark.note]);
  useSaveOnPause(text, save);
  return (
    <Textarea
      aria-label={t('mark.note')}
      placeholder={t('mark.notePlaceholder')}
      autosize
      minRows={2}
      maxRows={14}
      maxLength={100_000}
      value={text}
      readOnly={!session.canWrite}
      data-note-field={mark.id}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => save(text)}
      onKeyDown={leaveOnEscape}
    />
  );
});

function useSaveOnPause(text: string, save: (text: string) => void): void {
  const saveNow = useEffectEvent(() => save(text));
  useEffect(() => {
    const timer = setTimeout(() => saveNow(), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  // Another mark was chosen while the pause was running.
  useEffect(() => () => saveNow(), []);
}

function leaveOnEscape(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  document.querySelector<HTMLElement>('[data-reading-text]')?.focus();
}
