import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { KnownDocument } from '../ports/watching-reads.ts';
import type { PresentFile } from './folder-contents.ts';

/** A document whose file lies elsewhere now. */
export interface MovedDocument {
  document: KnownDocument;
  file: PresentFile;
}

/**
 * The documents that were moved or renamed: their old file is gone, and a new one has the same bytes. Only files that are
 * as long as one that is gone are read.
 */
export async function findMoved(
  gone: readonly KnownDocument[],
  arrived: readonly PresentFile[],
  known: readonly KnownDocument[],
): Promise<MovedDocument[]> {
  const left = new Set(gone);
  const lengths = new Set(gone.map(({ bytes }) => bytes));
  const paths = new Set(known.map(({ path }) => path));
  const moved: MovedDocument[] = [];
  for (const file of arrived.filter(({ path, size }) => lengths.has(size) && !paths.has(path))) {
    const sha256 = await hashOf(file);
    const document = [...left].find((one) => one.sha256 === sha256);
    if (!document) continue;
    left.delete(document);
    moved.push({ document, file });
  }
  return moved;
}

/** Null for a file that cannot be read: the import says why. */
async function hashOf({ location }: PresentFile): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(location), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
