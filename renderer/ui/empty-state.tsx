import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  /** What is not here, in serif. */
  title: string;
  text?: ReactNode;
  /** One primary action, others beside it. */
  children?: ReactNode;
}

/** A view with nothing in it yet says what is missing and what to do. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <h2 className={classes.title}>{title}</h2>
      {text === undefined ? null : <p className={classes.text}>{text}</p>}
      {children === undefined ? null : <div className={classes.actions}>{children}</div>}
    </div>
  );
}
