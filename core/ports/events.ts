import type { CoreEvent } from '../../shared/contract/events.ts';

/** Where services tell what happened, for whoever listens. */
export interface Events {
  emit(event: CoreEvent): void;
}
