import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';

/**
 * A value that changes with the content of some files and folders of the checkout.
 * @param {readonly string[]} names
 * @param {(file: string) => boolean} [wanted]
 */
export function fingerprint(names, wanted = () => true) {
  const hash = createHash('sha256');
  for (const file of names.flatMap(filesIn).filter(wanted)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inRoot(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} name @returns {string[]} */
function filesIn(name) {
  const status = statSync(inRoot(name), { throwIfNoEntry: false });
  if (!status) return [];
  if (status.isFile()) return [name];
  return readdirSync(inRoot(name))
    .sort()
    .flatMap((inner) => filesIn(path.posix.join(name, inner)));
}

/**
 * True where a stamp says that this was done for exactly these inputs.
 * @param {string} stamp path of the stamp in the checkout
 * @param {string} value
 */
export function isStamped(stamp, value) {
  try {
    return readFileSync(inRoot(stamp), 'utf8') === value;
  } catch {
    return false;
  }
}

/** @param {string} stamp @param {string} value */
export function writeStamp(stamp, value) {
  mkdirSync(path.dirname(inRoot(stamp)), { recursive: true });
  writeFileSync(inRoot(stamp), value);
}
