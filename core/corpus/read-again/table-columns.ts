import { WorkbenchError } from '../../../shared/contract/errors.ts';
import { found } from '../../../shared/contract/found.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { ReadingChoices } from '../../../shared/model/reading-choices.ts';
import type { FileToOutline } from '../../ports/file-reader.ts';
import { archiveOf, bytesAt } from '../names/bytes-at.ts';
import { locate } from '../names/locate.ts';
import { optionsFor } from '../reading-options.ts';
import type { CharsetPorts } from './charset-choices.ts';

/** The tables of a file, or of what was kept of a document, with what their columns are for. */
export async function tableColumns(
  ports: CharsetPorts,
  { of }: Input<'corpus.tableColumns'>,
): Promise<Output<'corpus.tableColumns'>> {
  const { reading, ...file } = await fileOf(ports, of);
  const options = optionsFor(reading, await ports.readingRules());
  return { tables: await ports.reader.outline({ ...file, options }) };
}

type Outlined = Omit<FileToOutline, 'options'> & { reading: ReadingChoices | null };

async function fileOf(ports: CharsetPorts, of: Input<'corpus.tableColumns'>['of']): Promise<Outlined> {
  if ('path' in of) {
    if (!(await archiveOf(of.path))) return { name: of.path, location: await locate(of.path), reading: null };
    // What lies in an archive has no place of its own on the disk.
    const { bytes } = await bytesAt(of.path);
    return { name: of.path, location: of.path, bytes, reading: null };
  }
  if ('upload' in of) {
    const upload = ports.exchange.upload(of.upload);
    if (!upload) throw new WorkbenchError('fileGone', { path: of.upload });
    return { name: upload.name, location: upload.file, reading: null };
  }
  const document = found('document', of.document, await ports.records.get('document', of.document));
  const location = ports.sources.fileOf(document.sha256);
  return { name: document.path, location, reading: document.reading };
}
