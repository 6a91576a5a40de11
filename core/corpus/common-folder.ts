import path from 'node:path';

/** The folder that all paths lie in, with the sign that ends it; empty where there is none. Paths come one by one. */
export interface CommonFolder {
  add(path: string): void;
  value(): string;
}

export function commonFolder(known: string | null = null): CommonFolder {
  let common = known;
  return {
    add: (added) => {
      common = common === null ? added : common.slice(0, sharedLength(common, added));
    },
    // A folder alone is one of the paths itself (one that cannot be read): what stands before it is common.
    value: () => (common ? common.slice(0, lastBorder(common) + 1) : ''),
  };
}

function sharedLength(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same;
}

function lastBorder(shared: string): number {
  return Math.max(shared.lastIndexOf('/'), shared.lastIndexOf(path.sep));
}
