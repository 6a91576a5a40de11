import { Modal, NativeSelect, TextInput } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type FormEvent, useState } from 'react';
import type { ChoiceQuestion, Confirmation, Dialog, TextQuestion } from '../workbench/dialogs.ts';
import { FormActions } from '../workbench/form-actions.tsx';
import { modalClasses } from '../workbench/modal-classes.ts';
import { useWorkbench } from '../workbench/workbench.ts';
import { t } from '../workbench/words.ts';
import { FolderDialog } from './folder-dialog.tsx';

/** The question that stands in the way, if any. */
export const DialogHost = observer(function DialogHost() {
  const { dialogs } = useWorkbench();
  const dialog = dialogs.current;
  const close = () => dialogs.close(null);
  return (
    <Modal
      opened={dialog !== null}
      onClose={close}
      title={dialog && titleOf(dialog)}
      classNames={modalClasses}
      size="md"
    >
      {dialog ? <DialogBody dialog={dialog} /> : null}
    </Modal>
  );
});

function titleOf(dialog: Dialog): string {
  return dialog.kind === 'folder' ? t(`folder.${dialog.purpose}`) : dialog.title;
}

function DialogBody({ dialog }: { dialog: Dialog }) {
  switch (dialog.kind) {
    case 'text':
      return <TextDialog question={dialog} />;
    case 'confirm':
      return <ConfirmDialog question={dialog} />;
    case 'choice':
      return <ChoiceDialog question={dialog} />;
    case 'folder':
      return <FolderDialog question={dialog} />;
  }
}

function TextDialog({ question }: { question: TextQuestion }) {
  const { dialogs } = useWorkbench();
  const [value, setValue] = useState(question.initial);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value.trim() !== '') dialogs.close(value);
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={question.label}
        description={question.help}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      <FormActions
        onCancel={() => dialogs.close(null)}
        confirm={question.confirm}
        disabled={value.trim() === ''}
      />
    </form>
  );
}

function ChoiceDialog({ question }: { question: ChoiceQuestion }) {
  const { dialogs } = useWorkbench();
  const [value, setValue] = useState(question.initial);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    dialogs.close(value);
  };
  return (
    <form onSubmit={submit}>
      <NativeSelect
        label={question.label}
        description={question.help}
        data={[...question.choices]}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && submit(event)}
        data-autofocus
      />
      <FormActions onCancel={() => dialogs.close(null)} confirm={question.confirm} />
    </form>
  );
}

function ConfirmDialog({ question }: { question: Confirmation }) {
  const { dialogs } = useWorkbench();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    dialogs.close('');
  };
  return (
    <form onSubmit={submit}>
      <p>{question.text}</p>
      <FormActions
        onCancel={() => dialogs.close(null)}
        confirm={question.confirm}
        danger={!question.isHarmless}
        isFocused
      />
    </form>
  );
}
