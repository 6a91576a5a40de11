import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { FileSource } from '../../shared/contract/corpus.ts';
import type { FileSuggestion, PlaceChoice } from '../../shared/contract/entities.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import type { Entity } from '../../shared/model/entity.ts';
import type { Exchange } from '../ports/exchange.ts';
import type { FileBytes } from '../ports/file-bytes.ts';
import {
  type FileReader,
  READ_AS_FOUND,
  type ReadFile,
  type ReadOptions,
  type Suggested,
} from '../ports/file-reader.ts';
import { extractArchive } from './extract-archive.ts';

export interface ReadingPorts {
  reader: FileReader;
  exchange: Exchange;
  bytesOf: FileBytes;
}

/** Reading a file without a library: what an import would make of it, and what would be suggested. */
export function createReadingService(
  ports: ReadingPorts,
): Pick<
  Handlers<'corpus'> & Handlers<'entities'>,
  'corpus.extract' | 'corpus.extractArchive' | 'entities.suggest'
> {
  return {
    'corpus.extract': async ({ source, columns }) => {
      const options = { ...READ_AS_FOUND, columns: columns ?? null };
      const { mediaType, charset, sha256, articles } = await readSource(ports, source, options);
      return { mediaType, charset, sha256, articles };
    },
    'corpus.extractArchive': (input) => extractArchive(ports, input),
    'entities.suggest': async ({ source }) => {
      const file = await readSource(ports, source);
      return file.articles.flatMap(({ text, suggestions }, article) =>
        suggestions.map((suggested) => toSuggestion(suggested, article, text, file.entities)),
      );
    },
  };
}

async function readSource(
  ports: ReadingPorts,
  source: FileSource,
  options: ReadOptions = READ_AS_FOUND,
): Promise<ReadFile> {
  if ('path' in source) {
    return ports.reader.read({ name: source.path, bytes: await ports.bytesOf(source.path), options });
  }
  const upload = ports.exchange.upload(source.upload);
  if (!upload) throw new WorkbenchError('fileGone', { path: source.upload });
  return ports.reader.read({ name: upload.name, bytes: await upload.bytes(), options });
}

function toSuggestion(
  { start, end, kind, entity, quantity }: Suggested,
  article: number,
  text: string,
  entities: readonly Entity[],
): FileSuggestion {
  return {
    article,
    kind,
    start,
    end,
    text: text.slice(start, end),
    entity: choiceOf(entity, entities),
    quantity,
  };
}

function choiceOf(id: string | null, entities: readonly Entity[]): PlaceChoice | null {
  const entity = entities.find((candidate) => candidate.id === id);
  if (!entity) return null;
  const parent = entities.find((candidate) => candidate.id === entity.parent);
  const { kind, name, nameZh } = entity;
  return { id: entity.id, kind, name, nameZh, parentName: parent?.name ?? null };
}
