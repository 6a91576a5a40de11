import * as z from 'zod';
import { Article, ArticleCity, ArticleDescription, ArticleStanding } from '../model/article.ts';
import { Block } from '../model/block.ts';
import { ArticleId, CollectionId, DocumentId, ImportRunId, JobId, RevisionId } from '../model/ids.ts';
import { ByteRange } from '../model/offset-map.ts';
import { PageRequest, pageOf } from '../model/page.ts';
import { ReadingNote } from '../model/reading-note.ts';
import { ColumnMapping } from '../model/reading-choices.ts';
import { SourcePart, SourcePlace } from '../model/source-part.ts';
import { TextRange } from '../model/text-range.ts';
import { ErrorCode, ErrorDetails } from './errors.ts';
import { ExportResult, ExportTarget } from './export.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

/** Where a file comes from: a path on this machine (a file or a folder), or bytes that were uploaded before. */
export const FileSource = z.union([
  z.object({ path: z.string().min(1).max(4096) }),
  z.object({ upload: z.string().min(1).max(80) }),
]);
export type FileSource = z.infer<typeof FileSource>;

export const ImportOutcome = z.enum(['added', 'revised', 'unchanged', 'duplicate', 'failed']);
export type ImportOutcome = z.infer<typeof ImportOutcome>;

/**
 * What is worth a look in a file that came in: a text that breaks off, several articles in one file, something that could
 * not be read, an article without a date or without its year.
 */
export const ImportConcern = z.enum(['truncated', 'several', 'noted', 'undated']);
export type ImportConcern = z.infer<typeof ImportConcern>;

/** One import: when, from where, and how its files ended. */
export const ImportRun = z.object({
  id: ImportRunId,
  job: JobId,
  started: z.iso.datetime(),
  finished: z.iso.datetime().nullable(),
  /** What was chosen: the name of the folder or file, of several the first and how many more. */
  label: z.string(),
  /** The folder that all of its files lie in, with the sign that ends it; empty where there is none. */
  folder: z.string(),
  /** How many files there are to read; null while they are looked for. */
  files: z.int().nonnegative().nullable(),
  added: z.int().nonnegative(),
  revised: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  duplicates: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  cancelled: z.boolean(),
  /** How many files are worth a look, how many hold several articles, and how many failed ones a person has set aside. */
  concerning: z.int().nonnegative(),
  several: z.int().nonnegative(),
  ignored: z.int().nonnegative(),
});
export type ImportRun = z.infer<typeof ImportRun>;

/** A file can hold thousands of articles; its report names only so many. */
export const SUMMARISED_ARTICLES = 10;

/** How one file ended, with what a person wants to know of it. */
export const ImportItem = z.object({
  /** Its place among the files of the import in the order in which they ended, from 0. */
  position: z.int().nonnegative(),
  path: z.string(),
  /** Its size, and when it last changed in milliseconds since 1970; null where the report does not say. */
  bytes: z.int().nonnegative().nullable(),
  modified: z.int().nullable(),
  outcome: ImportOutcome,
  error: z.object({ code: ErrorCode, details: ErrorDetails }).nullable(),
  /** How many articles were found in it, and the first of them, with what is known of each by now. */
  found: z.int().nonnegative(),
  articles: z
    .array(
      ArticleDescription.pick({ title: true, published: true, truncated: true, source: true }).extend({
        id: ArticleId,
      }),
    )
    .max(SUMMARISED_ARTICLES),
  /** For a duplicate the path of the file with the same bytes. */
  sameAs: z.string().nullable(),
  /** For an unchanged file or a duplicate: since when the library holds its bytes, and the first articles in them. */
  held: z
    .object({
      since: z.iso.datetime(),
      articles: z.array(z.object({ id: ArticleId, title: z.string() })).max(SUMMARISED_ARTICLES),
    })
    .nullable(),
  /** The article of the library, added earlier, that one of its articles is most nearly the same as; see `NearCopyOf`. */
  copyOf: z
    .object({
      article: ArticleId,
      of: z.object({ id: ArticleId, title: z.string() }),
      similarity: z.number().min(0).max(1),
    })
    .nullable(),
  /** True where all articles of the file are in the trash now. */
  inTrash: z.boolean(),
  /** How many pieces each cleaning rule took out. */
  removed: z.record(z.string(), z.int()),
  /** What could not be read in it, or not surely. */
  notes: z.array(ReadingNote),
  concerns: z.array(ImportConcern),
  /** True where a person has set it aside: it failed, and that is all right. */
  ignored: z.boolean(),
});
export type ImportItem = z.infer<typeof ImportItem>;

export const ExtractedArticleView = ArticleDescription.extend({
  cities: z.array(ArticleCity),
  text: z.string(),
  blocks: z.array(Block),
});

const ExtractedFileView = z.object({
  mediaType: z.string(),
  charset: z.string(),
  sha256: z.string(),
  articles: z.array(ExtractedArticleView),
});

export const corpusOperations = {
  /**
   * Imports files and folders as a job; the report is read with `corpus.importRun` and `corpus.importItems`. `columns`: what
   * the columns of all tables in it are for; one without that column of text fails, one that is known is read again so.
   */
  'corpus.import': defineOperation({
    kind: 'command',
    input: z.object({
      sources: z.array(FileSource).min(1).max(100_000),
      columns: ColumnMapping.optional(),
    }),
    output: z.object({ job: JobId, run: ImportRunId }),
    errors: writeErrors,
  }),
  /** Reads one file as an import would, without a library; `columns`: what those of a table are for. */
  'corpus.extract': defineOperation({
    kind: 'query',
    input: z.object({ source: FileSource, columns: ColumnMapping.optional() }),
    output: ExtractedFileView,
    errors: [
      'fileEmpty',
      'fileBinary',
      'fileTooLarge',
      'fileEncrypted',
      'fileOldFormat',
      'fileDamaged',
      'fileGone',
      'fileUnreadable',
      'encodingUnknown',
      'unsupportedType',
      'noText',
      'noArticleColumn',
      'unsafePath',
      'archiveBomb',
      'archiveNested',
    ],
  }),
  /**
   * Reads the files in an archive as an import would, without a library: some of them, from the one at `offset` on, each
   * with what it holds or with what kept it from being read. `next` is where to go on; null at the end.
   */
  'corpus.extractArchive': defineOperation({
    kind: 'query',
    input: z.object({
      source: FileSource,
      columns: ColumnMapping.optional(),
      offset: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(50).default(10),
    }),
    output: z.object({
      isArchive: z.boolean(),
      items: z.array(
        z.object({
          path: z.string(),
          file: ExtractedFileView.nullable(),
          error: z.object({ code: ErrorCode, details: ErrorDetails }).nullable(),
        }),
      ),
      next: z.int().positive().nullable(),
    }),
    errors: ['fileGone', 'fileUnreadable'],
  }),
  /** The articles that take part, or those that are set aside; of the whole library or of one collection. */
  'corpus.articles': defineOperation({
    kind: 'query',
    input: PageRequest.extend({
      sort: z.enum(['title', 'date', 'added']).default('added'),
      standing: ArticleStanding.default('active'),
      collection: CollectionId.optional(),
    }),
    output: pageOf(Article),
    errors: libraryErrors,
  }),
  'corpus.article': defineOperation({
    kind: 'query',
    input: z.object({ article: ArticleId }),
    output: Article,
    errors: [...libraryErrors, 'notFound'],
  }),
  /** An article's text and blocks, of its current revision. */
  'corpus.text': defineOperation({
    kind: 'query',
    input: z.object({ article: ArticleId }),
    output: z.object({ article: ArticleId, revision: RevisionId, text: z.string(), blocks: z.array(Block) }),
    errors: [...libraryErrors, 'notFound'],
  }),
  /**
   * Where some characters of an article's text come from, and what stands there: `bytes` of the file, or a `place` where
   * the bytes mean nothing to a person. One of the two is null.
   */
  'corpus.provenance': defineOperation({
    kind: 'query',
    input: z.object({ article: ArticleId, range: TextRange }),
    output: z.object({
      path: z.string(),
      sha256: z.string(),
      mediaType: z.string(),
      charset: z.string(),
      bytes: ByteRange.nullable(),
      place: SourcePlace.nullable(),
      raw: z.string().max(20_000),
    }),
    errors: [...libraryErrors, 'notFound', 'rangeOutsideText', 'fileUnreadable'],
  }),
  /**
   * A piece of the file that an article comes from, as it was read, without cleaning. Offsets: code units of that text.
   * `parts` are those that the piece goes over, by offsets into the whole; none where the file is read byte by byte.
   * `mine` is the stretch, by offsets into the whole, that the article was made from; null where it has no text. Without
   * `from` the piece begins where the file does, or shortly before an article that would not be in it.
   */
  'corpus.original': defineOperation({
    kind: 'query',
    input: z.object({
      article: ArticleId,
      from: z.int().nonnegative().optional(),
      length: z.int().min(1).max(1_000_000).default(200_000),
    }),
    output: z.object({
      document: DocumentId,
      path: z.string(),
      charset: z.string(),
      from: z.int().nonnegative(),
      text: z.string(),
      mine: TextRange.nullable(),
      parts: z.array(SourcePart),
      total: z.int(),
    }),
    errors: [...libraryErrors, 'notFound', 'fileUnreadable'],
  }),
  'corpus.importRuns': defineOperation({
    kind: 'query',
    input: PageRequest,
    output: pageOf(ImportRun),
    errors: libraryErrors,
  }),
  'corpus.importRun': defineOperation({
    kind: 'query',
    input: z.object({ run: ImportRunId }),
    output: ImportRun,
    errors: [...libraryErrors, 'notFound'],
  }),
  /**
   * Tries files of an import again, as an import of its own: those at some positions of its report, or all that ended in
   * one way. What a browser had sent has to be sent anew.
   */
  'corpus.importAgain': defineOperation({
    kind: 'command',
    input: z.union([
      z.object({ run: ImportRunId, positions: z.array(z.int().nonnegative()).min(1).max(10_000) }),
      z.object({ run: ImportRunId, outcome: ImportOutcome }),
    ]),
    output: z.object({ job: JobId, run: ImportRunId }),
    errors: [...writeErrors, 'notFound'],
  }),
  /** Sets failed files of a report aside, or takes that back; answers with the report's counts. */
  'corpus.ignoreImportItems': defineOperation({
    kind: 'command',
    input: z.object({
      run: ImportRunId,
      positions: z.array(z.int().nonnegative()).min(1).max(10_000),
      ignored: z.boolean().default(true),
    }),
    output: ImportRun,
    errors: [...writeErrors, 'notFound'],
  }),
  /** Writes a report with all of its files: as a table (CSV), or as JSON with every detail. */
  'corpus.exportImportReport': defineOperation({
    kind: 'query',
    input: z.object({ run: ImportRunId, format: z.enum(['csv', 'json']), to: ExportTarget }),
    output: ExportResult,
    errors: [...libraryErrors, 'notFound', 'cannotWrite'],
  }),
  'corpus.importItems': defineOperation({
    kind: 'query',
    /**
     * Those that ended in one of these ways; with none named, all; `concerning`: only those that are worth a look, `concern`:
     * for this reason. In the order of the import.
     */
    input: PageRequest.extend({
      run: ImportRunId,
      outcomes: z.array(ImportOutcome).max(5).default([]),
      concerning: z.boolean().default(false),
      concern: ImportConcern.optional(),
    }),
    output: pageOf(ImportItem),
    errors: [...libraryErrors, 'notFound'],
  }),
} as const satisfies ServiceOperations<'corpus'>;
