import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { observer } from 'mobx-react-lite';
import { useCallback } from 'react';
import { changeWords } from '../../../../shared/messages/change-words.ts';
import type { NodeChange } from '../../../../shared/model/brief-changes.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t, words } from '../../../workbench/words.ts';
import { useBrief } from '../brief-context.ts';
import { keepAsText, takeNewWords } from '../editor/take-words.ts';
import classes from './change-note.module.css';
import { type Box, usePlaceOnDesk } from './place-on-desk.ts';

/** At a selected value that has changed: why, and what can be done about it. */
export const ChangeNote = observer(function ChangeNote({ editor }: { editor: Editor }) {
  const { caret, evidence } = useBrief();
  const value = caret.isSelected && caret.live?.kind === 'value' ? caret.live : null;
  const change = value && evidence.valueChange(value.evidence, value.text);
  return value && change ? (
    <Note editor={editor} pos={value.pos} change={change} id={value.evidence} />
  ) : null;
});

interface NoteProps {
  editor: Editor;
  pos: number;
  change: NodeChange;
  id: Parameters<ReturnType<typeof useBrief>['passageOf']>[0];
}

const Note = observer(function Note({ editor, pos, change, id }: NoteProps) {
  const { navigation } = useWorkbench();
  const store = useBrief();
  const number = store.evidence.numberOf(id);
  const passage = store.passageOf(id);
  const node = useCallback(() => boxOfNode(editor, pos), [editor, pos]);
  const panel = usePlaceOnDesk(editor, node);
  return (
    <div ref={panel} className={classes.note} role="group" aria-label={titleOf(change)}>
      <div className={classes.head}>
        <b className="signal">{titleOf(change)}</b>
        <span className="grow" />
        {number === null ? null : <span className="muted small">{t('brief.source', { number })}</span>}
      </div>
      <p className={classes.text}>{changeWords(change, words)}</p>
      <div className={classes.actions}>
        {change.kind === 'changed' && editor.isEditable ? (
          <Button
            size="compact-xs"
            variant="filled"
            rightSection={<Kbd>A</Kbd>}
            onClick={() => takeNewWords(editor, store.evidence, pos)}
          >
            {t('brief.takeValue', { value: change.now })}
          </Button>
        ) : null}
        {change.kind === 'changed' || !editor.isEditable ? null : (
          <Button size="compact-xs" onClick={() => keepAsText(editor, pos)}>
            {t('brief.keepAsText')}
          </Button>
        )}
        {passage ? (
          <Button size="compact-xs" variant="subtle" onClick={() => navigation.open(passage)}>
            {t('brief.openPassage')}
          </Button>
        ) : null}
      </div>
    </div>
  );
});

function titleOf(change: NodeChange): string {
  switch (change.kind) {
    case 'gone':
      return t('brief.goneTitle');
    case 'lost':
      return t('brief.lostTitle');
    case 'setAside':
      return t('brief.setAsideTitle');
    case 'changed':
    case 'conflict':
      return t('brief.changedTitle');
  }
}

/** A value may run over two lines: the panel stands at the last of them. */
function boxOfNode(editor: Editor, pos: number): Box | null {
  const node = editor.view.nodeDOM(pos);
  return node instanceof HTMLElement ? ([...node.getClientRects()].at(-1) ?? null) : null;
}
