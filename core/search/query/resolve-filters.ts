import { ArticleStanding } from '../../../shared/model/article.ts';
import type { QueryNode, QueryProblem } from '../../../shared/model/search-query.ts';
import type { EngineQuery } from '../../ports/search-engine.ts';
import type { Named, QueryNames } from '../../ports/query-names.ts';

type Filter = Extract<QueryNode, { type: 'filter' }>;
type Facet = Extract<EngineQuery, { type: 'facet' }>;

export interface ResolvedFilter {
  facet: Facet;
  problem: QueryProblem | null;
}

/** What a filter of a query narrows by; `typing` where it is still being written. */
export async function resolveFilter(
  filter: Filter,
  names: QueryNames,
  typing: boolean,
): Promise<ResolvedFilter> {
  const { filter: name, said } = filter;
  if (name === 'source') return sure({ type: 'facet', facet: 'source', values: [said.replace(/\*$/, '')] });
  if (name === 'has') return sure({ type: 'facet', facet: 'has', values: [said] });
  if (name === 'is') {
    const isStanding = ArticleStanding.safeParse(said).success;
    return sure({ type: 'facet', facet: isStanding ? 'standing' : 'has', values: [said] });
  }
  const found = await named(name, said, names, typing);
  const facet = { type: 'facet', facet: name, values: found.map(({ id }) => id) } as const;
  if (found.length > 0) return sure(facet);
  const meant = await names.like(name, said);
  return {
    facet,
    problem: { code: 'nameNotKnown', start: filter.start, end: filter.end, meant: [...meant] },
  };
}

function sure(facet: Facet): ResolvedFilter {
  return { facet, problem: null };
}

async function named(
  kind: 'city' | 'entity' | 'tag',
  said: string,
  names: QueryNames,
  typing: boolean,
): Promise<readonly Named[]> {
  if (said.endsWith('*')) return names.among(kind, said.slice(0, -1), 'beginning');
  const exact = await names.among(kind, said, 'exact');
  return exact.length === 0 && typing ? names.among(kind, said, 'beginning') : exact;
}
