import { Button } from '@mantine/core';
import { t } from './words.ts';
import classes from './modal.module.css';

interface FormActionsProps {
  confirm: string;
  onCancel: () => void;
  /** What cannot be taken back lightly: vermilion. */
  danger?: boolean;
  disabled?: boolean;
  /** The focus begins on it, where the question has no field. */
  isFocused?: boolean;
}

/** The two ways out of a question: back, or on. */
export function FormActions({
  confirm,
  onCancel,
  danger = false,
  disabled = false,
  isFocused = false,
}: FormActionsProps) {
  return (
    <div className={classes.actions}>
      <Button variant="subtle" onClick={onCancel}>
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
