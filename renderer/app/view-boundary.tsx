import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { t } from '../workbench/words.ts';
import classes from './view-boundary.module.css';

/** Catches what a view throws while it is drawn; everything else in the window goes on. */
export class ViewBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className={classes.broken} role="alert">
        <h2 className={classes.title}>{t('view.broken')}</h2>
        <p className={classes.text}>{t('view.brokenText')}</p>
        <Button variant="filled" onClick={() => this.setState({ error: null })}>
          {t('view.again')}
        </Button>{' '}
        <Button onClick={() => void navigator.clipboard.writeText(error.stack ?? error.message)}>
          {t('view.copyDetails')}
        </Button>
      </div>
    );
  }
}
