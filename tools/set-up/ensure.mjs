import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { findNode } from './node24.mjs';

/**
 * Everything that any command needs first: packages, a Node that is new enough, the built program. What is done already is
 * skipped.
 * @returns {Promise<string>} the Node to run things on
 */
export async function ensureReady() {
  await ensureInstalled();
  const node = await findNode();
  await ensureBuilt(node);
  return node;
}
