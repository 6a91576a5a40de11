import { Button } from '@mantine/core';
import { modalActions } from '../workbench/modal-classes.ts';
import { useWorkbench } from '../workbench/workbench.ts';
import { t } from '../workbench/words.ts';

interface DialogActionsProps {
  confirm: string;
  danger?: boolean;
  disabled?: boolean;
}

/** The two ways out of a question: back, or on. */
export function DialogActions({ confirm, danger = false, disabled = false }: DialogActionsProps) {
  const { dialogs } = useWorkbench();
  return (
    <div className={modalActions}>
      <Button variant="subtle" onClick={() => dialogs.close(null)}>
        {t('dialog.cancel')}
      </Button>
      <Button
        type="submit"
        variant="filled"
        disabled={disabled}
        data-autofocus={danger || undefined}
        {...(danger ? { color: 'signal' } : {})}
      >
        {confirm}
      </Button>
    </div>
  );
}
