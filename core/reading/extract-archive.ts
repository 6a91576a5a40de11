import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { ColumnMapping } from '../../shared/model/reading-choices.ts';
import { ExtractionError } from '../extraction/extraction-error.ts';
import { type ArchivedFile, expandArchive } from '../extraction/formats/archive/expand-archive.ts';
import { isArchiveFile } from '../extraction/formats/archive/is-archive-file.ts';
import type { Exchange } from '../ports/exchange.ts';
import { type FileReader, READ_AS_FOUND } from '../ports/file-reader.ts';

interface ArchivePorts {
  reader: Pick<FileReader, 'read'>;
  exchange: Exchange;
}

type Extracted = Output<'corpus.extractArchive'>;

const NO_ARCHIVE: Extracted = { isArchive: false, items: [], next: null };

/** Reads some of the files in an archive as an import would, each ending by itself. */
export async function extractArchive(
  { reader, exchange }: ArchivePorts,
  { source, columns, offset, limit }: Input<'corpus.extractArchive'>,
): Promise<Extracted> {
  // What was uploaded is read file by file; a script that has an archive has its path.
  if (!('path' in source)) {
    if (!exchange.upload(source.upload)) throw new WorkbenchError('fileGone', { path: source.upload });
    return NO_ARCHIVE;
  }
  const { path } = source;
  if (!(await isArchiveFile(path, path))) return NO_ARCHIVE;
  const items: Extracted['items'] = [];
  let at = 0;
  for await (const file of expandArchive({ path, source: { file: path } })) {
    if (items.length === limit) return { isArchive: true, items, next: at };
    if (at >= offset) items.push(await extractOne(reader, file, columns ?? null));
    at += 1;
  }
  return { isArchive: true, items, next: null };
}

async function extractOne(
  reader: Pick<FileReader, 'read'>,
  file: ArchivedFile,
  columns: ColumnMapping | null,
): Promise<Extracted['items'][number]> {
  const { path } = file;
  if ('error' in file) return { path, file: null, error: file.error };
  try {
    const { mediaType, charset, sha256, articles } = await reader.read({
      name: path,
      bytes: await file.bytes(),
      options: { ...READ_AS_FOUND, columns },
    });
    return { path, file: { mediaType, charset, sha256, articles }, error: null };
  } catch (error) {
    return { path, file: null, error: failureOf(error, path) };
  }
}

/** What comes out of an archive fails with an extraction's code, what is read with one of the workbench; both say which. */
function failureOf(error: unknown, path: string): NonNullable<Extracted['items'][number]['error']> {
  if (error instanceof WorkbenchError) return { code: error.code, details: { ...error.details, path } };
  if (error instanceof ExtractionError) return error.of(path);
  throw error;
}
