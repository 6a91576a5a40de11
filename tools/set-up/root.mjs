import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {...string} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

/**
 * Says what set-up is doing. On stderr, so that the results of a command stay alone on stdout.
 * @param {string} text
 */
export const say = (text) => process.stderr.write(`broadsheet: ${text}\n`);
