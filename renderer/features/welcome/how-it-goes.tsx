import { t } from '../../workbench/words.ts';
import classes from './how-it-goes.module.css';

const columns = [
  ['welcome.collect', 'welcome.collectText'],
  ['welcome.mark', 'welcome.markText'],
  ['welcome.compare', 'welcome.compareText'],
  ['welcome.brief', 'welcome.briefText'],
] as const;

/** The job in four columns; gone where the window is short. */
export function HowItGoes() {
  return (
    <section className={classes.front} aria-label={t('welcome.howItGoes')}>
      {columns.map(([title, text]) => (
        <div key={title} className={classes.column}>
          <h2 className={classes.title}>{t(title)}</h2>
          <p className="muted">{t(text)}</p>
        </div>
      ))}
    </section>
  );
}
