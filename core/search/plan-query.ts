import type { EngineQuery } from '../ports/search-engine.ts';
import type { QueryPlace, SearchField } from '../../shared/model/search-query.ts';
import { type AnalysedWord, analyseQuery, isHan, isLoneCharacter } from './analysis.ts';
import { foldWord } from './known-words.ts';
import { narrow } from './narrow.ts';
import { simplify } from './simplify.ts';
import type { SearchIndex } from './search-index.ts';
import type { TermBudget } from './term-budget.ts';
import { keyOfTerm, type Wanted } from './segments/expansion.ts';
import { hasForm, termsBeginning, termsLike } from './segments/forms.ts';
import { type Found, foundWithoutMatch } from './segments/found.ts';
import { isAnyIn, type KnownTerm, knownTerms } from './segments/look-up.ts';

/** What a query is asked of: the words of all records, and what else is known of them. */
export type Searched = Pick<SearchIndex, 'set' | 'table'>;

/** The same, with how many terms a query may stand for. */
type Planning = Searched & { budget: TermBudget };

/** Terms of which a record holds any. */
export interface PlannedTerms {
  type: 'terms';
  terms: readonly KnownTerm[];
  field: SearchField | null;
  boost: number;
  /** A match is only this long: one character of the two that its term holds. */
  cut: number | null;
}

/** A query with its words looked up, so that its scores can be told from all of them together. */
export type Plan =
  | PlannedTerms
  /** Words near one another: `within` says how many may stand between them, null that they stand as in the query. */
  | { type: 'near'; words: readonly AnalysedWord[]; parts: readonly PlannedTerms[]; within: number | null }
  | { type: 'found'; found: Found }
  /** Some of the parts, the more the better. */
  | { type: 'like'; parts: readonly Plan[] }
  | { type: 'and' | 'or'; parts: readonly Plan[] }
  | { type: 'not'; part: Plan }
  | { type: 'prefer'; part: Plan; by: readonly Plan[] };

/** Null where a query says nothing: one of stop words and signs only narrows no other. */
export function planQuery(planning: Planning, node: EngineQuery): Plan | null {
  switch (node.type) {
    case 'all':
      return null;
    case 'term':
      return planWords(planning, node.text, node);
    case 'phrase':
      return planWords(planning, node.text, { ...node, prefix: false, fuzzy: 0 });
    case 'wildcard':
      return planWildcard(planning, node);
    case 'facet':
    case 'period':
    case 'among':
      return { type: 'found', found: narrow(planning.table, node) };
    case 'and':
    case 'or':
      return planEach(planning, node.type, node.nodes);
    case 'like': {
      const how = { field: null, boost: 1, prefix: false, fuzzy: 0, start: 0, end: 0 } as const;
      const parts = node.words.map((text) => planWords(planning, text, how));
      return { type: 'like', parts: parts.filter((part) => part !== null) };
    }
    case 'not': {
      const part = planQuery(planning, node.node);
      return part && { type: 'not', part };
    }
    case 'prefer':
      return planPreference(planning, node);
  }
}

function planEach(planning: Planning, type: 'and' | 'or', nodes: readonly EngineQuery[]): Plan | null {
  const parts = nodes.map((node) => planQuery(planning, node)).filter((part) => part !== null);
  return parts.length > 1 ? { type, parts } : (parts[0] ?? null);
}

function planPreference(
  planning: Planning,
  { node, by }: Extract<EngineQuery, { type: 'prefer' }>,
): Plan | null {
  const wanted = planQuery(planning, node);
  const others = by.map((one) => planQuery(planning, one)).filter((part) => part !== null);
  const part = wanted ?? { type: 'found', found: foundWithoutMatch(planning.table.taken()) };
  return wanted === null && others.length === 0 ? null : { type: 'prefer', part, by: others };
}

interface LookUp extends QueryPlace {
  field: SearchField | null;
  boost: number;
  /** The last word is a beginning. */
  prefix: boolean;
  fuzzy: 0 | 1 | 2;
  within?: number | null;
}

/** Words next to each other as they are written: a phrase, a Chinese run, '48.7', or mostly just one word. */
function planWords(planning: Planning, text: string, how: LookUp): Plan | null {
  const written = analyseQuery(how.prefix ? joinDigits(text) : text).filter(({ folded }) => folded !== '');
  const last = written.at(-1);
  const words = written.filter(({ term }) => term !== null);
  if (words.length === 0) return last && how.prefix ? planBeginning(planning, last.folded, how) : null;
  const parts = words.map((word) =>
    planWord(planning, word, { ...how, prefix: how.prefix && word === last }),
  );
  return parts.length === 1 ? parts[0]! : { type: 'near', words, parts, within: how.within ?? null };
}

/** A number on its way to '1,913' is written '1,9'. */
function joinDigits(text: string): string {
  return text.replace(/(?<![\d,.])\d{1,3}(?:,\d{3})*,\d{0,2}$/, (number) => number.replaceAll(',', ''));
}

function planWord(planning: Planning, word: AnalysedWord, how: LookUp): PlannedTerms {
  const term = word.term!;
  if (isLoneCharacter(word)) return { ...plan(planning, [{ term, prefix: true }], how), cut: term.length };
  const cost = how.fuzzy === 2 ? 'veryFuzzy' : 'fuzzy';
  const fuzzy = how.fuzzy > 0 && planning.budget.allows(cost, how) ? how.fuzzy : 0;
  const whole = plan(planning, [{ term, fuzzy }], how);
  if (!how.prefix || isHan(term) || !planning.budget.allows('prefix', how)) return whole;
  const begun = planBeginning(planning, word.folded, how);
  const isBegun = isAnyIn(begun.terms, how.field);
  return !isBegun || isWord(planning, word) ? { ...whole, terms: eachOnce(whole.terms, begun.terms) } : begun;
}

/** False for a beginning that no text holds as a word: its stem is not that of the word it will be ('overal': over). */
function isWord({ set }: Planning, { folded, term }: AnalysedWord): boolean {
  return term!.startsWith(folded) || `${term!}s` === folded || hasForm(set.segments, folded);
}

/** A beginning of a word is no word yet: it is compared with words as they are written. Stop words are found only this way. */
function planBeginning(planning: Planning, beginning: string, how: LookUp): PlannedTerms {
  const terms = termsBeginning(planning.set.segments, beginning).filter(
    (term) => !term.startsWith(beginning),
  );
  return plan(planning, [{ term: beginning, prefix: true }, ...terms.map((term) => ({ term }))], how);
}

/** Too few letters, none of them at the beginning: nearly every word is meant. */
function isTooWide(pattern: string): boolean {
  return pattern.startsWith('*') && pattern.replaceAll('*', '').length < 3;
}

/** A pattern is compared with terms and with words as they are written. */
function planWildcard(
  planning: Planning,
  node: Extract<EngineQuery, { type: 'wildcard' }>,
): PlannedTerms | null {
  if (isTooWide(node.text)) planning.budget.note(node);
  if (isTooWide(node.text) || !planning.budget.allows('wildcard', node)) return null;
  const pattern = node.text
    .split('*')
    .map((part) => simplify(foldWord(part)))
    .join('*');
  const like = termsLike(planning.set.segments, pattern).map((term) => ({ term }));
  const [terms, ofForms] = [[{ term: pattern, wildcard: true }], like].map((wanted) =>
    plan(planning, wanted, node),
  );
  return { ...terms!, terms: eachOnce(terms!.terms, ofForms!.terms) };
}

function eachOnce(terms: readonly KnownTerm[], others: readonly KnownTerm[]): KnownTerm[] {
  const known = new Set(terms.map(({ places }) => keyOfTerm(places)));
  return [...terms, ...others.filter(({ places }) => !known.has(keyOfTerm(places)))];
}

function plan(
  { set, budget }: Planning,
  wanted: readonly Wanted[],
  { field, boost, ...place }: Pick<LookUp, 'field' | 'boost' | 'start' | 'end'>,
): PlannedTerms {
  return { type: 'terms', terms: budget.take(knownTerms(set, wanted), place), field, boost, cut: null };
}
