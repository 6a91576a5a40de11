import { observer } from 'mobx-react-lite';
import { excerpt } from '../../../../shared/model/excerpt.ts';
import type { QueryProblem } from '../../../../shared/model/search-query.ts';
import { t } from '../../../workbench/words.ts';
import type { FindStore } from '../find-store.ts';
import classes from './problem-lines.module.css';

export const PROBLEMS_ID = 'find-problems';
/** More is not read; the first ones matter. */
const SHOWN = 4;
/** So much of the query is repeated at most, in code units. */
const SAID = 40;

/** What of the query could not be understood, where it stands and what to write instead; the rest was looked for. */
export const ProblemLines = observer(function ProblemLines({ store }: { store: FindStore }) {
  const said = store.isAnswered ? (store.answer?.problems ?? []) : [];
  const problems = [...said].sort((a, b) => a.start - b.start);
  return (
    <div id={PROBLEMS_ID} role="status">
      {problems.slice(0, SHOWN).map((problem) => (
        <Problem key={`${problem.code} ${problem.start}`} store={store} problem={problem} />
      ))}
      {problems.length > SHOWN ? (
        <p className={classes.more}>{t('find.moreProblems', { count: problems.length - SHOWN })}</p>
      ) : null}
    </div>
  );
});

function Problem({ store, problem }: { store: FindStore; problem: QueryProblem }) {
  const { code, start, end, meant } = problem;
  const { query } = store.question;
  const hasHint = !MEANT_ONLY.has(code) || meant.length > 0;
  return (
    <p className={classes.problem}>
      <q className={classes.said}>{excerpt(query.slice(start, end), SAID)}</q> {t(`problem.${code}`)}
      {hasHint ? (
        <span className={classes.hint}>{t(`problem.${code}.hint`, { meant: meant.join(', ') })}</span>
      ) : null}
      {isReplaceable(problem) ? (
        <button
          className={classes.instead}
          onClick={() => store.setQuery(replaced(query, problem, meant[0]!))}
        >
          {t('find.writeInstead', { words: meant[0]! })}
        </button>
      ) : null}
    </p>
  );
}

/** Their hints are nothing but what could be meant. */
const MEANT_ONLY: ReadonlySet<QueryProblem['code']> = new Set(['valueNotKnown', 'nameNotKnown']);

function isReplaceable({ code, meant }: QueryProblem): boolean {
  return code === 'nameNotKnown' && meant.length > 0;
}

/** The query with another name behind the colon, in quotation marks where it needs them. */
export function replaced(query: string, { start, end }: QueryProblem, name: string): string {
  const wrong = query.slice(start, end);
  const field = /^-?[a-z]+:/iu.exec(wrong)?.[0] ?? '';
  const written = /^[^\s()"]+$/u.test(name) ? name : `"${name.replaceAll('"', '')}"`;
  return `${query.slice(0, start)}${field}${written}${query.slice(end)}`;
}
