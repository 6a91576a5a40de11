/** Lets only so many pieces of work go on at once; the others wait in the order in which they came. */
export function createTurns(most: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let going = 0;
  const enter = async (): Promise<void> => {
    if (going < most) {
      going += 1;
      return;
    }
    // Whoever leaves hands the place on.
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else going -= 1;
  };
  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
