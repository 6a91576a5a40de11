import type { ReactNode } from 'react';
import { t } from '../../workbench/words.ts';
import classes from './how-it-goes.module.css';

/** The job in four columns, each with a piece of what it looks like; gone where the window is short. */
export function HowItGoes() {
  return (
    <section className={classes.front} aria-label={t('welcome.howItGoes')}>
      <Column title={t('welcome.collect')} text={t('welcome.collectText')}>
        <p className={classes.file}>{t('welcome.collectSample')}</p>
      </Column>
      <Column title={t('welcome.mark')} text={t('welcome.markText')}>
        <p className={classes.words}>
          {t('welcome.markBefore')} <span className={classes.mark}>{t('welcome.markSample')}</span>{' '}
          {t('welcome.markAfter')}
        </p>
      </Column>
      <Column title={t('welcome.compare')} text={t('welcome.compareText')}>
        <p className={classes.cells}>
          <Cell state={t('welcome.agree')} value="615" year="2020" />
          <Cell state={t('welcome.differ')} value="20" year="2023" isConflict />
        </p>
      </Column>
      <Column title={t('welcome.brief')} text={t('welcome.briefText')}>
        <p className={classes.words}>
          {t('welcome.briefBefore')}{' '}
          <span className={classes.live}>
            {t('welcome.briefSample')}
            <sup>1</sup>
          </span>
        </p>
      </Column>
    </section>
  );
}

/** The picture says nothing that the words do not. */
function Column({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className={classes.column}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      <div aria-hidden>{children}</div>
    </div>
  );
}

interface CellProps {
  state: string;
  value: string;
  year: string;
  isConflict?: boolean;
}

function Cell({ state, value, year, isConflict = false }: CellProps) {
  return (
    <span className={classes.cell} data-conflict={isConflict || undefined}>
      <i className={classes.state}>{state}</i>
      <b className={classes.value}>{value}</b>
      <span className={classes.year}>{year}</span>
    </span>
  );
}
