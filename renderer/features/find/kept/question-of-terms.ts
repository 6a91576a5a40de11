import type { SearchTerms } from '../../../../shared/model/saved-search.ts';
import type { ChosenYears, FindQuestion } from '../find-question.ts';

/** Before and after any year of an article: an open end. */
const FIRST = '0001';
const LAST = '9999';

/** A search that was kept, as the question that it was. */
export function questionOfTerms({ query, filters, expansionsOff, sort }: SearchTerms): FindQuestion {
  const { city, source, tag, has, within, newIn, unusedBy, like, entity, collection } = filters;
  return {
    ...{ query, sort, expansionsOff },
    filters: { city, source, tag, has, years: yearsOf(filters) },
    scope: { within, newIn, unusedBy, like, entity, collection },
  };
}

function yearsOf({ from, to, undated }: SearchTerms['filters']): ChosenYears {
  if (undated) return 'undated';
  return from === null && to === null ? null : { from: from ?? FIRST, to: to ?? LAST };
}
