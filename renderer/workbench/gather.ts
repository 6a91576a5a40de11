/** An action that runs once for all calls within a time. */
export interface Gathered {
  (): void;
  /** What was called for and has not run yet does not run. */
  cancel(): void;
}

/**
 * Changes come in bursts, and one answer serves them all: the action runs `time` milliseconds after the first call, once
 * for every call until then.
 */
export function gather(action: () => void, time: number): Gathered {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const call = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      action();
    }, time);
  };
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return Object.assign(call, { cancel });
}
