import * as z from 'zod';
import { AnchorState } from '../model/anchor.ts';
import { Brief, BriefBlock, BriefSummary } from '../model/brief.ts';
import { BriefId, EvidenceId, SheetId } from '../model/ids.ts';
import { PageRequest, pageOf } from '../model/page.ts';
import { QuotedEvidence } from '../model/sheet.ts';
import { ExportResult, ExportTarget } from './export.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

/** An article that a brief cites, by its number in the brief. */
export const Citation = QuotedEvidence.pick({
  article: true,
  articleTitle: true,
  source: true,
  published: true,
  path: true,
}).extend({ number: z.int().positive(), claims: z.int().nonnegative() });
export type Citation = z.infer<typeof Citation>;

/** The evidence behind a node of a brief: its citation's number and what it says now; null where it is gone. */
export const BriefReference = z.object({
  evidence: EvidenceId,
  number: z.int().positive().nullable(),
  current: QuotedEvidence.pick({ article: true, quote: true, start: true, end: true })
    .extend({ value: z.string(), location: AnchorState })
    .nullable(),
});
export type BriefReference = z.infer<typeof BriefReference>;

/** A brief with the citations that follow from its evidence. */
export const CitedBrief = Brief.extend({
  citations: z.array(Citation),
  references: z.array(BriefReference),
});
export type CitedBrief = z.infer<typeof CitedBrief>;

export const briefsOperations = {
  'briefs.list': defineOperation({
    kind: 'query',
    input: PageRequest,
    output: pageOf(BriefSummary),
    errors: libraryErrors,
  }),
  'briefs.get': defineOperation({
    kind: 'query',
    input: z.object({ brief: BriefId }),
    output: CitedBrief,
    errors: [...libraryErrors, 'notFound'],
  }),
  /** Makes a brief of a sheet: a heading, the table, and under it each value's quotation; without a sheet an empty one. */
  'briefs.draft': defineOperation({
    kind: 'command',
    input: z.object({ sheet: SheetId.optional(), title: Brief.shape.title.optional() }),
    output: CitedBrief,
    errors: [...writeErrors, 'notFound'],
  }),
  /** Replaces title or text. */
  'briefs.update': defineOperation({
    kind: 'command',
    input: z.object({
      brief: BriefId,
      title: Brief.shape.title.optional(),
      blocks: z.array(BriefBlock).max(5000).optional(),
    }),
    output: CitedBrief,
    errors: [...writeErrors, 'notFound'],
  }),
  'briefs.remove': defineOperation({
    kind: 'command',
    input: z.object({ brief: BriefId }),
    output: z.null(),
    errors: [...writeErrors, 'notFound'],
  }),
  'briefs.export': defineOperation({
    kind: 'query',
    input: z.object({ brief: BriefId, format: z.enum(['html', 'md']), to: ExportTarget }),
    output: ExportResult,
    errors: [...libraryErrors, 'notFound', 'cannotWrite'],
  }),
} as const satisfies ServiceOperations<'briefs'>;
