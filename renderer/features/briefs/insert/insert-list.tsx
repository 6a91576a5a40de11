import { TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, useCallback, useEffect, useId, useRef } from 'react';
import { Kbd } from '../../../ui/kbd.tsx';
import { t } from '../../../workbench/words.ts';
import { useBrief } from '../brief-context.ts';
import { focusNow } from '../editor/focus-now.ts';
import { insertQuote, insertValue } from '../editor/insert-live.ts';
import { usePlaceOnDesk } from '../page/place-on-desk.ts';
import type { EvidencePicker, InsertForm, PickerRow } from './evidence-picker.ts';
import classes from './insert-list.module.css';
import { PickerRows } from './picker-rows.tsx';

interface InsertListProps {
  picker: EvidencePicker;
  editor: Editor;
}

/** The evidence of the brief's sheet, to be put in at the caret as a value or as a quotation. */
export const InsertList = observer(function InsertList({ picker, editor }: InsertListProps) {
  const { evidence } = useBrief();
  const id = useId();
  const caret = useCallback(() => editor.view.coordsAtPos(editor.state.selection.to), [editor]);
  const panel = usePlaceOnDesk(editor, caret);
  const field = useRef<HTMLInputElement>(null);
  // After it is in its place: where it is put in at first, the page would scroll to it.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const leave = (typed = ''): void => {
    picker.close();
    focusNow(editor);
    if (typed) editor.view.dispatch(editor.state.tr.insertText(typed));
  };
  const choose = (row: PickerRow | undefined, form: InsertForm): void => {
    if (!row) return;
    picker.close();
    evidence.learnItem(row.item);
    if (form === 'value') insertValue(editor, row.item);
    else insertQuote(editor, row.item);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isTyped = picker.bySlash && picker.query === '' && (event.key === ' ' || event.key === '/');
    if (event.key === 'ArrowDown') picker.setActive(picker.active + 1);
    else if (event.key === 'ArrowUp') picker.setActive(picker.active - 1);
    else if (event.key === 'Enter') choose(picker.chosen, event.shiftKey ? other(picker.form) : picker.form);
    else if (event.key === 'Escape' || (event.key === 'Backspace' && picker.query === '')) leave();
    else if (isTyped) leave(`/${event.key}`);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={panel}
      className={classes.popover}
      role="dialog"
      aria-label={t('brief.insert')}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || picker.close()}
    >
      <div className={classes.head}>
        <TextInput
          ref={field}
          className={classes.field}
          aria-label={t('brief.find')}
          placeholder={t('brief.find')}
          value={picker.query}
          onChange={(event) => picker.setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={picker.chosen ? `${id}-${picker.active}` : undefined}
        />
        <Forms picker={picker} />
      </div>
      <PickerRows picker={picker} id={id} onChoose={(row) => choose(row, picker.form)} />
      <footer className={classes.foot}>
        <span>
          <Kbd>Enter</Kbd> {t('brief.pickHint')}
        </span>
        <span>
          <Kbd>Shift Enter</Kbd> {t('brief.pickOther', { form: nameOf(other(picker.form)) })}
        </span>
      </footer>
    </div>
  );
});

/** As a value or as a quotation. */
const Forms = observer(function Forms({ picker }: { picker: EvidencePicker }) {
  return (
    <div className={classes.forms} role="group" aria-label={t('brief.form')}>
      {(['value', 'quote'] as const).map((form) => (
        <button
          key={form}
          className={classes.form}
          aria-pressed={picker.form === form}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => picker.setForm(form)}
        >
          {t(form === 'value' ? 'brief.insertValue' : 'brief.insertQuote')}
        </button>
      ))}
    </div>
  );
});

function other(form: InsertForm): InsertForm {
  return form === 'value' ? 'quote' : 'value';
}

function nameOf(form: InsertForm): string {
  return t(form === 'value' ? 'brief.aValue' : 'brief.aQuote');
}
