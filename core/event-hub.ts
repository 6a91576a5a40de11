import type { CoreEvent } from '../shared/contract/events.ts';
import type { Events } from './ports/events.ts';

export interface EventHub extends Events {
  on(listener: (event: CoreEvent) => void): () => void;
}

/** Hands every event to every listener, in order. */
export function createEventHub(): EventHub {
  const listeners = new Set<(event: CoreEvent) => void>();
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
