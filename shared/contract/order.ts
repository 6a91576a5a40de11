import * as z from 'zod';
import { ArticleDescription, ArticleField } from '../model/article.ts';
import { isCalendarDate } from '../model/calendar-date.ts';
import { ArticleId, BriefId, EntityId, SheetId } from '../model/ids.ts';
import { PartialDateText } from '../model/partial-date.ts';
import { FileSource } from './corpus.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

/** So many articles can be changed at once. */
export const MOST_ARTICLES = 10_000;
/** The longest text that is pasted or given by hand, in code units: some 1,500 pages. */
export const LONGEST_PASTE = 5_000_000;

const described = ArticleDescription.shape;
const articles = z.array(ArticleId).min(1).max(MOST_ARTICLES);
const changed = z.object({ changed: z.int().nonnegative() });

/** The facts that an analyst states of an article; null says that there is none. What is not given stays as it is. */
export const StatedByAnalyst = z.object({
  title: z.string().trim().min(1).max(500).optional(),
  authors: described.authors.optional(),
  source: z.string().trim().min(1).max(300).nullable().optional(),
  url: z.string().trim().min(1).max(2000).nullable().optional(),
  /** As far as it is known: '2021', '2021-03', '2021-03-10', '--11-28'. */
  published: PartialDateText.refine(isCalendarDate).nullable().optional(),
  language: z.string().trim().min(1).max(20).nullable().optional(),
  /** Whether a machine translated it. */
  translated: z.boolean().nullable().optional(),
  /** The cities and districts that it is about, as entities; null leaves it to what it names. */
  cities: z.array(EntityId).max(50).nullable().optional(),
});
export type StatedByAnalyst = z.infer<typeof StatedByAnalyst>;

/** Text from the clipboard. Of `html` only what shows is read; `text` is taken where that keeps more of the words. */
const pasted = {
  text: z.string().max(LONGEST_PASTE),
  html: z.string().max(LONGEST_PASTE).nullable().default(null),
};

const readErrors = ['fileEmpty', 'fileBinary', 'fileTooLarge', 'noText'] as const;

/** Correcting what is known of articles, setting them aside, and making articles of text that is no file. */
export const orderOperations = {
  /**
   * Sets facts of some articles right, as one change. Imports and re-readings leave them as they were set;
   * `corpus.uncorrect` takes them back.
   */
  'corpus.correct': defineOperation({
    kind: 'command',
    input: z.object({ articles, changes: StatedByAnalyst }),
    output: changed,
    errors: [...writeErrors, 'notFound'],
  }),
  /** Takes corrections back to what the file says. */
  'corpus.uncorrect': defineOperation({
    kind: 'command',
    input: z.object({ articles, fields: z.array(ArticleField).min(1) }),
    output: changed,
    errors: [...writeErrors, 'notFound'],
  }),
  /** Puts articles into the trash: out of every list, count, search and draft, with all that stands on them, which stays stored. */
  'corpus.trash': defineOperation({
    kind: 'command',
    input: z.object({ articles }),
    output: changed,
    errors: [...writeErrors, 'notFound'],
  }),
  /** Takes articles out of the trash, with all that stands on them. */
  'corpus.restore': defineOperation({
    kind: 'command',
    input: z.object({ articles }),
    output: changed,
    errors: [...writeErrors, 'notFound'],
  }),
  /**
   * Removes the articles of the trash that nothing of the analyst's stands on; the raw bytes of their files stay. `kept`
   * are those that marks, accepted entities or evidence stand on.
   */
  'corpus.emptyTrash': defineOperation({
    kind: 'command',
    input: z.object({}),
    output: z.object({ removed: z.int().nonnegative(), kept: z.int().nonnegative() }),
    errors: writeErrors,
  }),
  /** What stands on some articles, and would go out of sight with them. */
  'corpus.consequences': defineOperation({
    kind: 'query',
    input: z.object({ articles }),
    output: z.object({
      annotations: z.int().nonnegative(),
      /** Entities and quantities that were accepted. */
      mentions: z.int().nonnegative(),
      /** The sheets that rest on them, with how many pieces of evidence. */
      sheets: z.array(z.object({ sheet: SheetId, title: z.string(), evidence: z.int().positive() })),
      /** The briefs that cite them, with how many pieces of evidence. */
      briefs: z.array(z.object({ brief: BriefId, title: z.string(), citations: z.int().positive() })),
    }),
    errors: libraryErrors,
  }),
  /** Keeps articles, readable, but out of searches, sheets and briefs, until they are included again. */
  'corpus.exclude': defineOperation({
    kind: 'command',
    input: z.object({ articles, reason: z.string().trim().min(1).max(500) }),
    output: changed,
    errors: [...writeErrors, 'notFound'],
  }),
  'corpus.include': defineOperation({
    kind: 'command',
    input: z.object({ articles }),
    output: changed,
    errors: [...writeErrors, 'notFound'],
  }),
  /** What a text from the clipboard says of itself, before it is made an article. */
  'corpus.describePasted': defineOperation({
    kind: 'query',
    input: z.object(pasted),
    output: ArticleDescription.extend({ articles: z.int().positive(), words: z.int().nonnegative() }),
    errors: readErrors,
  }),
  /**
   * Makes a document of its own of a text from the clipboard, read like any file; the facts given count as the
   * analyst's. Text that is in the library already brings no second article: `sameAs` names where it is.
   */
  'corpus.paste': defineOperation({
    kind: 'command',
    input: z.object({ ...pasted, facts: StatedByAnalyst.prefault({}) }),
    output: z.object({ articles: z.array(ArticleId), sameAs: z.string().nullable() }),
    errors: [...writeErrors, ...readErrors, 'notFound'],
  }),
  /**
   * Makes an article of a file that holds no text a program can read (a scan), with the text that the analyst gives it.
   * The bytes of the file are kept; giving another text later makes a new revision.
   */
  'corpus.giveText': defineOperation({
    kind: 'command',
    input: z.object({
      source: FileSource,
      text: z.string().trim().min(1).max(LONGEST_PASTE),
      facts: StatedByAnalyst.prefault({}),
    }),
    output: z.object({ articles: z.array(ArticleId) }),
    errors: [...writeErrors, ...readErrors, 'fileGone', 'fileUnreadable', 'notFound'],
  }),
} as const satisfies ServiceOperations<'corpus'>;
