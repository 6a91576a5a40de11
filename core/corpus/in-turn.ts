/** Runs work on the library's files, one after the other: two at once would each take a file that both bring for new. */
export type InTurn = (work: () => Promise<void>) => Promise<void>;

export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
