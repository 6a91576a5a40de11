/** How alike two texts are: shared shingles as a share of all that either has, and of the shorter text's. */
export interface Likeness {
  similarity: number;
  containment: number;
}

export function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): Likeness {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared += 1;
  const all = a.size + b.size - shared;
  return { similarity: all ? shared / all : 0, containment: shorter.size ? shared / shorter.size : 0 };
}

/** Texts with fewer shingles say too little to be called copies. */
export const FEWEST_SHINGLES = 30;

const SAME = 0.7;
/** A shortened copy: nearly all of it stands in the other, which is not many times as long. */
const CONTAINED = 0.9;
const LEAST_SIMILAR = 0.35;

/** True for a copy with another header or a few edited sentences, and for a shortened one; not for shared boilerplate. */
export function isNearCopy({ similarity, containment }: Likeness): boolean {
  return similarity >= SAME || (containment >= CONTAINED && similarity >= LEAST_SIMILAR);
}

/** Below this estimate of similarity no text is looked at more closely. */
export const WORTH_COMPARING = LEAST_SIMILAR - 0.08;
