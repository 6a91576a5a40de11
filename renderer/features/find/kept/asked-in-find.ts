import type { Navigation } from '../../../workbench/navigation.ts';
import type { FindQuestion } from '../find-question.ts';
import { NO_FILTERS } from '../find-question.ts';
import { NO_SCOPE } from './find-scope.ts';

/** What another view wants to be found, as a question; undefined where none does. */
export function askedIn({ current }: Pick<Navigation, 'current'>): Partial<FindQuestion> | undefined {
  if (current.kind !== 'find' || !current.ask) return undefined;
  const { city = [], unusedBy = null, like } = current.ask;
  return {
    filters: { ...NO_FILTERS, city },
    scope: { ...NO_SCOPE, unusedBy, like: like ? { ...like, without: [] } : null },
    sort: like ? 'relevance' : 'date',
  };
}
