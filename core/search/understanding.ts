import { type Likeness, SearchFilters } from '../../shared/model/search-query.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { EngineQuery } from '../ports/search-engine.ts';
import { narrowed } from './narrowing.ts';
import { expressionFinder, expressionInArticle, type TextsOf } from './query/find-by-expression.ts';
import { understandQuery, type UnderstoodQuery } from './query/understand-query.ts';
import type { SearchPorts } from './search-ports.ts';

/** A query as it is written, with what narrows it. */
export interface WrittenQuery {
  query: string;
  expansionsOff?: readonly string[];
  filters: SearchFilters;
}

export interface Understanding {
  /** What an engine is asked for a query. Throws notFound and rangeOutsideText for what its filters name. */
  understand(written: WrittenQuery): Promise<UnderstoodQuery & { filters: SearchFilters }>;
  /** The same where only one article is asked for: only likeness narrows it, and no other text is looked through. */
  understandIn(
    article: ArticleId,
    written: Omit<WrittenQuery, 'filters'> & { like?: Likeness | null },
  ): Promise<Pick<UnderstoodQuery, 'query'>>;
}

/** Reads queries with what the library knows: names, tags, and the texts of the engine that will be asked. */
export function createUnderstanding(
  ports: Pick<SearchPorts, 'engine' | 'reads' | 'known' | 'names'>,
  textsOf: TextsOf,
): Understanding {
  const finder = expressionFinder({ ...ports, textsOf });
  const read = ({ query, expansionsOff = [], filters }: WrittenQuery) =>
    understandQuery({ query, expansionsOff, filters }, ports.names, finder);
  return {
    understand: async (written) => {
      const { standing } = written.filters;
      const understood = await read(written);
      const alone = { ...NOTHING, standing };
      const within = async (query: string) => (await read({ query, filters: alone })).query;
      const query = await narrowed(ports, understood.query, written.filters, within);
      const filters = { ...written.filters, standing: [...understood.filters.standing] };
      return { ...understood, query, filters };
    },
    understandIn: async (article, { query, expansionsOff = [], like = null }) => {
      const understood = await understandQuery(
        { query, expansionsOff, filters: NOTHING },
        ports.names,
        (expression) => expressionInArticle({ ...ports, textsOf }, expression, article),
      );
      const within = async (): Promise<EngineQuery> => ({ type: 'all' });
      return { query: await narrowed(ports, understood.query, { ...NOTHING, like }, within) };
    },
  };
}

const NOTHING: SearchFilters = SearchFilters.parse({});
