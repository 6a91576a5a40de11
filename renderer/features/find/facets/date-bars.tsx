import { observer } from 'mobx-react-lite';
import { type MouseEvent, useId } from 'react';
import { t } from '../../../workbench/words.ts';
import type { ChosenYears } from '../find-question.ts';
import type { FindStore } from '../find-store.ts';
import classes from './date-bars.module.css';
import { type YearBar, yearBars } from './year-bars.ts';

/** The highest bar, in pixels. */
const HIGHEST = 24;
/** With more bars than this only every other one is labelled. */
const ROOMY = 6;

/** How many articles are of which year. A click chooses a year, with Shift the time up to it; a dashed bar is unknown dates. */
export const DateBars = observer(function DateBars({ store }: { store: FindStore }) {
  const id = useId();
  const years = store.answer?.facets.year ?? [];
  // What a choice leaves does not shorten the time that can be chosen from.
  const { bars, undated } = yearBars(merged(years, store.everything?.year ?? []));
  if (bars.length === 0 && undated === null) return null;
  const chosen = store.question.filters.years;
  const most = Math.max(1, undated ?? 0, ...bars.map(({ count }) => count));
  const heightOf = (count: number): number => (count === 0 ? 0 : Math.max(2, (HIGHEST * count) / most));
  const choose = (event: MouseEvent, bar: YearBar): void => {
    const span =
      event.shiftKey && chosen !== null && chosen !== 'undated' ? spanOf(chosen, bar) : rangeOf(bar);
    store.setFilters({ years: isSame(chosen, span) ? null : span });
  };
  return (
    <section className={classes.facet} aria-labelledby={id}>
      <h3 id={id} className={classes.label}>
        {t('find.facet.date')}
      </h3>
      <div className={classes.bars}>
        {bars.map((bar, at) => (
          <button
            key={bar.to}
            className={classes.bar}
            role="checkbox"
            aria-checked={covers(chosen, bar)}
            data-off={chosen !== null && !covers(chosen, bar) ? true : undefined}
            aria-label={t('find.year', { year: nameOf(bar), count: bar.count })}
            title={t('find.year', { year: nameOf(bar), count: bar.count })}
            onClick={(event) => choose(event, bar)}
          >
            <span className={classes.column} style={{ height: heightOf(bar.count) }} />
            <span className={classes.year}>{isLabelled(at, bars.length) ? bar.to : ''}</span>
          </button>
        ))}
        {undated === null ? null : (
          <button
            className={classes.bar}
            role="checkbox"
            aria-checked={chosen === 'undated'}
            data-off={chosen !== null && chosen !== 'undated' ? true : undefined}
            aria-label={t('find.undated', { count: undated })}
            title={t('find.undated', { count: undated })}
            onClick={() => store.setFilters({ years: chosen === 'undated' ? null : 'undated' })}
          >
            {undated === 0 ? null : (
              <span className={classes.unknown} style={{ height: heightOf(undated) }} />
            )}
            <span className={classes.year}>{t('find.noYear')}</span>
          </button>
        )}
      </div>
    </section>
  );
});

function merged<Value extends { value: string; count: number }>(
  found: readonly Value[],
  all: readonly Value[],
) {
  const known = new Set(found.map(({ value }) => value));
  return [...found, ...all.filter(({ value }) => !known.has(value)).map((item) => ({ ...item, count: 0 }))];
}

function rangeOf({ from, to }: YearBar): ChosenYears {
  return { from, to };
}

function spanOf(chosen: { from: string; to: string }, bar: YearBar): ChosenYears {
  return {
    from: bar.from < chosen.from ? bar.from : chosen.from,
    to: bar.to > chosen.to ? bar.to : chosen.to,
  };
}

function isSame(a: ChosenYears, b: ChosenYears): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function covers(chosen: ChosenYears, { from, to }: YearBar): boolean {
  return chosen !== null && chosen !== 'undated' && chosen.from <= from && to <= chosen.to;
}

function nameOf({ from, to }: YearBar): string {
  return from === to ? to : t('find.years', { from, to });
}

function isLabelled(at: number, count: number): boolean {
  return count <= ROOMY || (count - 1 - at) % Math.ceil(count / ROOMY) === 0;
}
