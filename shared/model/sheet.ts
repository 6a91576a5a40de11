import * as z from 'zod';
import { AnchorState } from './anchor.ts';
import { ArticleStanding } from './article.ts';
import { ArticleScope } from './article-scope.ts';
import { EntityKind } from './entity.ts';
import { AnchorId, ArticleId, EntityId, EvidenceId, IndicatorId, SheetId } from './ids.ts';
import { PublishedDate } from './partial-date.ts';
import { Quantity } from './quantity.ts';

/** A place as a column of a sheet. */
export const SheetPlace = z.object({
  id: EntityId,
  kind: EntityKind,
  name: z.string(),
  nameZh: z.string().nullable(),
  parentName: z.string().nullable(),
});
export type SheetPlace = z.infer<typeof SheetPlace>;

/** A row of a sheet: what is compared, and the unit in which the row is shown ('bn yuan', '%', 'companies'). */
export const Indicator = z.object({
  id: IndicatorId,
  name: z.string().trim().min(1).max(300),
  unit: z.string().max(80),
  group: z.string().max(200),
});
export type Indicator = z.infer<typeof Indicator>;

/**
 * A piece of evidence in a cell: quoted words, with the quantity read from them or, where there is none, a text of the
 * analyst's. Many may stand in one cell.
 */
export const Evidence = z.object({
  id: EvidenceId,
  sheet: SheetId,
  place: EntityId,
  indicator: IndicatorId,
  anchor: AnchorId,
  quantity: Quantity.nullable(),
  text: z.string().max(2000),
  author: z.string(),
  created: z.iso.datetime(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Evidence with its words, where they stand, and the article they stand in. */
export const QuotedEvidence = Evidence.omit({ sheet: true }).extend({
  article: ArticleId,
  articleTitle: z.string(),
  source: z.string().nullable(),
  published: PublishedDate.nullable(),
  path: z.string(),
  /** Of its article: evidence from one that is excluded or in the trash stays, and says so. */
  standing: ArticleStanding,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  state: AnchorState,
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
});
export type QuotedEvidence = z.infer<typeof QuotedEvidence>;

/**
 * What a cell says about its evidence. Without evidence: not looked for yet (empty), looked for and not found, not
 * applicable. With it: one piece, several that agree, several that cannot all be right, an older value beside a newer
 * one, or a value that is itself an estimate.
 */
export const CellState = z.enum([
  'empty',
  'notFound',
  'notApplicable',
  'single',
  'agreeing',
  'conflicting',
  'superseded',
  'estimated',
]);
export type CellState = z.infer<typeof CellState>;

/** What the analyst decided about a cell: which piece it shows and why, or that there is nothing to show. */
export const CellDecision = z.object({
  shown: EvidenceId.nullable(),
  absence: z.enum(['notFound', 'notApplicable']).nullable(),
  reason: z.string().max(2000),
});
export type CellDecision = z.infer<typeof CellDecision>;

/** One cell as the grid shows it; cells without evidence and decision are left out of a sheet. */
export const Cell = z.object({
  place: EntityId,
  indicator: IndicatorId,
  state: CellState,
  /** The piece that is shown, its quantity (or text), the year it speaks of, and the older value beside it, if any. */
  shown: EvidenceId.nullable(),
  quantity: Quantity.nullable(),
  text: z.string(),
  year: z.int().nullable(),
  earlier: Quantity.nullable(),
  evidence: z.int().nonnegative(),
  /** Of the article of the shown piece; `active` where none is shown. */
  standing: ArticleStanding,
  decision: CellDecision.nullable(),
});
export type Cell = z.infer<typeof Cell>;

export const Sheet = z.object({
  id: SheetId,
  title: z.string().trim().min(1).max(300),
  scope: ArticleScope,
  places: z.array(SheetPlace),
  indicators: z.array(Indicator),
  cells: z.array(Cell),
});
export type Sheet = z.infer<typeof Sheet>;

export const SheetSummary = Sheet.pick({ id: true, title: true }).extend({
  places: z.int().nonnegative(),
  indicators: z.int().nonnegative(),
  evidence: z.int().nonnegative(),
  conflicts: z.int().nonnegative(),
});
export type SheetSummary = z.infer<typeof SheetSummary>;
