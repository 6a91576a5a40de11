import type { CollectionId } from '../../../../shared/model/ids.ts';

/** Which articles the list is about: those that take part, one collection of them, or what is set aside. */
export type ListScope =
  | { kind: 'library' }
  | { kind: 'collection'; id: CollectionId; name: string }
  | { kind: 'excluded' }
  | { kind: 'trashed' };

export const WHOLE_LIBRARY: ListScope = { kind: 'library' };

/** The filters of a search that keep to a scope. */
export function filtersOf(scope: ListScope) {
  switch (scope.kind) {
    case 'library':
      return {};
    case 'collection':
      return { collection: [scope.id] };
    case 'excluded':
    case 'trashed':
      return { standing: [scope.kind] };
  }
}
