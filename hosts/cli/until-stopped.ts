/** A second signal within this time is the same wish: a terminal sends one to every program, and npm hands on its own. */
const SAME_WISH = 1000;

/**
 * Resolves when the person or the system asks the program to end. It then has the time that it needs; whoever asks once
 * more, and not in the same breath, ends it at once.
 */
export async function untilStopped(): Promise<void> {
  const stopped = Promise.withResolvers<void>();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let first = 0;
  for (const signal of signals) {
    process.on(signal, () => {
      if (first > 0 && Date.now() - first > SAME_WISH) process.exit(1);
      first ||= Date.now();
      stopped.resolve();
    });
  }
  await stopped.promise;
}
