const CATALOG = /\/Type\s*\/Catalog\b/;
const OBJECT = /(\d{1,10})\s+(\d{1,5})\s+obj\b/g;
/** A catalog is short; this much in front of its type holds its beginning. */
const LONGEST_CATALOG = 4096;

/**
 * A PDF that lost its end, with a new trailer that names its catalog (32000-1, 7.5.5); from there a reader finds the rest.
 * Null where no catalog is to be seen, or the key that was in the trailer is wanted.
 */
export function withTrailer(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = file.includes('/Encrypt') ? null : catalogIn(file);
  if (at === null) return null;
  const before = file.toString('latin1', Math.max(0, at - LONGEST_CATALOG), at);
  const object = [...before.matchAll(OBJECT)].at(-1);
  if (!object) return null;
  const trailer = `\ntrailer\n<</Root ${object[1]} ${object[2]} R>>\nstartxref\n0\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([file, Buffer.from(trailer, 'latin1')]));
}

/** Where the last catalog says that it is one: later versions of a file are appended to it. */
function catalogIn(file: Buffer): number | null {
  let at = file.lastIndexOf('/Catalog');
  while (at >= 0) {
    if (CATALOG.test(file.toString('latin1', Math.max(0, at - 20), at + 10))) return at;
    at = at === 0 ? -1 : file.lastIndexOf('/Catalog', at - 1);
  }
  return null;
}
