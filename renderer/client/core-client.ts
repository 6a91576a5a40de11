import type { ErrorCode, ErrorDetails, Outcome } from '../../shared/contract/errors.ts';
import type { CoreEvent, EventName, EventPayload } from '../../shared/contract/events.ts';
import type { CallInput, OperationName, Output } from '../../shared/contract/index.ts';

/** An operation that was answered with an error. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** The core as the pages see it, whatever lies between. */
export interface CoreClient {
  /** Throws CallError. */
  call<Name extends OperationName>(operation: Name, input: CallInput<Name>): Promise<Output<Name>>;
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}

/**
 * A call of fewer characters than this is carried out even where the page goes away over it: browsers let calls of a page
 * that is gone bring 64 KiB in all, and a character may take three bytes.
 */
export const SENT_ON_LEAVING = 20_000;

/** How text travels to the core and back; both ends of it are JSON. */
export interface Transport {
  call(operation: string, json: string): Promise<string>;
  onEvent(listener: (json: string) => void): void;
}

/** The client over any transport. */
export function createCoreClient(transport: Transport): CoreClient {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  transport.onEvent((json) => {
    const event = JSON.parse(json) as CoreEvent;
    for (const listener of listeners.get(event.name) ?? []) listener(event.payload as never);
  });
  return {
    call: async <Name extends OperationName>(operation: Name, input: CallInput<Name>) => {
      const outcome = JSON.parse(await transport.call(operation, JSON.stringify(input))) as Outcome<
        Output<Name>
      >;
      if (!outcome.ok) throw new CallError(outcome.error.code, outcome.error.details);
      return outcome.value;
    },
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
  };
}
