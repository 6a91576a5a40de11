import type { Facets } from '../../shared/contract/search.ts';
import type { EngineAnswer } from '../ports/search-engine.ts';
import type { SearchLabels } from '../ports/search-labels.ts';

/** The values of a facet that are shown at most. */
const FACET_VALUES = 50;

/** The most frequent values of each facet with the names that people know them by. */
export async function labelFacets(labels: SearchLabels, facets: EngineAnswer['facets']): Promise<Facets> {
  const cut = <Value>(values: readonly Value[]) => values.slice(0, FACET_VALUES);
  const plain = (values: EngineAnswer['facets']['year']) =>
    cut(values).map((item) => ({ ...item, label: item.value }));
  const named = async (values: EngineAnswer['facets']['year'], name: SearchLabels['entity']) =>
    Promise.all(
      cut(values).map(async (item) => ({ ...item, label: (await name(item.value)) ?? item.value })),
    );
  return {
    city: await named(facets.city, labels.entity),
    source: plain(facets.source),
    year: plain(facets.year),
    tag: await named(facets.tag, labels.tag),
    has: plain(facets.has),
  };
}
