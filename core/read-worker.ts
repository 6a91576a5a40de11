import { ExtractionError } from './extraction/extraction-error.ts';
import { loadGazetteer } from './entities/gazetteer/load-gazetteer.ts';
import type { ReadFile, ReadOptions } from './ports/file-reader.ts';
import { readFile } from './read-file.ts';

/** An error's class does not survive the way out of a worker thread; its code and details do. */
export type ReadReply =
  { ok: true; file: ReadFile } | { ok: false; code: string; details: Record<string, string | number> };

const gazetteer = loadGazetteer();

/** The task that worker threads run: reads one file. */
export default async function task(file: {
  name: string;
  bytes: Uint8Array;
  options?: ReadOptions;
}): Promise<ReadReply> {
  try {
    return { ok: true, file: await readFile(file, gazetteer) };
  } catch (error) {
    if (error instanceof ExtractionError) return { ok: false, code: error.code, details: error.details };
    throw error;
  }
}
