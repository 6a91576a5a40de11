/** So many spellings are known at a time: the words of many articles. */
const MOST = 20_000;

const known = new Map<string, string>();

/** The text of a token as the tables write it: full-width forms made narrow, in lower case. Each spelling is read once. */
export function keyOf(own: string): string {
  const before = known.get(own);
  if (before !== undefined) return before;
  const key = readKey(own);
  if (known.size >= MOST) known.clear();
  known.set(own, key);
  return key;
}

function readKey(own: string): string {
  const key = own.toLowerCase();
  return isAscii(key) ? key : key.normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

function isAscii(own: string): boolean {
  for (let at = 0; at < own.length; at += 1) if (own.charCodeAt(at) > 0x7e) return false;
  return true;
}
