import { Button } from '@mantine/core';
import { useWorkbench } from '../workbench/workbench.ts';
import { t } from '../workbench/words.ts';
import classes from './dialog-host.module.css';

interface DialogActionsProps {
  confirm: string;
  danger?: boolean;
  disabled?: boolean;
  /** The focus begins on it, where the question has no field. */
  isFocused?: boolean;
}

/** The two ways out of a question: back, or on. */
export function DialogActions({
  confirm,
  danger = false,
  disabled = false,
  isFocused = false,
}: DialogActionsProps) {
  const { dialogs } = useWorkbench();
  return (
    <div className={classes.actions}>
      <Button variant="subtle" onClick={() => dialogs.close(null)}>
        {t('dialog.cancel')}
      </Button>
      <Button
        type="submit"
        variant="filled"
        disabled={disabled}
        data-autofocus={isFocused || undefined}
        {...(danger ? { color: 'signal' } : {})}
      >
        {confirm}
      </Button>
    </div>
  );
}
