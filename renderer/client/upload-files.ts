import type { FileSource } from '../../shared/contract/corpus.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import { LARGEST_UPLOAD } from '../../shared/contract/upload.ts';
import type { ChosenFiles, ReadyFiles, SendProgress } from './chosen-files.ts';
import { CallError } from './core-client.ts';
import { failure, type FoundFile, type FoundFiles, reasonOf } from './dropped-files.ts';

/** Files that a page was given, sent one after another: a thousand at once would only wait for each other. */
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
  for (const [done, found] of files.entries()) {
    progress(done, files.length);
    const outcome = await send(found, headers, signal);
    if ('upload' in outcome) ready.sources.push(outcome);
    else ready.refused.push(outcome);
  }
  return ready;
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
