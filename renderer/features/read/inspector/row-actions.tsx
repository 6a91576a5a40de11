import type { ComponentType } from 'react';
import classes from './row-actions.module.css';

export interface RowAction {
  label: string;
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': boolean }>;
  run: () => void;
}

/** Small buttons at the end of a row, drawn while the row is pointed at, current or has the focus. */
export function RowActions({ actions }: { actions: readonly RowAction[] }) {
  return (
    <span className={classes.actions} data-row-actions>
      {actions.map(({ label, icon: Icon, run }) => (
        <button key={label} className={classes.action} title={label} aria-label={label} onClick={run}>
          <Icon size={14} stroke={1.5} aria-hidden />
        </button>
      ))}
    </span>
  );
}
