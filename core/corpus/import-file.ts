import { SUMMARISED_ARTICLES } from '../../shared/contract/corpus.ts';
import type { ArticleId, DocumentId, ImportRunId, RenditionId } from '../../shared/model/ids.ts';
import type { ReadingChoices } from '../../shared/model/reading-choices.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { FileReader, ReadArticle, ReadFile } from '../ports/file-reader.ts';
import {
  type ArticleRecord,
  type ImportItemRecord,
  put,
  remove,
  type RenditionRecord,
  type Write,
} from '../ports/records.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';
import type { SourceFiles } from '../ports/source-files.ts';
import type { RecordStore } from '../ports/storage.ts';
import { type ArticleRecords, toArticleRecords } from './article-records.ts';
import { carriedChoices } from './carried-choices.ts';
import { asFound, keepCorrections } from './keep-corrections.ts';
import { matchArticles } from './match-articles.ts';
import { placeAnchors, toPlacements, undecided } from './place-anchors.ts';
import { optionsFor } from './reading-options.ts';
import { sha256Of } from './read-bytes.ts';

export interface ImportPorts {
  records: RecordStore;
  reads: CorpusReads;
  sources: SourceFiles;
  reader: FileReader;
  runtime: Runtime;
  /** The cleaning rules that are switched off in this library. */
  rulesOff(): Promise<readonly string[]>;
}

/** A file that came in with its bytes, the run it belongs to and the history entry that its changes go under. */
export interface IncomingFile {
  path: string;
  bytes: Uint8Array;
  run: ImportRunId;
  group: number;
  /** What the analyst decided about how it is read. */
  reading?: ReadingChoices | null;
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
  return bringIn(ports, file, known[0]?.id ?? null);
}

/**
 * Reads a file whose bytes the library does not have yet, or has to read in another way. `known` is the document that its
 * path stood for until now.
 */
export async function bringIn(
  ports: ImportPorts,
  file: IncomingFile,
  known: DocumentId | null,
): Promise<FileReport> {
  const reading = file.reading ?? (known ? await carriedChoices(ports, known, file.bytes) : null);
  const options = optionsFor(reading, await ports.rulesOff());
  const read = await ports.reader.read({ name: file.path, bytes: file.bytes, options });
  await ports.sources.put(read.sha256, file.bytes);
  const document = known ?? (ports.runtime.id() as DocumentId);
  const before = known ? await articlesAsFound(ports, document) : [];
  const matches = matchArticles(read.articles, before);
  const rendition = renditionOf(ports, read);
  const articles = await Promise.all(
    read.articles.map((article, part) =>
      toRecords(ports, article, { part, document, read, rendition, earlier: matches[part] ?? null }),
    ),
  );
  const left = before.filter((article) => !matches.includes(article));
  await storeRendition(ports, rendition);
  await store(ports, { ...file, reading }, read, document, articles, await unusedOf(ports, left));
  return {
    ...report(file, known ? 'revised' : 'added'),
    found: articles.length,
    articles: articles.slice(0, SUMMARISED_ARTICLES).map(({ article }) => summary(article)),
    removed: read.removed,
  };
}

/** The articles of a document with what it said of them: one whose title was corrected is known by its old title. */
async function articlesAsFound({ records }: ImportPorts, document: DocumentId): Promise<ArticleRecord[]> {
  const articles = await records.where('article', { document });
  return articles.sort((a, b) => a.part - b.part).map(asFound);
}

interface Place {
  part: number;
  document: DocumentId;
  read: ReadFile;
  rendition: RenditionRecord | null;
  /** The article that it was before the file changed. */
  earlier: ArticleRecord | null;
}

interface ImportedArticle extends ArticleRecords {
  placements: Write[];
}

async function toRecords(
  ports: ImportPorts,
  article: ReadArticle,
  { part, document, read, rendition, earlier }: Place,
): Promise<ImportedArticle> {
  const id = earlier?.id ?? (ports.runtime.id() as ArticleId);
  const { text, map } = article;
  const reading = { sha256: read.sha256, rendition: rendition?.id ?? null, text, map };
  const placed = earlier ? await placeAnchors(ports, id, reading) : [];
  const stored = earlier && (await ports.records.get('article', id));
  const place = {
    ...{ id, document, part, parts: read.articles.length },
    added: stored?.added ?? timestamp(ports.runtime),
  };
  const fresh = { ...article, suggestions: undecided(article.suggestions, placed) };
  const from = { sha256: read.sha256, by: read.by, renditionId: rendition?.id ?? null };
  const records = toArticleRecords(fresh, place, from, ports.runtime);
  const kept = keepCorrections(records.article, stored ?? undefined);
  return { ...records, article: kept, placements: toPlacements(placed, records.revision.id) };
}

/** What was read from a file whose bytes mean nothing to a person, as a record of its own. */
function renditionOf({ runtime }: ImportPorts, { sha256, rendition }: ReadFile): RenditionRecord | null {
  if (!rendition) return null;
  return { id: runtime.id() as RenditionId, sha256, ...rendition, created: timestamp(runtime) };
}

/** Before the revisions that point at it. */
async function storeRendition({ records }: ImportPorts, rendition: RenditionRecord | null): Promise<void> {
  if (rendition) await records.commit([put('rendition', rendition)], 'program');
}

/** Articles that are no longer in their file and that nothing of the analyst's stands on. */
async function unusedOf(ports: ImportPorts, articles: readonly ArticleRecord[]): Promise<ArticleRecord[]> {
  const uses = await Promise.all(articles.map(({ id }) => ports.reads.anchorsInUse(id)));
  return articles.filter((_article, index) => uses[index]!.length === 0);
}

/** Texts and suggestions are the program's own; document and articles are a change of the analyst's that can be undone. */
async function store(
  ports: ImportPorts,
  file: IncomingFile & { reading: ReadingChoices | null },
  read: ReadFile,
  document: DocumentId,
  articles: readonly ImportedArticle[],
  withdrawn: readonly ArticleRecord[],
): Promise<void> {
  const program = [
    ...(await newEntities(ports, read)),
    ...articles.flatMap(({ revision, suggestions, placements }) => [
      put('revision', revision),
      ...suggestions,
      ...placements,
    ]),
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
    ...{ reading: file.reading, notes: read.notes, removed: read.removed, modified: null, missing: null },
  };
  const writes = [
    put('document', record),
    ...articles.map(({ article }) => put('article', article)),
    ...withdrawn.map(({ id }) => remove('article', id)),
  ];
  await ports.records.commit(writes, { group: file.group });
}

/** Entities that the library does not know yet; those it knows may have been renamed or merged and stay as they are. */
export async function newEntities(ports: ImportPorts, read: ReadFile): Promise<Write[]> {
  const known = await Promise.all(read.entities.map(({ id }) => ports.records.get('entity', id)));
  return read.entities.filter((_entity, index) => !known[index]).map((entity) => put('entity', entity));
}

/** How a file is reported that brought nothing new. */
export function report(file: { path: string }, outcome: FileReport['outcome']): FileReport {
  return { path: file.path, outcome, error: null, found: 0, articles: [], sameAs: null, removed: {} };
}

function summary({ id, title, published, truncated, source }: ArticleRecord): FileReport['articles'][number] {
  return { id, title, published, truncated, source };
}
