import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { ArticleId, DocumentId, ImportRunId } from '../../shared/model/ids.ts';
import { locateAnchor } from '../../shared/model/locate-anchor.ts';
import type { Article } from '../../shared/model/article.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { FileReader, ReadArticle, ReadFile } from '../ports/file-reader.ts';
import {
  type ArticleRecord,
  type ImportItemRecord,
  put,
  type RevisionRecord,
  type Write,
} from '../ports/records.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';
import type { SourceFiles } from '../ports/source-files.ts';
import type { RecordStore } from '../ports/storage.ts';
import { approximateSearch } from './approximate-search.ts';
import { type ArticleRecords, toArticleRecords } from './article-records.ts';
import { sha256Of } from './read-bytes.ts';

export interface ImportPorts {
  records: RecordStore;
  reads: CorpusReads;
  sources: SourceFiles;
  reader: FileReader;
  runtime: Runtime;
}

/** A file that came in with its bytes, the run it belongs to and the history entry that its changes go under. */
export interface IncomingFile {
  path: string;
  bytes: Uint8Array;
  run: ImportRunId;
  group: number;
}

export type FileReport = Omit<ImportItemRecord, 'run' | 'position'>;

/**
 * Brings one file into the library. The same bytes at the same path are unchanged, at another path a duplicate; other
 * bytes at a known path make new revisions of its articles. Throws WorkbenchError where it cannot be read; then nothing
 * of it is in the library.
 */
export async function importFile(ports: ImportPorts, file: IncomingFile): Promise<FileReport> {
  const sha256 = sha256Of(file.bytes);
  const known = await ports.reads.documentIds({ path: file.path });
  if (known.some((document) => document.sha256 === sha256)) return report(file, 'unchanged');
  const [same] = await ports.reads.documentIds({ sha256 });
  if (same && known.length === 0) return { ...report(file, 'duplicate'), sameAs: same.path };
  const read = await ports.reader.read({ name: file.path, bytes: file.bytes });
  await ports.sources.put(sha256, file.bytes);
  const document = known[0]?.id ?? (ports.runtime.id() as DocumentId);
  const before = known.length > 0 ? await ports.reads.articlesOf(document) : [];
  const articles = read.articles.map((article, part) =>
    toRecords(ports, article, part, { read, document, before }),
  );
  await store(ports, file, read, document, articles);
  return {
    ...report(file, known.length > 0 ? 'revised' : 'added'),
    articles: articles.map(({ article }) => summary(article)),
    removed: read.removed,
  };
}

interface Context {
  read: ReadFile;
  document: DocumentId;
  before: readonly Article[];
}

/** An article that stood at the same place in the file before, or had the same title, is the same article. */
function toRecords(ports: ImportPorts, article: ReadArticle, part: number, context: Context): ArticleRecords {
  const { read, document, before } = context;
  const earlier =
    before.find(({ title }) => title === article.title) ?? before.find((other) => other.part === part);
  const place = {
    id: earlier?.id ?? (ports.runtime.id() as ArticleId),
    document,
    part,
    parts: read.articles.length,
    added: timestamp(ports.runtime),
  };
  return toArticleRecords(article, place, read, ports.runtime);
}

/** Texts and suggestions are the program's own; document and articles are a change of the analyst's that can be undone. */
async function store(
  ports: ImportPorts,
  file: IncomingFile,
  read: ReadFile,
  document: DocumentId,
  articles: readonly ArticleRecords[],
): Promise<void> {
  const placements = await Promise.all(articles.map(({ revision }) => placeAnchors(ports, revision)));
  const program = [
    ...(await newEntities(ports, read)),
    ...articles.flatMap(({ revision, suggestions }) => [put('revision', revision), ...suggestions]),
    ...placements.flat(),
  ];
  await ports.records.commit(program, 'program');
  const record = {
    id: document,
    path: file.path,
    sha256: read.sha256,
    mediaType: read.mediaType,
    charset: read.charset,
    bytes: file.bytes.length,
    imported: timestamp(ports.runtime),
    run: file.run,
  };
  const writes = [put('document', record), ...articles.map(({ article }) => put('article', article))];
  await ports.records.commit(writes, { group: file.group });
}

/** Entities that the library does not know yet; those it knows may have been renamed or merged and stay as they are. */
async function newEntities(ports: ImportPorts, read: ReadFile): Promise<Write[]> {
  const known = await Promise.all(read.entities.map(({ id }) => ports.records.get('entity', id)));
  return read.entities.filter((_entity, index) => !known[index]).map((entity) => put('entity', entity));
}

/** Finds the words that marks, decisions and evidence stand on in the article's new text. */
async function placeAnchors(ports: ImportPorts, revision: RevisionRecord): Promise<Write[]> {
  const anchors = await ports.reads.anchorsInUse(revision.article);
  return anchors.map((anchor) =>
    put('placement', {
      anchor: anchor.id,
      revision: revision.id,
      ...locateAnchor(anchor, revision.text, approximateSearch),
    }),
  );
}

function report(file: IncomingFile, outcome: FileReport['outcome']): FileReport {
  return { path: file.path, outcome, error: null, articles: [], sameAs: null, removed: {} };
}

/** How a file is reported that could not be brought in; anything but a WorkbenchError is a fault of ours and goes on up. */
export function failureReport(path: string, error: unknown): FileReport {
  if (!(error instanceof WorkbenchError)) throw error;
  const { code, details } = error;
  return { path, outcome: 'failed', error: { code, details }, articles: [], sameAs: null, removed: {} };
}

function summary({ id, title, published, truncated, source }: ArticleRecord): FileReport['articles'][number] {
  return { id, title, published, truncated, source };
}
