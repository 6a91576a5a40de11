/**
 * What is being worked on, by name: whoever wants the same waits until it has ended. So of two files with the same bytes
 * the first comes in and the second finds it.
 */
export interface Claims {
  /** The work that has one of these names now. */
  of(...names: string[]): Promise<void> | null;
  /** Takes names; the answer lets them go. */
  take(...names: string[]): () => void;
}

export function createClaims(): Claims {
  const taken = new Map<string, Promise<void>>();
  return {
    of: (...names) => {
      for (const name of names) {
        const work = taken.get(name);
        if (work) return work;
      }
      return null;
    },
    take: (...names) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      for (const name of names) taken.set(name, promise);
      return () => {
        for (const name of names) taken.delete(name);
        resolve();
      };
    },
  };
}
