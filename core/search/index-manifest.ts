import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import lunr from 'lunr';
import * as z from 'zod';
import { ANALYSIS_VERSION } from './analysis.ts';
import { NotedFile } from './noted-file.ts';

/** Goes up whenever the saved form changes. */
const INDEX_VERSION = 4;

/** What a saved index is made of. Only what it names counts; it is put in place last, whole. */
export const IndexManifest = z.object({
  version: z.literal(INDEX_VERSION),
  analysis: z.literal(ANALYSIS_VERSION),
  lunr: z.literal(lunr.version),
  /** The change up to which the index had read. */
  seq: z.int().nonnegative(),
  lastSegment: z.int().nonnegative(),
  lastFile: z.int().nonnegative(),
  segments: z.array(z.object({ id: z.int(), words: NotedFile, records: NotedFile })),
  /** Changes of records after they were written, and the segments they are in. */
  journal: z.object({ file: NotedFile, lines: z.int(), segments: z.array(z.int()) }).nullable(),
});
export type IndexManifest = z.infer<typeof IndexManifest>;

const Signed = z.object({ crc: z.int(), manifest: IndexManifest });

export const MANIFEST = 'manifest.json';

export const emptyManifest: IndexManifest = {
  ...{ version: INDEX_VERSION, analysis: ANALYSIS_VERSION, lunr: lunr.version },
  ...{ seq: 0, lastSegment: 0, lastFile: 0, segments: [], journal: null },
};

/** Throws where there is none, or one that is damaged or of another version. */
export function readManifest(folder: string): IndexManifest {
  const { crc, manifest } = Signed.parse(JSON.parse(readFileSync(path.join(folder, MANIFEST), 'utf8')));
  if (crc32(JSON.stringify(manifest)) !== crc) throw new Error('The manifest is damaged');
  return manifest;
}

/** Written beside and renamed: either the one before is there or this one. */
export function writeManifest(folder: string, manifest: IndexManifest): void {
  const partial = path.join(folder, `${MANIFEST}.partial`);
  writeFileSync(partial, JSON.stringify({ crc: crc32(JSON.stringify(manifest)), manifest }));
  renameSync(partial, path.join(folder, MANIFEST));
}
