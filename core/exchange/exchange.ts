import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { Exchange } from '../ports/exchange.ts';
import type { Runtime } from '../ports/runtime.ts';

/** Exports that nobody fetched are forgotten beyond this many. */
const KEPT_DOWNLOADS = 20;

export interface OwnedExchange extends Exchange {
  /** Deletes what is left. */
  close(): void;
}

/** Uploads wait in a temporary folder, since a person may drop gigabytes; exports wait in memory. */
export function createExchange(runtime: Runtime): OwnedExchange {
  let folder: string | null = null;
  const uploads = new Map<string, { name: string; file: string; size: number }>();
  const downloads = new Map<string, { name: string; mediaType: string; bytes: Uint8Array }>();
  return {
    receive: async (name, bytes) => {
      folder ??= mkdtempSync(path.join(tmpdir(), 'broadsheet-uploads-'));
      const id = runtime.id();
      const file = path.join(folder, id);
      await writeFile(file, bytes).catch((error: unknown) => {
        rmSync(file, { force: true });
        throw noRoom(error, file);
      });
      uploads.set(id, { name, file, size: bytes.length });
      return id;
    },
    upload: (id) => {
      const upload = uploads.get(id);
      return upload ? { ...upload, bytes: () => readFile(upload.file) } : null;
    },
    named: (name) => {
      const [id, upload] = [...uploads].findLast(([, one]) => one.name === name) ?? [];
      return id && upload ? { id, ...upload, bytes: () => readFile(upload.file) } : null;
    },
    discard: async (id) => {
      const upload = uploads.get(id);
      uploads.delete(id);
      if (upload) await rm(upload.file, { force: true });
    },
    offer: (name, mediaType, bytes) => {
      const id = runtime.id();
      downloads.set(id, { name, mediaType, bytes });
      for (const old of [...downloads.keys()].slice(0, -KEPT_DOWNLOADS)) downloads.delete(old);
      return id;
    },
    take: (id) => {
      const download = downloads.get(id) ?? null;
      downloads.delete(id);
      return download;
    },
    close: () => {
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A full disk is told as such: what is on its way in can do nothing about it. */
function noRoom(error: unknown, file: string): unknown {
  const isFull =
    error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code));
  return isFull ? new WorkbenchError('diskFull', { path: path.dirname(file) }, { cause: error }) : error;
}
