import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
      await writeFile(file, bytes);
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
