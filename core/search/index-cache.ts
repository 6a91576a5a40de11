import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import lunr from 'lunr';
import * as z from 'zod';
import type { SearchRecord } from '../ports/search-engine.ts';
import { ANALYSIS_VERSION } from './analysis.ts';
import type { WordIndex } from './lunr-index.ts';
import type { WordForm } from './word-forms.ts';

/** Goes up whenever the cache's own form changes. */
const CACHE_VERSION = 3;

export interface CachedIndex {
  seq: number;
  records: SearchRecord[];
  index: WordIndex;
}

/** What says whether a cache can be read at all; the rest was written by us and is lunr's own form. */
const Header = z.object({
  version: z.literal(CACHE_VERSION),
  analysis: z.literal(ANALYSIS_VERSION),
  lunr: z.literal(lunr.version),
  seq: z.int().nonnegative(),
  records: z.array(z.unknown()),
  index: z.object({ lunr: z.object({ version: z.string() }), forms: z.array(z.unknown()) }),
});

/** The index as it was saved last; null where there is none that this version can read. */
export function readIndexCache(folder: string): CachedIndex | null {
  try {
    const stored = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as {
      records: SearchRecord[];
      index: { lunr: object; forms: WordForm[] };
    };
    const { seq } = Header.parse(stored);
    const { lunr: words, forms } = stored.index;
    return { seq, records: stored.records, index: { lunr: lunr.Index.load(words), forms } };
  } catch {
    // Missing, cut off or of another version: the index is only a cache, and is made anew.
    return null;
  }
}

/**
 * Written beside and renamed; where that fails, search goes on without a saved index. A folder that was moved away with
 * its library is not made again.
 */
export function writeIndexCache(folder: string, cached: CachedIndex): void {
  const partial = `${fileIn(folder)}.partial`;
  const header = { version: CACHE_VERSION, analysis: ANALYSIS_VERSION, lunr: lunr.version };
  try {
    if (!existsSync(folder)) mkdirSync(folder);
    writeFileSync(partial, JSON.stringify({ ...header, ...cached }));
    renameSync(partial, fileIn(folder));
  } catch {
    discard(fileIn(folder));
    discard(partial);
  }
}

/** One that cannot be taken away either is of an earlier change, from which the next start reads on. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true, recursive: true });
  } catch {
    // No right to write there.
  }
}

function fileIn(folder: string): string {
  return path.join(folder, 'lunr.json');
}
