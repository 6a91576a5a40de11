import type { ColumnMapping } from '../../../../../shared/model/reading-choices.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { type ColumnRole, nameScore, roleOfName } from './column-names.ts';
import { isLanguageName } from './language-names.ts';

/** A text is at least so wide where its column's name does not call it one, in columns. */
const LEAST_TEXT = 60;
/** One object with many fields is more often the settings of a program than an article. */
const LEAST_ALONE = 200;
/** Where a table has one column only, its lines may be short. */
const LEAST_LINE = 20;
const TITLE = { least: 8, most: 250 };
const MOST = 0.5;
const NEARLY_ALL = 0.8;

/**
 * What the columns of a table are for, by their names (English and Chinese) and by what stands in them: the widest is the
 * text, dates read as dates, addresses as addresses. Null where none of them holds text.
 */
export function guessColumns(columns: readonly ColumnEvidence[]): ColumnMapping | null {
  const text = textColumn(columns);
  if (!text) return null;
  const taken = new Set([text.name]);
  const take = (found: ColumnEvidence | null) => {
    if (found) taken.add(found.name);
    return found?.name ?? null;
  };
  const free = () => columns.filter(({ name, filled }) => filled > 0 && !taken.has(name));
  const url = take(
    byName(free(), 'url', isAddresses) ?? best(free(), isAddresses, ({ different }) => different),
  );
  const date = take(byName(free(), 'date', isDatesOrTimes) ?? best(free(), isDates, ({ dates }) => dates));
  const title = take(byName(free(), 'title', isWords) ?? titleByValues(free(), text));
  const authors = take(byName(free(), 'authors', isWords));
  const source = take(byName(free(), 'source', ({ numbers }) => numbers < MOST));
  const language = take(byName(free(), 'language', isLanguages) ?? best(free(), isLanguages, () => 1));
  return { text: [text.name], title, authors, date, source, url, language };
}

type Test = (column: ColumnEvidence) => boolean;

/** The one whose name says it best, and whose values do not say otherwise. */
function byName(columns: readonly ColumnEvidence[], role: ColumnRole, holds: Test): ColumnEvidence | null {
  return best(
    columns.filter(({ name }) => roleOfName(name) === role),
    holds,
    ({ name, filled, rows }) => nameScore(name, role) + filled / Math.max(1, rows),
  );
}

function best(
  columns: readonly ColumnEvidence[],
  holds: Test,
  score: (column: ColumnEvidence) => number,
): ColumnEvidence | null {
  return columns.filter(holds).sort((a, b) => score(b) - score(a))[0] ?? null;
}

/** A column that is called text is one unless another holds far more of it. */
function textColumn(columns: readonly ColumnEvidence[]): ColumnEvidence | null {
  const readable = columns.filter((column) => column.filled > 0 && isWords(column));
  const amount = ({ width, filled }: ColumnEvidence) => width * filled;
  const isAlone = columns.every(({ rows }) => rows === 1);
  const named = best(
    readable.filter(({ name, width }) => roleOfName(name) === 'text' && (!isAlone || width >= LEAST_TEXT)),
    () => true,
    amount,
  );
  const leastOfMany = readable.length === 1 && columns.length === 1 ? LEAST_LINE : LEAST_TEXT;
  const least = isAlone && columns.length > 1 ? LEAST_ALONE : leastOfMany;
  const widest = best(readable, ({ width, widest: most }) => width >= least || most >= 4 * least, amount);
  const isBetter = named && widest && amount(widest) > 4 * amount(named) && named.width < LEAST_TEXT;
  return named && !isBetter ? named : widest;
}

function titleByValues(columns: readonly ColumnEvidence[], text: ColumnEvidence): ColumnEvidence | null {
  const isTitle: Test = (column) => {
    const fits = column.width >= TITLE.least && column.width <= TITLE.most && column.width < text.width;
    return fits && isWords(column) && column.different >= NEARLY_ALL && roleOfName(column.name) === null;
  };
  return best(columns, isTitle, ({ width, filled }) => width * filled);
}

const isAddresses: Test = ({ addresses }) => addresses >= MOST;
const isDates: Test = ({ dates }) => dates >= MOST;
const isDatesOrTimes: Test = ({ dates, times }) => dates + times >= MOST;
const isWords: Test = ({ numbers, dates, addresses }) => numbers < MOST && dates < MOST && addresses < MOST;
const isLanguages: Test = ({ samples }) => samples.length > 0 && samples.every(isLanguageName);
