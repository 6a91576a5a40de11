import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../../tools/set-up/root.mjs';
import { tempFolder } from './temp-folder.ts';

/** What a file does to its reader, by its name; all others are read as `readAll` of the script below says. */
const DEEDS = `
const deeds = {
  hang: () => { for (;;); },
  'eat-heap': () => { const kept = []; for (;;) kept.push({ at: kept.length, list: [kept.length] }); },
  'eat-buffers': () => { const kept = []; for (;;) kept.push(new Uint8Array(1_000_000).fill(1)); },
  exit: () => process.exit(1),
  late: () => setTimeout(() => { throw new Error('late'); }, 20),
};
const deedOf = (name) => Object.keys(deeds).find((deed) => new RegExp('(^|[/ ])' + deed + '[.]').test(name));
const act = (files) => { for (const { name } of files) deeds[deedOf(name)]?.(); };
`;

/** A script for worker threads whose parser does what the name of a file says, and else reads nothing. */
export function hostileReaderScript(): URL {
  return written(`${DEEDS}
export async function readAll({ files }) {
  act(files);
  return JSON.stringify(files.map(() => ({ ok: true, value: { articles: [] } })));
}`);
}

/** The same beside the program's own reader, which reads all other files; it comes from the build. */
export function hostileReaderBesideOurs(): URL {
  const own = JSON.stringify(pathToFileURL(inRoot('out/core/read-worker.js')).href);
  return written(`${DEEDS}
import * as own from ${own};
export const { look, readBytes } = own;
export function readAll(task) {
  act(task.files);
  return own.readAll(task);
}`);
}

function written(script: string): URL {
  const file = path.join(tempFolder(), 'hostile-reader.mjs');
  writeFileSync(file, script);
  return pathToFileURL(file);
}
