import type { FileSource } from '../../shared/contract/corpus.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import { BATCH_FIELDS, LARGEST_UPLOAD } from '../../shared/contract/upload.ts';
import { batchesOf } from './upload-batches.ts';
import type { ChosenFiles, ReadyFiles, SendProgress } from './chosen-files.ts';
import { CallError } from './core-client.ts';
import { failure, type FoundFile, type FoundFiles, reasonOf } from './dropped-files.ts';

/** Files that a page was given, sent small ones together: each request takes longer than what a text brings. */
export function uploadedFiles(found: FoundFiles, headers: Record<string, string>): ChosenFiles {
  return {
    names: found.names,
    paths: null,
    send: async (progress, signal) => {
      const ready = await sendAll(found.files, headers, progress, signal);
      return { ...ready, refused: [...found.refused, ...ready.refused] };
    },
  };
}

async function sendAll(
  files: readonly FoundFile[],
  headers: Record<string, string>,
  progress: SendProgress,
  signal: AbortSignal,
): Promise<ReadyFiles> {
  const ready: ReadyFiles = { sources: [], refused: [] };
  let done = 0;
  for (const batch of batchesOf(files)) {
    progress(done, files.length);
    for (const outcome of await sendBatch(batch, headers, signal)) {
      if ('upload' in outcome) ready.sources.push(outcome);
      else ready.refused.push(outcome);
    }
    done += batch.length;
  }
  return ready;
}

/** Where several cannot be sent together, each is sent alone: then it shows which of them cannot. */
async function sendBatch(
  batch: readonly FoundFile[],
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<(Upload | Failure)[]> {
  const together = batch.length > 1 ? await sendTogether(batch, headers, signal) : null;
  if (together) return together;
  const outcomes: (Upload | Failure)[] = [];
  for (const found of batch) outcomes.push(await send(found, headers, signal));
  return outcomes;
}

async function sendTogether(
  batch: readonly FoundFile[],
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Upload[] | null> {
  const body = new FormData();
  body.append(BATCH_FIELDS.names, JSON.stringify(batch.map(({ name }) => wellFormed(name))));
  for (const { file } of batch) body.append(BATCH_FIELDS.file, file, 'file');
  try {
    const response = await fetch('/uploads', { method: 'POST', headers, body, signal });
    return response.ok ? ((await response.json()) as Upload[]) : null;
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
}

type Upload = Extract<FileSource, { upload: string }>;

/** One file; what is wrong with it is answered. Throws CallError where the server is, and an AbortError. */
async function send(
  { file, name }: FoundFile,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Upload | Failure> {
  if (file.size > LARGEST_UPLOAD) return tooLarge(file, name);
  const address = `/upload?name=${encodeURIComponent(wellFormed(name))}`;
  try {
    const response = await fetch(address, { method: 'POST', headers, body: file, signal });
    if (response.status === 413) return tooLarge(file, name);
    if (!response.ok) throw new CallError('coreUnavailable', { status: response.status });
    return (await response.json()) as Upload;
  } catch (error) {
    if (signal.aborted || error instanceof CallError) throw error;
    return whyNotSent(file, name);
  }
}

/** A request fails as well where the file cannot be read; the file itself knows which it was. */
async function whyNotSent(file: File, name: string): Promise<Failure> {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch (error) {
    return failure(reasonOf(error), name);
  }
  throw new CallError('coreUnavailable', { status: null });
}

function tooLarge({ size }: File, path: string): Failure {
  return { code: 'fileTooLarge', details: { path, bytes: size, most: LARGEST_UPLOAD } };
}

/** Halves of characters, which a name on a disk can hold, have no form in an address. */
function wellFormed(name: string): string {
  return name.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
