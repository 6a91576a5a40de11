import type { EngineQuery } from '../../core/ports/search-engine.ts';
import { parseQuery } from '../../core/search/parse-query.ts';
import { queryForEngine } from '../../core/search/query-for-engine.ts';

/** A query as an engine is asked it, without what only a library can resolve. */
export function engineQuery(text: string): EngineQuery {
  return queryForEngine(parseQuery(text).node);
}
