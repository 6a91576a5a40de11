import type { Input, Output } from '../../shared/contract/index.ts';
import type { ArticleId, EntityId } from '../../shared/model/ids.ts';
import type { SearchTerms } from '../../shared/model/saved-search.ts';
import type { QueryProblem } from '../../shared/model/search-query.ts';

/** How many articles were found, and how many of them are about each city; the most frequent first. */
export interface CountedSearch {
  total: number;
  cities: readonly { id: EntityId; count: number }[];
  problems: readonly QueryProblem[];
}

/** A search as it is asked for, whatever the order. */
type AskedTerms = Pick<SearchTerms, 'query' | 'filters'> & Partial<Pick<SearchTerms, 'expansionsOff'>>;

/** What other services ask of search. All throw notFound for a sheet, a saved search or an article that is gone. */
export interface AskedSearch {
  /** All articles that are found, in no order. */
  ids(terms: AskedTerms): Promise<readonly ArticleId[]>;
  passages(input: Input<'search.passages'>): Promise<Output<'search.passages'>>;
  counts(terms: AskedTerms): Promise<CountedSearch>;
}
