import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileSource } from '../../shared/contract/corpus.ts';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Exchange } from '../ports/exchange.ts';
import { bringInText, idsOf } from './bring-in-text.ts';
import { bringIn } from './import-bytes.ts';
import { cameIn } from './names/bytes-of-reported.ts';
import { locate } from './names/locate.ts';
import type { OrderPorts } from './order-ports.ts';
import { sha256Of, unreadable } from './read-bytes.ts';

/**
 * Brings a file in with the text that the analyst gives it, whatever is in the file; its bytes are kept. A file that came
 * in before keeps its article, which gets a new revision.
 */
export async function giveText(
  ports: OrderPorts,
  { source, text, facts }: Input<'corpus.giveText'>,
): Promise<Output<'corpus.giveText'>> {
  const file = await readSource(ports.exchange, source);
  const known = (await ports.reads.documentIds({ path: file.path }))[0] ?? (await sameBytes(ports, file));
  const incoming = { ...file, path: known?.path ?? file.path };
  const reading = { charset: null, columns: null, cuts: null, text };
  const articles = await bringInText(ports, 'corpus.giveText', facts, async (as) => {
    await bringIn(ports, { ...incoming, ...as, reading }, known?.id ?? null);
    return incoming;
  });
  if ('upload' in source) await ports.exchange.discard(source.upload);
  else await cameIn(ports.exchange, source.path);
  return { articles: idsOf(articles) };
}

async function sameBytes({ reads }: OrderPorts, { bytes }: { bytes: Uint8Array }) {
  return (await reads.documentIds({ sha256: sha256Of(bytes) }))[0] ?? null;
}

async function readSource(
  exchange: Exchange,
  source: FileSource,
): Promise<{ path: string; bytes: Uint8Array }> {
  if ('upload' in source) {
    const upload = exchange.upload(source.upload);
    if (!upload) throw new WorkbenchError('fileGone', { path: source.upload });
    return { path: upload.name, bytes: await upload.bytes() };
  }
  const sent = path.isAbsolute(source.path) ? null : exchange.named(source.path);
  if (sent) return { path: sent.name, bytes: await sent.bytes() };
  const location = path.resolve(source.path);
  const refuse = (error: unknown) => Promise.reject(unreadable(error, location));
  return { path: location, bytes: await readFile(await locate(location)).catch(refuse) };
}
