import { type Editor, EditorContent } from '@tiptap/react';
import { observer } from 'mobx-react-lite';
import { useEffect, useRef } from 'react';
import { useBrief } from '../brief-context.ts';
import type { BriefPanes } from '../brief-panes.ts';
import type { EvidencePicker } from '../insert/evidence-picker.ts';
import { InsertList } from '../insert/insert-list.tsx';
import { ChangeNote } from './change-note.tsx';
import { headingInSight } from './heading-in-sight.ts';
import classes from './page.module.css';
import { Toolbar } from './toolbar.tsx';

interface BriefPageProps {
  editor: Editor;
  picker: EvidencePicker;
  panes: BriefPanes;
}

/** The sheet of paper on the desk. */
export const BriefPage = observer(function BriefPage({ editor, picker, panes }: BriefPageProps) {
  const store = useBrief();
  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (desk.current) desk.current.scrollTop = store.scrolledTo;
  }, [store]);
  const onScroll = (): void => {
    const { current } = desk;
    if (!current) return;
    store.scrolledTo = current.scrollTop;
    const heading = headingInSight(editor, store.facts.headings, current);
    if (heading !== null && heading !== store.caret.heading) store.setCaret({ ...store.caret, heading });
  };
  return (
    <>
      <Toolbar editor={editor} picker={picker} panes={panes} />
      <div ref={desk} className={classes.desk} data-desk onScroll={onScroll}>
        <article className={classes.page}>
          <div className={classes.oxford} />
          <EditorContent editor={editor} className={classes.text} />
          {/* Whoever clicks under the text wants to write on. */}
          <div className={classes.rest} onMouseDown={(event) => (event.preventDefault(), writeOn(editor))} />
        </article>
        <ChangeNote editor={editor} />
        {picker.isOpen ? <InsertList picker={picker} editor={editor} /> : null}
      </div>
    </>
  );
});

function writeOn(editor: Editor): void {
  const { doc } = editor.state;
  const canWriteInLast = doc.lastChild?.isTextblock ?? false;
  if (canWriteInLast || !editor.isEditable) editor.commands.focus('end');
  else editor.chain().insertContentAt(doc.content.size, { type: 'paragraph' }).focus('end').run();
}
