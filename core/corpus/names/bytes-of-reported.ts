import path from 'node:path';
import { WorkbenchError } from '../../../shared/contract/errors.ts';
import type { Exchange } from '../../ports/exchange.ts';
import { bytesAt, type FileAt } from './bytes-at.ts';

/**
 * The bytes of a file of a report: of one on this disk, or of one that a browser sent and that waits since it failed. Throws
 * uploadLost where it was sent to a program that has ended since, else what `bytesAt` throws.
 */
export async function bytesOfReported(exchange: Pick<Exchange, 'named'>, shown: string): Promise<FileAt> {
  if (path.isAbsolute(shown)) return bytesAt(shown);
  const upload = exchange.named(shown);
  if (!upload) throw new WorkbenchError('uploadLost', { path: shown });
  return { bytes: await upload.bytes(), rawPath: null };
}

/** Lets go of a sent file that came in after all. */
export async function cameIn(exchange: Pick<Exchange, 'named' | 'discard'>, shown: string): Promise<void> {
  const upload = path.isAbsolute(shown) ? null : exchange.named(shown);
  if (upload) await exchange.discard(upload.id);
}
