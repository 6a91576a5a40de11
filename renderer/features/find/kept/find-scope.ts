import type { SearchFilters } from '../../../../shared/model/search-query.ts';

/** What narrows a question besides words and facets. */
export type FindScope = Readonly<
  Pick<SearchFilters, 'within' | 'newIn' | 'unusedBy' | 'like' | 'entity' | 'collection'>
>;

export const NO_SCOPE: FindScope = {
  ...{ within: [], newIn: null, unusedBy: null, like: null, entity: [], collection: [] },
};

export function isScoped({ within, newIn, unusedBy, like, entity, collection }: FindScope): boolean {
  const isListed = within.length + entity.length + collection.length > 0;
  return isListed || newIn !== null || unusedBy !== null || like !== null;
}

/** As the core is asked it. */
export function scopeInput({ within, entity, collection, like, ...others }: FindScope) {
  return {
    ...{ within: [...within], entity: [...entity], collection: [...collection] },
    like: like && { ...like, without: [...like.without] },
    ...others,
  };
}
