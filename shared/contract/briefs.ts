import * as z from 'zod';
import { Brief, BriefBlock, BriefSummary } from '../model/brief.ts';
import { CitedBrief } from '../model/cited-brief.ts';
import { BriefId, CollectionId, SheetId } from '../model/ids.ts';
import { PageRequest, pageOf } from '../model/page.ts';
import { ExportResult, ExportTarget } from './export.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

/** A brief as it is listed, with the name of the sheet that it was made from; null where there is none any more. */
export const ListedBrief = BriefSummary.extend({ sheetTitle: z.string().nullable() });
export type ListedBrief = z.infer<typeof ListedBrief>;

export const briefsOperations = {
  'briefs.list': defineOperation({
    kind: 'query',
    input: PageRequest,
    output: pageOf(ListedBrief),
    errors: libraryErrors,
  }),
  'briefs.get': defineOperation({
    kind: 'query',
    input: z.object({ brief: BriefId }),
    output: CitedBrief,
    errors: [...libraryErrors, 'notFound'],
  }),
  /**
   * Makes a brief of a sheet: a heading, the table, and under it each value's quotation; without a sheet an empty one. With
   * a collection, only what rests on its articles; left out, it is that of the sheet, null means all articles.
   */
  'briefs.draft': defineOperation({
    kind: 'command',
    input: z.object({
      sheet: SheetId.optional(),
      collection: CollectionId.nullable().optional(),
      title: Brief.shape.title.optional(),
    }),
    output: CitedBrief,
    errors: [...writeErrors, 'notFound'],
  }),
  /**
   * Replaces title or text. The first heading of level 1 is the title: where only one of the two is given, the other
   * follows it. A text that `continues` the one saved before (nobody paused in between) stays in the same entry of
   * history, where that is still the newest.
   */
  'briefs.update': defineOperation({
    kind: 'command',
    input: z.object({
      brief: BriefId,
      title: Brief.shape.title.optional(),
      blocks: z.array(BriefBlock).max(5000).optional(),
      continues: z.boolean().optional(),
    }),
    output: CitedBrief,
    errors: [...writeErrors, 'notFound'],
  }),
  /** Says which collection a brief is drawn from, or null for all articles. What it says already stays. */
  'briefs.setScope': defineOperation({
    kind: 'command',
    input: z.object({ brief: BriefId, collection: CollectionId.nullable() }),
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
