import { mix } from './shingles.ts';

/** Values of a signature, and how many of them make a band: of pairs that share .7, 996 of 1,000 meet in one of 20 bands. */
const VALUES = 80;
const ROWS = 4;
export const BANDS = VALUES / ROWS;
const EMPTY = 0xffffffff;

/**
 * The MinHash signature of a set of shingles: one permutation, cut into 128 bins, of which an empty one takes the value of
 * the next that is not (Shrivastava and Li, Densifying One Permutation Hashing, 2014). Its cost is one step a shingle.
 */
export function signatureOf(shingles: ReadonlySet<number>): Uint32Array {
  const signature = new Uint32Array(VALUES).fill(EMPTY);
  for (const shingle of shingles) {
    const hash = mix(shingle ^ 0x9e3779b9);
    const bin = hash % VALUES;
    if (hash < signature[bin]!) signature[bin] = hash;
  }
  return shingles.size === 0 ? signature : withoutEmptyBins(signature);
}

function withoutEmptyBins(signature: Uint32Array): Uint32Array {
  return signature.map((value, bin) => {
    let distance = 0;
    while (signature[(bin + distance) % VALUES] === EMPTY) distance += 1;
    return distance === 0 ? value : mix(signature[(bin + distance) % VALUES]! + distance);
  });
}

/** What share of their shingles two texts have in common, as their signatures tell: two times of three within .06. */
export function estimatedSimilarity(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let at = 0; at < VALUES; at += 1) if (a[at] === b[at]) same += 1;
  return same / VALUES;
}

/** The bands of a signature as numbers of 32 bits: texts that share one at the same place are candidates. */
export function bandsOf(signature: Uint32Array): number[] {
  return Array.from({ length: BANDS }, (_item, band) => {
    let hash = band;
    for (let at = band * ROWS; at < (band + 1) * ROWS; at += 1)
      hash = mix(Math.imul(hash, 31) + signature[at]!);
    return hash;
  });
}
