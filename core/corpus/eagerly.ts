/** What a source gives, and how much of it waits to be taken; null for as long as more may come. */
export interface Eager<Item> {
  items: AsyncGenerator<Item>;
  left(): number | null;
}

/**
 * Takes from a source as fast as it gives, however slowly its items are asked for, so that it is known early how many
 * there are. What waits is kept in memory. A failure of the source comes after the items before it.
 */
export function eagerly<Item>(source: AsyncIterable<Item>): Eager<Item> {
  const waiting: Item[] = [];
  let taken = 0;
  let isOver = false;
  let wake = (): void => {};
  const drain = async (): Promise<void> => {
    try {
      for await (const item of source) {
        waiting.push(item);
        wake();
      }
    } finally {
      isOver = true;
      wake();
    }
  };
  async function* items(): AsyncGenerator<Item> {
    const drained = drain();
    drained.catch(() => {}); // Heard below, where somebody still listens.
    for (;;) {
      while (taken < waiting.length) yield waiting[taken++]!;
      if (isOver) return drained;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  return { items: items(), left: () => (isOver ? waiting.length - taken : null) };
}
