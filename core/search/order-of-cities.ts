import type { EngineAnswer, SearchRequest } from '../ports/search-engine.ts';
import type { Ask, SearchPorts } from './search-ports.ts';

const collator = new Intl.Collator('en', { numeric: true });

/**
 * Asks the engine. For an order by city it is asked first which cities there are: it knows them by their ids alone, and
 * their names are put in order here.
 */
export async function askInOrder(
  { engine, labels }: Pick<SearchPorts, 'engine' | 'labels'>,
  request: SearchRequest,
  ask: Ask,
): Promise<EngineAnswer> {
  if (request.sort !== 'city') return ask(() => engine.query(request));
  // Without a filter by city its facet counts all that are found.
  const filters = { ...request.filters, city: [] };
  const { facets } = await ask(() =>
    engine.query({ ...request, filters, sort: 'relevance', limit: 0, countPassages: false }),
  );
  const named = await Promise.all(
    facets.city.map(async ({ value }) => ({ value, name: (await labels.entity(value)) ?? value })),
  );
  const cities = named.sort((a, b) => collator.compare(a.name, b.name)).map(({ value }) => value);
  return ask(() => engine.query({ ...request, cities }));
}
