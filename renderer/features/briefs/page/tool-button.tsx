import type { IconBold } from '@tabler/icons-react';
import classes from './toolbar.module.css';

interface ToolButtonProps {
  icon: typeof IconBold;
  label: string;
  isPressed?: boolean;
  isDisabled?: boolean;
  onClick: () => void;
}

/** A button of the toolbar. It leaves the selection in the text where it is. */
export function ToolButton({ icon: Icon, label, isPressed, isDisabled = false, onClick }: ToolButtonProps) {
  return (
    <button
      className={classes.tool}
      title={label}
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <Icon size={16} stroke={1.5} aria-hidden />
    </button>
  );
}
