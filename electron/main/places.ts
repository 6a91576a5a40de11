import { app } from 'electron';
import path from 'path';

/** Where the parts of the program lie: beside each other in out/, both in a checkout and in a package. */
const out = path.join(__dirname, '..');

export const pagesFolder = path.join(out, 'renderer');
export const preloadScript = path.join(out, 'preload', 'preload.cjs');

/** In a package the core lies outside of the archive, since an ordinary Node process cannot read into it. */
export const coreScript = path.join(out, 'core', 'core-process.js').replace('app.asar', 'app.asar.unpacked');
export const seedsFolder = app.isPackaged
  ? path.join(process.resourcesPath, 'seeds')
  : path.join(out, '..', 'seeds');
