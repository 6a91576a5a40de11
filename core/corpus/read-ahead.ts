/** Gathers what comes one by one; the last batch may be smaller. */
export async function* inBatches<Item>(source: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of source) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Asks for the next item while the one before is worked on: so finding files and reading them overlap. */
export async function* oneAhead<Item>(source: AsyncGenerator<Item>): AsyncGenerator<Item> {
  let next = source.next();
  // Whoever stops listening must not leave a failure behind that nobody hears of.
  next.catch(() => {});
  for (;;) {
    const result = await next;
    if (result.done) return;
    next = source.next();
    next.catch(() => {});
    yield result.value;
  }
}
