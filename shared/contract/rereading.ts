import * as z from 'zod';
import { ArticleId, DocumentId, ImportRunId, JobId } from '../model/ids.ts';
import { ColumnMapping, ColumnMeaning, ReadingChoices } from '../model/reading-choices.ts';
import { FileSource } from './corpus.ts';
import { LONGEST_PASTE } from './order.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

/** How many documents one call reads again. */
export const MOST_REREAD = 10_000;

/** A charset that a file could be in, how surely (0 to 1), and how it would read: a line around what tells it. */
export const CharsetChoice = z.object({
  charset: z.string(),
  confidence: z.number().min(0).max(1),
  preview: z.string(),
});
export type CharsetChoice = z.infer<typeof CharsetChoice>;

const Neighbour = z.object({ id: ArticleId, title: z.string() });
/** So many columns of a table are shown, and so many of its rows. */
export const MOST_COLUMNS = 200;
export const SHOWN_ROWS = 5;

/** A table of a file with one article a row: its columns, what stands in its first rows, and what the columns are for. */
export const TableColumns = z.object({
  /** The sheet's name; empty where a file is one table. */
  name: z.string(),
  /** False where the table names no columns, so that they have letters. */
  isNamed: z.boolean(),
  columns: z.array(z.object({ name: z.string(), guess: ColumnMeaning.nullable() })).max(MOST_COLUMNS),
  /** The first rows, a value for each column, cut where it is long; empty where there is none. */
  rows: z.array(z.array(z.string())).max(SHOWN_ROWS),
  /** What the columns are for as the file is read; null where none holds text, so that the table is left out. */
  columnsInForce: ColumnMapping.nullable(),
  /** Who says so: the analyst for this file, the analyst for all files with this header, or the program. */
  by: z.enum(['choice', 'header', 'guess']).nullable(),
});
export type TableColumns = z.infer<typeof TableColumns>;

/** Reading again what is in the library already: with other choices, and with other borders between its articles. */
export const rereadingOperations = {
  /**
   * Reads documents again from the bytes that were kept, as a job. Choices that are left out stay as they were; they are
   * kept, also for when the file at that path changes. Articles get new revisions; corrections stay, and marks, decisions
   * and evidence go with their words. One entry of history. What cannot be read so stays as it was, and the job fails with
   * the first such error (`details.failed`: how many there were).
   */
  'corpus.readAgain': defineOperation({
    kind: 'command',
    input: z.object({
      documents: z.array(DocumentId).min(1).max(MOST_REREAD),
      choices: ReadingChoices.partial(),
    }),
    output: z.object({ job: JobId }),
    errors: [...writeErrors, 'notFound'],
  }),
  /** The charsets that a file could be in, the likeliest first, and after them the usual ones. */
  'corpus.charsets': defineOperation({
    kind: 'query',
    input: z.object({ of: z.union([FileSource, z.object({ document: DocumentId })]) }),
    output: z.array(CharsetChoice),
    errors: [
      ...libraryErrors,
      ...([
        'notFound',
        'fileGone',
        'fileUnreadable',
        'fileTooLarge',
        'unsupportedType',
        'uploadLost',
      ] as const),
    ],
  }),
  /**
   * The tables of a file with one article a row, by its beginning: for a person to say what the columns are for. What is
   * chosen is read with `corpus.readAgain` or `corpus.importAs`, and remembered for files with the same header.
   */
  'corpus.tableColumns': defineOperation({
    kind: 'query',
    input: z.object({ of: z.union([FileSource, z.object({ document: DocumentId })]) }),
    output: z.object({ tables: z.array(TableColumns).max(200) }),
    errors: [
      ...libraryErrors,
      ...([
        'notFound',
        'fileGone',
        'fileUnreadable',
        'fileTooLarge',
        'unsupportedType',
        'fileEmpty',
      ] as const),
      ...([
        'fileDamaged',
        'fileBinary',
        'encodingUnknown',
        'noText',
        'fileTooSlow',
        'fileTooCostly',
      ] as const),
    ],
  }),
  /**
   * Brings files of an import in that failed, read as is chosen, as a job and one entry of history; each ends anew in the
   * report. What did not fail is left alone.
   */
  'corpus.importAs': defineOperation({
    kind: 'command',
    input: z.object({
      run: ImportRunId,
      positions: z.array(z.int().nonnegative()).min(1).max(MOST_REREAD),
      choices: ReadingChoices.partial(),
    }),
    output: z.object({ job: JobId }),
    errors: [...writeErrors, 'notFound'],
  }),
  /** The text that the analyst gave the file of an article; null where it was read from the file. */
  'corpus.givenText': defineOperation({
    kind: 'query',
    input: z.object({ article: ArticleId }),
    output: z.object({ text: z.string().nullable() }),
    errors: [...libraryErrors, 'notFound'],
  }),
  /**
   * Sets a text right that the analyst gave a file: a new revision of its articles. `moved`: marks, decisions and evidence
   * that went to another article of the file with their words.
   */
  'corpus.correctText': defineOperation({
    kind: 'command',
    input: z.object({ article: ArticleId, text: z.string().trim().min(1).max(LONGEST_PASTE) }),
    output: z.object({ moved: z.int().nonnegative() }),
    errors: [...writeErrors, 'notFound', 'noText', 'fileUnreadable'],
  }),
  /** The articles before and after one in their file; null at its ends. Those in the trash are passed over. */
  'corpus.neighbours': defineOperation({
    kind: 'query',
    input: z.object({ article: ArticleId }),
    output: z.object({ before: Neighbour.nullable(), after: Neighbour.nullable() }),
    errors: [...libraryErrors, 'notFound'],
  }),
  /**
   * Splits an article where the block begins that `at` lies in (UTF-16 code units into its text). The first part keeps its
   * identity; `made` is the second. `moved`: marks, decisions and evidence that went to it with their words.
   */
  'corpus.split': defineOperation({
    kind: 'command',
    input: z.object({ article: ArticleId, at: z.int().nonnegative() }),
    output: z.object({ article: ArticleId, made: ArticleId, moved: z.int().nonnegative() }),
    errors: [...writeErrors, 'notFound', 'nothingToSplit', 'fileUnreadable'],
  }),
  /** Joins an article with the next one of its file, which is `gone` then; what stood on that goes over. */
  'corpus.join': defineOperation({
    kind: 'command',
    input: z.object({ article: ArticleId }),
    output: z.object({ article: ArticleId, gone: ArticleId, moved: z.int().nonnegative() }),
    errors: [...writeErrors, 'notFound', 'nothingToJoin', 'fileUnreadable'],
  }),
} as const satisfies ServiceOperations<'corpus'>;
