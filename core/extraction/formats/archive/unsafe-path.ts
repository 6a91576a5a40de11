/**
 * True for the path of an entry that would lie outside of the folder it is unpacked to, on any system: absolute, with a
 * drive, or climbing over the top. `name` has `/` between folders.
 */
export function isUnsafePath(name: string): boolean {
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\u0000')) return true;
  return name.split('/').includes('..');
}
