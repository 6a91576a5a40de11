import * as z from 'zod';
import {
  ArticleId,
  CollectionId,
  EntityId,
  EvidenceId,
  IndicatorId,
  MentionId,
  SheetId,
} from '../model/ids.ts';
import { PageRequest, pageOf } from '../model/page.ts';
import { Quantity } from '../model/quantity.ts';
import { Cell, CellDecision, Indicator, QuotedEvidence, Sheet, SheetSummary } from '../model/sheet.ts';
import { TextRange } from '../model/text-range.ts';
import { ExportResult, ExportTarget } from './export.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

const inSheet = z.object({ sheet: SheetId });
const inCell = inSheet.extend({ place: EntityId, indicator: IndicatorId });

export const sheetsOperations = {
  'sheets.list': defineOperation({
    kind: 'query',
    input: PageRequest,
    output: pageOf(SheetSummary),
    errors: libraryErrors,
  }),
  'sheets.get': defineOperation({
    kind: 'query',
    input: inSheet,
    output: Sheet,
    errors: [...libraryErrors, 'notFound'],
  }),
  'sheets.create': defineOperation({
    kind: 'command',
    input: z.object({
      title: Sheet.shape.title,
      places: z.array(EntityId).max(100).default([]),
      collection: CollectionId.optional(),
    }),
    output: Sheet,
    errors: [...writeErrors, 'notFound'],
  }),
  /** Copies a sheet with its places, indicators, evidence and decisions; both stand on the same words of the articles. */
  'sheets.duplicate': defineOperation({
    kind: 'command',
    input: inSheet.extend({ title: Sheet.shape.title }),
    output: Sheet,
    errors: [...writeErrors, 'notFound'],
  }),
  /**
   * Proposes a sheet from the quantities found, in all articles that take part or in those of one collection: places as
   * columns, what is measured as rows, each value with its words.
   */
  'sheets.draft': defineOperation({
    kind: 'command',
    input: z.object({
      title: Sheet.shape.title.optional(),
      places: z.array(EntityId).max(100).default([]),
      collection: CollectionId.optional(),
    }),
    output: Sheet,
    errors: [...writeErrors, 'notFound', 'nothingToDraft'],
  }),
  /** Says which collection a sheet is drawn from, or null for all articles. What it holds already stays. */
  'sheets.setScope': defineOperation({
    kind: 'command',
    input: inSheet.extend({ collection: CollectionId.nullable() }),
    output: Sheet,
    errors: [...writeErrors, 'notFound'],
  }),
  'sheets.rename': defineOperation({
    kind: 'command',
    input: inSheet.extend({ title: Sheet.shape.title }),
    output: Sheet,
    errors: [...writeErrors, 'notFound'],
  }),
  'sheets.remove': defineOperation({
    kind: 'command',
    input: inSheet,
    output: z.null(),
    errors: [...writeErrors, 'notFound'],
  }),
  'sheets.addPlace': defineOperation({
    kind: 'command',
    input: inSheet.extend({ place: EntityId }),
    output: Sheet,
    errors: [...writeErrors, 'notFound', 'nameTaken'],
  }),
  /** Takes a column out, with its evidence. */
  'sheets.removePlace': defineOperation({
    kind: 'command',
    input: inSheet.extend({ place: EntityId }),
    output: Sheet,
    errors: [...writeErrors, 'notFound'],
  }),
  'sheets.addIndicator': defineOperation({
    kind: 'command',
    input: inSheet.extend({
      name: Indicator.shape.name,
      unit: Indicator.shape.unit.default(''),
      group: Indicator.shape.group.default(''),
    }),
    output: Sheet,
    errors: [...writeErrors, 'notFound'],
  }),
  'sheets.updateIndicator': defineOperation({
    kind: 'command',
    input: inSheet.extend({
      indicator: IndicatorId,
      name: Indicator.shape.name.optional(),
      unit: Indicator.shape.unit.optional(),
      group: Indicator.shape.group.optional(),
    }),
    output: Sheet,
    errors: [...writeErrors, 'notFound'],
  }),
  /** Puts the evidence of a row into another and takes the row out; what was decided about cells of the other row stays. */
  'sheets.mergeIndicators': defineOperation({
    kind: 'command',
    input: inSheet.extend({ indicator: IndicatorId, into: IndicatorId }),
    output: Sheet,
    errors: [...writeErrors, 'notFound', 'invalidInput'],
  }),
  /** Puts columns and rows in order: those given first, the others behind them as they are. */
  'sheets.arrange': defineOperation({
    kind: 'command',
    input: inSheet.extend({
      places: z.array(EntityId).max(1000).default([]),
      indicators: z.array(IndicatorId).max(5000).default([]),
    }),
    output: Sheet,
    errors: [...writeErrors, 'notFound'],
  }),
  /** Takes a row out, with its evidence. */
  'sheets.removeIndicator': defineOperation({
    kind: 'command',
    input: inSheet.extend({ indicator: IndicatorId }),
    output: Sheet,
    errors: [...writeErrors, 'notFound'],
  }),
  /**
   * Puts words of an article into a cell: those of a mention with its quantity, or a selection with the quantity or text
   * given. The sheet and the row may be new ones (`newSheet`, `newIndicator`), and a place that is no column yet becomes
   * one; all of it is one change.
   */
  'sheets.addEvidence': defineOperation({
    kind: 'command',
    input: z.object({
      sheet: SheetId.optional(),
      newSheet: Sheet.pick({ title: true }).optional(),
      place: EntityId,
      indicator: IndicatorId.optional(),
      newIndicator: Indicator.pick({ name: true, unit: true }).optional(),
      mention: MentionId.optional(),
      selection: z.object({ article: ArticleId, range: TextRange }).optional(),
      quantity: Quantity.nullable().optional(),
      text: z.string().max(2000).default(''),
    }),
    output: z.object({ sheet: SheetId, evidence: QuotedEvidence, cell: Cell }),
    errors: [...writeErrors, 'notFound', 'invalidInput', 'rangeOutsideText'],
  }),
  /**
   * Sets a piece of evidence right: what was read from its words, and the cell it stands in. What is not given stays; the row
   * may be a new one, and a place that is no column yet becomes one. What was decided about it in its old cell falls.
   */
  'sheets.correctEvidence': defineOperation({
    kind: 'command',
    input: z.object({
      evidence: EvidenceId,
      place: EntityId.optional(),
      indicator: IndicatorId.optional(),
      newIndicator: Indicator.pick({ name: true, unit: true }).optional(),
      quantity: Quantity.nullable().optional(),
      text: z.string().max(2000).optional(),
    }),
    output: Cell,
    errors: [...writeErrors, 'notFound', 'invalidInput'],
  }),
  'sheets.removeEvidence': defineOperation({
    kind: 'command',
    input: z.object({ evidence: EvidenceId }),
    output: z.null(),
    errors: [...writeErrors, 'notFound'],
  }),
  /** The evidence of a sheet, of one cell, or of the cells that rest on one article or on those of a collection, with its words. */
  'sheets.evidence': defineOperation({
    kind: 'query',
    input: PageRequest.extend({
      sheet: SheetId.optional(),
      place: EntityId.optional(),
      indicator: IndicatorId.optional(),
      article: ArticleId.optional(),
      collection: CollectionId.optional(),
    }),
    output: pageOf(
      QuotedEvidence.extend({
        sheet: SheetId,
        sheetTitle: z.string(),
        indicatorName: z.string(),
        placeName: z.string(),
      }),
    ),
    errors: [...libraryErrors, 'notFound'],
  }),
  /** Records what a cell shows and why, or that there is nothing to show; null takes the decision back. */
  'sheets.decide': defineOperation({
    kind: 'command',
    input: inCell.extend({ decision: CellDecision.nullable() }),
    output: Cell,
    errors: [...writeErrors, 'notFound', 'invalidInput'],
  }),
  /** Takes everything out of a cell: its evidence and what was decided about it. */
  'sheets.clearCell': defineOperation({
    kind: 'command',
    input: inCell,
    output: Cell,
    errors: [...writeErrors, 'notFound'],
  }),
  'sheets.export': defineOperation({
    kind: 'query',
    input: inSheet.extend({ format: z.enum(['csv', 'html', 'md', 'json']), to: ExportTarget }),
    output: ExportResult,
    errors: [...libraryErrors, 'notFound', 'cannotWrite'],
  }),
} as const satisfies ServiceOperations<'sheets'>;
