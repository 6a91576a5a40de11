import type { QueryPlace, QueryProblem } from '../../shared/model/search-query.ts';

/** What there is to say of a query, with the places where the engine took only the most frequent words. */
export function withCuts(problems: readonly QueryProblem[], cut: readonly QueryPlace[]): QueryProblem[] {
  const ofEngine = cut.map(({ start, end }) => ({ code: 'tooManyWords' as const, start, end, meant: [] }));
  return [...problems, ...ofEngine].sort((a, b) => a.start - b.start);
}
