import type { Plan, PlannedTerms } from './plan-query.ts';
import { keyOfTerm } from './segments/expansion.ts';
import type { FieldWeights } from './segments/look-up.ts';
import { FIELDS } from './segments/segment.ts';

/** The length of lunr's vector of a query in each field, in the order of FIELDS: what its scores are divided by. */
export type QueryLengths = readonly [title: number, text: number];

/**
 * lunr's vector of a query has each term that any wanted clause stands for, at the sum of the boosts of those clauses; what is
 * left out by NOT is no part of it.
 */
export function lengthsOf(plan: Plan): QueryLengths {
  const all = [...termsOf(plan)];
  const [title, text] = FIELDS.map((name) => lengthOf(all.filter(({ field }) => (field ?? name) === name)));
  return [title!, text!];
}

/** What the terms of one clause count in each field. */
export function weightsOf({ boost }: PlannedTerms, [title, text]: QueryLengths): FieldWeights {
  return [boost / title, boost / text];
}

function lengthOf(clauses: readonly PlannedTerms[]): number {
  const [first] = clauses;
  if (first && clauses.length === 1) return first.boost * Math.sqrt(first.terms.length);
  const boosts = new Map<number, number>();
  for (const { terms, boost } of clauses) {
    for (const { places } of terms) {
      const key = keyOfTerm(places);
      boosts.set(key, (boosts.get(key) ?? 0) + boost);
    }
  }
  let sum = 0;
  for (const boost of boosts.values()) sum += boost * boost;
  return Math.sqrt(sum);
}

function* termsOf(plan: Plan): Generator<PlannedTerms> {
  switch (plan.type) {
    case 'terms':
      yield plan;
      return;
    case 'near':
      yield* plan.parts;
      return;
    case 'and':
    case 'or':
    case 'like':
      for (const part of plan.parts) yield* termsOf(part);
      return;
    case 'prefer':
      yield* termsOf(plan.part);
      for (const part of plan.by) yield* termsOf(part);
      return;
    case 'found':
    case 'not':
      return;
  }
}
