import * as z from 'zod';
import { AnchorState } from './anchor.ts';
import { ArticleScope } from './article-scope.ts';
import { Brief, BriefTable } from './brief.ts';
import { EvidenceId } from './ids.ts';
import { QuotedEvidence } from './sheet.ts';

/** An article that a brief cites, by its number in the brief. */
export const Citation = QuotedEvidence.pick({
  article: true,
  articleTitle: true,
  source: true,
  published: true,
  path: true,
  standing: true,
}).extend({ number: z.int().positive(), claims: z.int().nonnegative() });
export type Citation = z.infer<typeof Citation>;

/**
 * The evidence behind a node of a brief: its citation's number and what it says now; null where it is gone. `quotation`
 * is the quote as a brief gives it: short words with what stands around them.
 */
export const BriefReference = z.object({
  evidence: EvidenceId,
  number: z.int().positive().nullable(),
  current: QuotedEvidence.pick({ article: true, standing: true, quote: true, start: true, end: true })
    .extend({ quotation: z.string(), value: z.string(), location: AnchorState })
    .nullable(),
});
export type BriefReference = z.infer<typeof BriefReference>;

/**
 * A brief with what follows from its evidence: the articles cited, what each piece of evidence says now, and the tables of
 * its sheets as they would be put in now (none for a sheet that is gone).
 */
export const CitedBrief = Brief.extend({
  scope: ArticleScope,
  citations: z.array(Citation),
  references: z.array(BriefReference),
  tables: z.array(BriefTable),
});
export type CitedBrief = z.infer<typeof CitedBrief>;
