import { WorkbenchError } from '../../../shared/contract/errors.ts';
import { found } from '../../../shared/contract/found.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { charsetCandidates } from '../../extraction/charset/candidates.ts';
import type { Exchange } from '../../ports/exchange.ts';
import type { ImportPorts } from '../import-file.ts';
import { bytesOfReported } from '../names/bytes-of-reported.ts';

export interface CharsetPorts extends ImportPorts {
  exchange: Exchange;
}

/** The charsets that a file could be in, the likeliest first, each with how the file would read. */
export async function charsetChoices(
  ports: CharsetPorts,
  { of }: Input<'corpus.charsets'>,
): Promise<Output<'corpus.charsets'>> {
  return charsetCandidates(await bytesOf(ports, of));
}

async function bytesOf(ports: CharsetPorts, of: Input<'corpus.charsets'>['of']): Promise<Uint8Array> {
  if ('path' in of) return (await bytesOfReported(ports.exchange, of.path)).bytes;
  if ('upload' in of) {
    const upload = ports.exchange.upload(of.upload);
    if (!upload) throw new WorkbenchError('fileGone', { path: of.upload });
    return upload.bytes();
  }
  const { sha256 } = found('document', of.document, await ports.records.get('document', of.document));
  return ports.sources.read(sha256);
}
