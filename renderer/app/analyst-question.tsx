import { Button, Modal, TextInput } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type FormEvent, useState } from 'react';
import { modalClasses } from '../workbench/modal-classes.ts';
import { useWorkbench } from '../workbench/workbench.ts';
import { t } from '../workbench/words.ts';
import classes from '../workbench/modal.module.css';

/** Asks for the analyst's name, once on this machine; whoever puts it off is asked at the next start. */
export const AnalystQuestion = observer(function AnalystQuestion() {
  const { session, notifications } = useWorkbench();
  const [isPutOff, setPutOff] = useState(false);
  const [name, setName] = useState('');
  const isOpen = session.settings?.analyst === '' && session.canWrite && !isPutOff;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void notifications.attempt(() => session.update({ analyst: name.trim() }));
  };
  return (
    <Modal
      opened={isOpen}
      onClose={() => setPutOff(true)}
      title={t('app.analystTitle')}
      classNames={modalClasses}
      size="sm"
    >
      <form onSubmit={submit}>
        <p className="muted">{t('app.analystText')}</p>
        <TextInput
          mt={12}
          label={t('app.analystName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <div className={classes.actions}>
          <Button variant="subtle" onClick={() => setPutOff(true)}>
            {t('app.analystSkip')}
          </Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ''}>
            {t('dialog.ok')}
          </Button>
        </div>
      </form>
    </Modal>
  );
});
