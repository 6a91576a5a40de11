import type { EngineQuery } from '../ports/search-engine.ts';
import { findAdjacent } from './find-adjacent.ts';
import { findLike } from './find-like.ts';
import { findNear } from './find-near.ts';
import { type Plan, type PlannedTerms, planQuery, type Searched } from './plan-query.ts';
import { lengthsOf, type QueryLengths, weightsOf } from './query-weights.ts';
import {
  complement,
  type Found,
  foundWithoutMatch,
  intersectAll,
  prefer,
  unionOf,
} from './segments/found.ts';
import { lookUp } from './segments/look-up.ts';
import { TermBudget } from './term-budget.ts';
import { countTerms } from './segments/term-list.ts';

/**
 * Carries a query tree out. The score of a record is lunr's for the clauses that it meets: a query that lunr can say (words with
 * fields, boosts, presence, wildcards, distances) scores as lunr scores it. `budget` knows afterwards where words stood for too many.
 */
export function evaluate(searched: Searched, query: EngineQuery, budget = budgetFor(searched)): Found {
  const plan = planQuery({ set: searched.set, table: searched.table, budget }, query);
  const all = searched.table.taken();
  if (!plan) return foundWithoutMatch(all);
  return carryOut({ searched, all, lengths: lengthsOf(plan) }, plan);
}

/** How many terms a query of these records may stand for. */
export function budgetFor({ set }: Pick<Searched, 'set'>): TermBudget {
  return new TermBudget(set.segments.reduce((sum, { words }) => sum + countTerms(words.terms), 0));
}

interface Evaluation {
  searched: Searched;
  /** 1 for each slot that is a record's. */
  all: Uint8Array;
  lengths: QueryLengths;
}

function carryOut(evaluation: Evaluation, plan: Plan): Found {
  const find = (part: Plan): Found => carryOut(evaluation, part);
  switch (plan.type) {
    case 'terms':
      return findTerms(evaluation, plan);
    case 'near':
      return plan.within === null
        ? findAdjacent(plan.words, plan.parts.map(find))
        : findNear(plan.words, plan.parts.map(find), plan.within);
    case 'found':
      return plan.found;
    case 'like':
      return findLike(evaluation.all.length, plan.parts.map(find));
    case 'and':
      return intersectAll(plan.parts.map(find));
    case 'or':
      return unionOf(plan.parts.map(find));
    case 'not':
      return complement(evaluation.all, find(plan.part));
    case 'prefer':
      return prefer(find(plan.part), plan.by.map(find));
  }
}

function findTerms({ searched, all, lengths }: Evaluation, plan: PlannedTerms): Found {
  const found = lookUp(searched.set, plan.terms, plan.field, weightsOf(plan, lengths), all.length);
  return plan.cut === null ? found : cutTo(plan.cut, found);
}

/** A single character is marked by itself, not with the one after it that its term holds. */
function cutTo(length: number, found: Found): Found {
  const cut = (places: readonly number[]): number[] =>
    places.map((place, at) => (at % 2 === 0 ? place : places[at - 1]! + length));
  return {
    ...found,
    places: (wanted) =>
      new Map([...found.places(wanted)].map(([slot, [title, text]]) => [slot, [cut(title), cut(text)]])),
  };
}
