/** Where work waits as long as the gate is closed. */
export interface Gate {
  open(): void;
  close(): void;
  /** Resolves as soon as it is open. */
  pass(): Promise<void>;
}

export function createGate(): Gate {
  let closed: PromiseWithResolvers<void> | null = null;
  return {
    close: () => {
      closed ??= Promise.withResolvers();
    },
    open: () => {
      closed?.resolve();
      closed = null;
    },
    pass: async () => {
      while (closed) await closed.promise;
    },
  };
}
