import type { QueryProblem } from '../../../shared/model/search-query.ts';
import type { Token } from './tokens.ts';

type Place = Pick<Token, 'start' | 'end'>;

/** How far a query is read, and what there is to say of it. */
export interface Reading {
  readonly tokens: readonly Token[];
  at: number;
  readonly problems: QueryProblem[];
  /** The last word is still being written. */
  readonly typing: boolean;
  /** How many groups are open. */
  depth: number;
  /** How many words, phrases and filters were read. */
  clauses: number;
}

export function peek(reading: Reading): Token | undefined {
  return reading.tokens[reading.at];
}

export function note(
  reading: Reading,
  code: QueryProblem['code'],
  at: Place,
  meant: readonly string[] = [],
): void {
  reading.problems.push({ code, ...placeOf(at), meant: [...meant] });
}

export function placeOf({ start, end }: Place): Place {
  return { start, end };
}
