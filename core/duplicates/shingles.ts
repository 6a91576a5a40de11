const TOKEN = /\p{Script=Han}|[\p{L}\p{N}]+/gu;

/** How many words, or Chinese characters, make one shingle: enough that a shared one is hardly chance. */
const WORDS = 4;
const CHARACTERS = 6;

/** A text as the set of its shingles, each as a number of 32 bits. Case, punctuation and blanks do not count. */
export function shinglesOf(text: string): Set<number> {
  const tokens = text.normalize('NFKC').toLowerCase().match(TOKEN) ?? [];
  const size = isMostlyHan(tokens) ? CHARACTERS : WORDS;
  const hashes = tokens.map(hashOf);
  const shingles = new Set<number>();
  for (let at = 0; at + size <= hashes.length; at += 1) {
    let hash = 0;
    for (let next = at; next < at + size; next += 1) hash = mix(Math.imul(hash, 31) + hashes[next]!);
    shingles.add(hash);
  }
  return shingles;
}

function isMostlyHan(tokens: readonly string[]): boolean {
  const han = tokens.filter((token) => token.length === 1 && token >= '\u3400' && token <= '\u9FFF').length;
  return han * 2 > tokens.length;
}

/** FNV-1a. */
function hashOf(token: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at += 1) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: every bit of the number bears on every other. */
export function mix(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
