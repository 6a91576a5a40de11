import { Button, TextInput } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type FormEvent, useState } from 'react';
import { useWorkbench } from '../workbench/workbench.ts';
import { t } from '../workbench/words.ts';
import classes from './analyst-question.module.css';

/**
 * Asks for the analyst's name, once on this machine; whoever puts it off is asked at the next start. It stands beside the
 * work and takes no focus: who just opened a library wants to see that before anything else.
 */
export const AnalystQuestion = observer(function AnalystQuestion() {
  const { session, dialogs, notifications } = useWorkbench();
  const [isPutOff, setPutOff] = useState(false);
  const [name, setName] = useState('');
  const isDue = session.settings?.analyst === '' && session.canWrite && !isPutOff;
  if (!isDue || dialogs.current) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void notifications.attempt(() => session.update({ analyst: name.trim() }));
  };
  return (
    <form
      className={classes.question}
      role="dialog"
      aria-labelledby="analyst-title"
      data-pane="analyst"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && setPutOff(true)}
    >
      <h2 id="analyst-title" className={classes.title}>
        {t('app.analystTitle')}
      </h2>
      <p className="muted">{t('app.analystText')}</p>
      <TextInput
        mt={10}
        label={t('app.analystName')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-pane-focus
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
  );
});
