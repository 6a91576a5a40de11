import { QueryFilter, type QueryNode, SearchTrait } from '../../../shared/model/search-query.ts';
import { note, placeOf, type Reading } from './reading.ts';
import { readPeriod } from './read-period.ts';
import type { Token } from './tokens.ts';

/** What `is:` asks for: how an article stands, and that a machine translated it. */
export const QUERY_IS = ['active', 'excluded', 'trashed', 'translated'] as const;
const QUERY_HAS = SearchTrait.options.filter((trait) => trait !== 'translated');

/** True for a name before a colon that narrows a search. */
export function isFilterName(name: string): boolean {
  return name === 'date' || QueryFilter.safeParse(name).success;
}

/** Reads `date:2021..`, `city:"Ping Shan"` and the like; null, with a word on it, where it says nothing. */
export function readFilter(reading: Reading, token: Token): QueryNode | null {
  const said = token.text.trim();
  if (said === '') return null;
  const name = (token.field ?? '').toLowerCase();
  if (name === 'date') return readDate(reading, token, said);
  const filter = QueryFilter.parse(name);
  const known: readonly string[] | null = filter === 'has' ? QUERY_HAS : filter === 'is' ? QUERY_IS : null;
  const value = known === null ? said : said.toLowerCase();
  if (known !== null && !known.includes(value)) {
    // A value that is still being written is no mistake yet.
    if (!isBeingWritten(reading, token, value, known)) note(reading, 'valueNotKnown', token, known);
    return null;
  }
  return { type: 'filter', filter, said: value, ...placeOf(token) };
}

function readDate(reading: Reading, token: Token, said: string): QueryNode | null {
  const period = readPeriod(said);
  if (period === null) {
    const isTyped = reading.typing && reading.at === reading.tokens.length && /^[\d.-]+$/.test(said);
    if (!isTyped) note(reading, 'dateNotValid', token);
    return null;
  }
  if (period.reversed) note(reading, 'periodReversed', token);
  return { type: 'period', from: period.from, to: period.to };
}

function isBeingWritten(reading: Reading, token: Token, value: string, known: readonly string[]): boolean {
  const isLast = reading.typing && reading.at === reading.tokens.length && token.kind === 'word';
  return isLast && known.some((one) => one.startsWith(value));
}
