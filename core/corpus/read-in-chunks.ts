import type { Each, FileReader, FileToRead, ReadFile } from '../ports/file-reader.ts';

/** So many files, or so many bytes of them, go to a thread at once: asking for each by itself would cost more. */
const CHUNK = 8;
const CHUNK_BYTES = 256 * 1024;
/** How many chunks each thread has before it, so that it never waits for the next. */
const CHUNKS_A_THREAD = 2;
/** So much of files is being read at most, one that is larger by itself. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads files, a few at a time. */
export interface ChunkReader {
  read(file: FileToRead): Promise<Each<ReadFile>>;
  /** Resolves as soon as another file can be taken without piling up. */
  room(): Promise<void>;
}

interface Asked {
  file: FileToRead;
  answer: PromiseWithResolvers<Each<ReadFile>>;
}

export function chunkReader(reader: Pick<FileReader, 'readAll' | 'threads'>, keepIn: string): ChunkReader {
  const most = reader.threads * CHUNKS_A_THREAD * CHUNK;
  let chunk: Asked[] = [];
  let reading = 0;
  let bytes = 0;
  let soon: NodeJS.Immediate | undefined;
  let freed = Promise.withResolvers<void>();

  const free = (asked: readonly Asked[]): void => {
    reading -= asked.length;
    bytes -= sizeOf(asked);
    freed.resolve();
    freed = Promise.withResolvers();
  };
  const flush = (): void => {
    clearImmediate(soon);
    soon = undefined;
    const asked = chunk;
    chunk = [];
    if (asked.length > 0) void readChunk(reader, asked, keepIn).finally(() => free(asked));
  };
  return {
    room: async () => {
      while (reading >= most || bytes >= MOST_BYTES) await freed.promise;
    },
    read: (file) => {
      const asked = { file, answer: Promise.withResolvers<Each<ReadFile>>() };
      if (sizeOf(chunk) + file.bytes > CHUNK_BYTES) flush();
      chunk.push(asked);
      reading += 1;
      bytes += file.bytes;
      // Whatever asks now goes along; nothing waits for a chunk to fill.
      if (chunk.length >= CHUNK) flush();
      else soon ??= setImmediate(flush);
      return asked.answer.promise;
    },
  };
}

function sizeOf(asked: readonly Asked[]): number {
  return asked.reduce((sum, { file }) => sum + file.bytes, 0);
}

async function readChunk(
  reader: Pick<FileReader, 'readAll'>,
  asked: readonly Asked[],
  keepIn: string,
): Promise<void> {
  try {
    const answers = await reader.readAll(
      asked.map(({ file }) => file),
      keepIn,
    );
    for (const [at, { answer }] of asked.entries()) answer.resolve(answers[at]!);
  } catch (error) {
    for (const { answer } of asked) answer.reject(error);
  }
}
