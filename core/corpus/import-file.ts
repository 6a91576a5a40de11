import { SUMMARISED_ARTICLES } from '../../shared/contract/corpus.ts';
import type { ArticleId, DocumentId, ImportRunId, RenditionId } from '../../shared/model/ids.ts';
import type { ReadingChoices } from '../../shared/model/reading-choices.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { FileLook, FileReader, ReadArticle, ReadFile, ReadingRules } from '../ports/file-reader.ts';
import {
  type ArticleRecord,
  add,
  type ImportItemRecord,
  provide,
  put,
  remove,
  type RenditionRecord,
  type Write,
} from '../ports/records.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';
import type { SourceFiles } from '../ports/source-files.ts';
import type { RecordStore } from '../ports/storage.ts';
import { type ArticleRecords, toArticleRecords } from './article-records.ts';
import { byKind } from './by-kind.ts';
import { concernsOf } from './import-concerns.ts';
import { asFound, keepCorrections } from './keep-corrections.ts';
import { matchArticles } from './match-articles.ts';
import { placeAnchors, toPlacements, undecided } from './place-anchors.ts';

export interface ImportPorts {
  records: RecordStore;
  reads: CorpusReads;
  sources: SourceFiles;
  reader: FileReader;
  runtime: Runtime;
  /** How all files of this library are read. */
  readingRules(): Promise<ReadingRules>;
}

/** A file that was read, the run that it came with, and the document that its path stood for until now. */
export interface FileThatWasRead {
  path: string;
  /** Its exact path, where that is no text. */
  rawPath?: string | null;
  look: FileLook;
  run: ImportRunId;
  known: DocumentId | null;
  /** What the analyst decided about how it is read. */
  reading: ReadingChoices | null;
}

export type FileReport = Omit<ImportItemRecord, 'run' | 'position'>;

/** What is to be stored of a file, and how it is reported. */
export interface FileWrites {
  /** Texts and suggestions: the program's own. */
  program: Write[];
  /** Document and articles: a change of the analyst's that can be undone. */
  edits: Write[];
  report: FileReport;
}

/** What becomes of a file that was read: new articles, or new revisions of those that its document has. */
export async function writesOf(
  ports: ImportPorts,
  file: FileThatWasRead,
  read: ReadFile,
): Promise<FileWrites> {
  const { known } = file;
  const document = known ?? (ports.runtime.id() as DocumentId);
  const before = known ? await articlesAsFound(ports, document) : [];
  const matches = matchArticles(read.articles, before);
  const rendition = renditionOf(ports, read);
  const articles = await Promise.all(
    read.articles.map((article, part) =>
      toRecords(ports, article, { part, document, read, rendition, earlier: matches[part] ?? null }),
    ),
  );
  const matched = new Set(matches);
  const left = before.filter((article) => !matched.has(article));
  return {
    program: programWrites(read, rendition, articles),
    edits: [
      documentWrite(ports, file, read, document),
      ...articles.map(({ article, isNew }) => (isNew ? add : put)('article', article)),
      ...(await unusedOf(ports, left)).map(({ id }) => remove('article', id)),
    ],
    report: reportOf(file, read, articles),
  };
}

/** A report names only so many notes of one file. */
const MOST_NOTES = 20;

function reportOf(file: FileThatWasRead, read: ReadFile, articles: readonly ImportedArticle[]): FileReport {
  const records = articles.map(({ article }) => article);
  return {
    ...report(file, file.known ? 'revised' : 'added'),
    found: articles.length,
    articles: records.slice(0, SUMMARISED_ARTICLES).map(summary),
    removed: read.removed,
    notes: read.notes.slice(0, MOST_NOTES),
    concerns: concernsOf(records, read.notes),
  };
}

/** Where a stretch of a large table stands in its document: `first` is the place of its first article, of `parts` in all. */
export interface Stretch {
  document: DocumentId;
  /** True until the document itself is there. */
  isFirst: boolean;
  first: number;
  parts: number;
}

/** What becomes of a stretch of a large table that the library does not have yet. */
export async function writesOfStretch(
  ports: ImportPorts,
  file: FileThatWasRead,
  read: ReadFile,
  { document, isFirst, first, parts }: Stretch,
): Promise<FileWrites> {
  const place = { document, read, rendition: null, earlier: null, parts };
  const articles = await Promise.all(
    read.articles.map((article, at) => toRecords(ports, article, { ...place, part: first + at })),
  );
  const known = isFirst ? null : document;
  return {
    program: programWrites(read, null, articles),
    edits: [
      documentWrite(ports, { ...file, known }, read, document),
      ...articles.map(({ article }) => add('article', article)),
    ],
    report: reportOf({ ...file, known: null }, read, articles),
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
  /** How many articles its file has, where they are not all here. */
  parts?: number;
}

interface ImportedArticle extends ArticleRecords {
  isNew: boolean;
  placements: Write[];
}

async function toRecords(
  ports: ImportPorts,
  article: ReadArticle,
  { part, document, read, rendition, earlier, parts = read.articles.length }: Place,
): Promise<ImportedArticle> {
  const id = earlier?.id ?? (ports.runtime.id() as ArticleId);
  const { text, map } = article;
  const reading = { sha256: read.sha256, rendition: rendition?.id ?? null, text, map };
  const placed = earlier ? await placeAnchors(ports, id, reading) : [];
  const stored = earlier && (await ports.records.get('article', id));
  const place = {
    ...{ id, document, part, parts },
    added: stored?.added ?? timestamp(ports.runtime),
  };
  const fresh = { ...article, suggestions: undecided(article.suggestions, placed) };
  const from = { sha256: read.sha256, by: read.by, renditionId: rendition?.id ?? null };
  const records = toArticleRecords(fresh, place, from, ports.runtime);
  const kept = keepCorrections(records.article, stored ?? undefined);
  return {
    ...records,
    isNew: !earlier,
    article: kept,
    placements: toPlacements(placed, records.revision.id),
  };
}

/** What was read from a file whose bytes mean nothing to a person, as a record of its own. */
function renditionOf({ runtime }: ImportPorts, { sha256, rendition }: ReadFile): RenditionRecord | null {
  if (!rendition) return null;
  return { id: runtime.id() as RenditionId, sha256, ...rendition, created: timestamp(runtime) };
}

/** Articles that are no longer in their file and that nothing of the analyst's stands on. */
async function unusedOf(ports: ImportPorts, articles: readonly ArticleRecord[]): Promise<ArticleRecord[]> {
  const uses = await Promise.all(articles.map(({ id }) => ports.reads.anchorsInUse(id)));
  return articles.filter((_article, index) => uses[index]!.length === 0);
}

/** Entities that the library knows may have been renamed or merged and stay as they are. */
function programWrites(
  read: ReadFile,
  rendition: RenditionRecord | null,
  articles: readonly ImportedArticle[],
): Write[] {
  return byKind([
    ...read.entities.map((entity) => provide('entity', entity)),
    ...(rendition ? [put('rendition', rendition)] : []),
    ...articles.flatMap(({ revision, suggestions, placements }) => [
      put('revision', revision),
      ...(suggestions ? [put('suggestions', suggestions)] : []),
      ...placements,
    ]),
  ]);
}

function documentWrite(ports: ImportPorts, file: FileThatWasRead, read: ReadFile, id: DocumentId): Write {
  const { path, look, run, known, reading } = file;
  const { sha256, mediaType, charset, notes, removed } = read;
  return (known ? put : add)('document', {
    ...{
      id,
      path,
      rawPath: file.rawPath ?? null,
      sha256,
      mediaType,
      charset,
      bytes: look.bytes,
      imported: timestamp(ports.runtime),
      run,
    },
    ...{ reading, notes, removed, modified: look.modified, missing: null },
  });
}

/** How a file is reported that brought nothing new. */
export function report(file: { path: string }, outcome: FileReport['outcome']): FileReport {
  return {
    ...{ path: file.path, outcome, error: null, found: 0, articles: [], sameAs: null },
    ...{ removed: {}, notes: [], concerns: [], ignored: false, bytes: null, modified: null },
  };
}

function summary({ id, title, published, truncated, source }: ArticleRecord): FileReport['articles'][number] {
  return { id, title, published, truncated, source };
}
