import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import Piscina from 'piscina';
import { ErrorCode, WorkbenchError } from '../../shared/contract/errors.ts';
import type { FileReader, ReadFile, ReadOptions } from '../ports/file-reader.ts';

type Reply =
  { ok: true; file: ReadFile } | { ok: false; code: string; details: Record<string, string | number> };

interface ReadTask {
  name: string;
  bytes: Uint8Array;
  options?: ReadOptions;
}

/** A file that takes longer is given up, in milliseconds; the others go on. */
const TIME_LIMIT = 120_000;
/** A thread lives on for this long without work. */
const IDLE = 30_000;

/** Reads files in worker threads, with a limit of time and memory for each. */
export function createPoolReader(script: URL): FileReader {
  const pool = new Piscina<ReadTask, Reply>({
    filename: fileURLToPath(script),
    minThreads: 0,
    maxThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
    idleTimeout: IDLE,
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  });
  return {
    read: async (file) => {
      const reply = await run(pool, file);
      if (reply.ok) return reply.file;
      throw new WorkbenchError(ErrorCode.parse(reply.code), { ...reply.details, path: file.name });
    },
    close: () => pool.destroy(),
  };
}

async function run(pool: Piscina<ReadTask, Reply>, file: ReadTask): Promise<Reply> {
  const signal = AbortSignal.timeout(TIME_LIMIT);
  try {
    return await pool.run(file, { signal });
  } catch (cause) {
    // Out of time or out of memory: the thread is gone, the file is named, and the next one gets a new thread.
    if (signal.aborted || isOutOfMemory(cause)) {
      throw new WorkbenchError(
        'fileTooLarge',
        { path: file.name, bytes: file.bytes.length, most: null },
        { cause },
      );
    }
    throw cause;
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
