import { type Failure, WorkbenchError } from '../shared/contract/errors.ts';
import type { TableColumns } from '../shared/contract/rereading.ts';
import { lookAtFile, beginningOf, readAsLooked, readBeginning } from './corpus/look-at-file.ts';
import { ExtractionError } from './extraction/extraction-error.ts';
import { extractSlice } from './extraction/extract-slice.ts';
import { type FormatSlice, readSlice } from './extraction/formats/tables/slices/read-slice.ts';
import { inWindow } from './reading/slice-window.ts';
import { outlineTables } from './extraction/formats/tables/outline-tables.ts';
import { loadGazetteer } from './entities/gazetteer/load-gazetteer.ts';
import type {
  Each,
  FileLook,
  FileOnDisk,
  FileToOutline,
  FileToRead,
  FileToSlice,
  ReadFile,
  ReadOptions,
} from './ports/file-reader.ts';
import { isBeyondMachine } from './reading/beyond-machine.ts';
import { readFile, withSuggestions } from './read-file.ts';
import { keepSource } from './storage/keep-source.ts';
import { keepSourceFile } from './storage/keep-source-file.ts';

/*
 * What worker threads do. An error's class does not survive the way out of a thread; its code and details do. What was
 * read leaves as JSON text, which is cheaper there than a tree of objects.
 */

const gazetteer = loadGazetteer();

/** Reads one file whose bytes are here; answers with an `Each<ReadFile>` as JSON. */
export async function readBytes(file: {
  name: string;
  bytes: Uint8Array;
  options?: ReadOptions;
}): Promise<string> {
  return JSON.stringify(await each(file.name, () => readFile({ ...file, now: new Date() }, gazetteer)));
}

/** The tables of a file on disk. */
export async function outline(file: FileToOutline): Promise<Each<TableColumns[]>> {
  return each(file.name, () => {
    const { mediaType, bytes } = file.bytes ? beginningOf(file.name, file.bytes) : readBeginning(file);
    return outlineTables({ name: file.name, bytes, options: file.options, removed: {} }, mediaType);
  });
}

/** Hashes files on disk. */
export async function look(files: readonly FileOnDisk[]): Promise<Each<FileLook>[]> {
  const looks: Each<FileLook>[] = [];
  for (const file of files) looks.push(await each(file.name, () => lookAtFile(file)));
  return looks;
}

/**
 * Reads files on disk and keeps their bytes; answers with an `Each<ReadFile>[]` as JSON. The bytes of all go to the disk
 * together, which asks it once or twice for what would else be asked for each.
 */
export async function readAll({ files, keepIn }: ReadTask): Promise<string> {
  const read: Each<ReadLooked>[] = [];
  for (const file of files) read.push(await each(file.name, () => readLooked(file)));
  const kept = files.map((file, at) => keepRead(file, read[at]!, keepIn));
  return JSON.stringify(await Promise.all(kept));
}

interface ReadTask {
  files: readonly FileToRead[];
  keepIn: string;
}

interface ReadLooked {
  bytes: Uint8Array;
  read: ReadFile;
}

async function readLooked({ name, options, ...file }: FileToRead): Promise<ReadLooked> {
  const bytes = readAsLooked({ name, ...file });
  return { bytes, read: await readFile({ name, bytes, options, now: new Date() }, gazetteer) };
}

async function keepRead(
  { name, look }: FileToRead,
  looked: Each<ReadLooked>,
  keepIn: string,
): Promise<Each<ReadFile>> {
  if (!looked.ok) return looked;
  const { bytes, read } = looked.value;
  return each(name, () => keepSource(keepIn, look.sha256, bytes).then(() => read));
}

/** Keeps the bytes of a file on disk, piece by piece. */
export async function keep({ file, keepIn }: { file: FileToRead; keepIn: string }): Promise<Each<null>> {
  return each(file.name, () => {
    keepSourceFile(keepIn, file);
    return null;
  });
}

/** Reads a stretch of a large table; answers with an `Each<ReadSlice | 'whole'>` as JSON. */
export async function slice(file: FileToSlice & { from: number }): Promise<string> {
  return JSON.stringify(
    await each(file.name, async () => {
      const found = await inWindow(file, file.from, extractSlice);
      return found === 'whole' ? found : withSuggestions({ ...found, sha256: file.sha256 }, gazetteer);
    }),
  );
}

/** How many articles a large table has. */
export async function count(file: FileToSlice): Promise<Each<number>> {
  return each(file.name, async () => {
    let articles = 0;
    for (let from: number | null = 0; from !== null;) {
      const found: FormatSlice | 'whole' = await inWindow(file, from, (one, type) =>
        readSlice({ ...one, removed: {} }, type),
      );
      if (found === 'whole') break;
      articles += found.texts.length;
      from = found.next;
    }
    return articles;
  });
}

/** A fault of ours in one file is told as such, and the others go on; what takes the thread down is the pool's affair. */
async function each<Value>(path: string, work: () => Value | Promise<Value>): Promise<Each<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: failureOf(error, path) };
  }
}

function failureOf(error: unknown, path: string): Failure {
  if (error instanceof WorkbenchError) return { code: error.code, details: error.details };
  if (error instanceof ExtractionError) return error.of(path);
  if (isBeyondMachine(error)) return { code: 'fileTooCostly', details: { path } };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', details: { path, message: message.slice(0, 500) } };
}
