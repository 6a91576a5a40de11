/**
 * Does what comes out of order in order, as long as nothing holds it up: so a report reads like its folder, and a file
 * that takes long is told later than those behind it.
 */
export interface Order {
  /** Begins the work when it is the turn of this place, counted from 0; each comes once. */
  inTurn<Value>(place: number, work: () => Promise<Value>): Promise<Value>;
}

/** `most` wait at most for one before them, and none longer than `patience`, in milliseconds. */
export function createOrder(most: number, patience: number): Order {
  const waiting = new Map<number, () => void>();
  let next = 0;
  let timer: NodeJS.Timeout | undefined;
  const begin = (place: number): void => {
    const work = waiting.get(place)!;
    waiting.delete(place);
    next = place + 1;
    work();
  };
  const advance = (): void => {
    clearTimeout(timer);
    while (waiting.has(next)) begin(next);
    while (waiting.size > most) begin(Math.min(...waiting.keys()));
    if (waiting.size > 0) timer = setTimeout(overtake, patience);
  };
  const overtake = (): void => {
    begin(Math.min(...waiting.keys()));
    advance();
  };
  return {
    inTurn: <Value>(place: number, work: () => Promise<Value>) =>
      // One that was overtaken has waited long enough.
      place < next
        ? work()
        : new Promise<Value>((resolve) => {
            waiting.set(place, () => resolve(work()));
            advance();
          }),
  };
}
