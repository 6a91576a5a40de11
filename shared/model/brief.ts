import * as z from 'zod';
import { BriefId, CollectionId, EntityId, EvidenceId, IndicatorId, SheetId } from './ids.ts';
import { CellState } from './sheet.ts';

/*
 * A brief is a structured document of ours: exporters walk it, the editor converts to and from it. Its values, quotes
 * and tables know the evidence they rest on and keep the words as they were when they were put in, so that a change of
 * the evidence can be shown instead of silently changing the brief.
 */

export const TextRun = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
});
export type TextRun = z.infer<typeof TextRun>;

const LONGEST_TITLE = 300;

/** A value in the running text with the number of its source behind it. */
export const ValueRun = z.object({
  type: z.literal('value'),
  evidence: EvidenceId,
  text: z.string().max(300),
});
export type ValueRun = z.infer<typeof ValueRun>;

export const InlineContent = z.array(z.discriminatedUnion('type', [TextRun, ValueRun]));
export type InlineContent = z.infer<typeof InlineContent>;

export const BriefTableCell = z.object({
  place: EntityId,
  text: z.string(),
  year: z.int().nullable(),
  state: CellState,
  evidence: EvidenceId.nullable(),
});
export type BriefTableCell = z.infer<typeof BriefTableCell>;

export const BriefTable = z.object({
  type: z.literal('table'),
  sheet: SheetId,
  caption: z.string().max(300),
  places: z.array(z.object({ id: EntityId, name: z.string(), nameZh: z.string().nullable() })),
  rows: z.array(
    z.object({ indicator: IndicatorId, name: z.string(), unit: z.string(), cells: z.array(BriefTableCell) }),
  ),
});
export type BriefTable = z.infer<typeof BriefTable>;

export const BriefBlock = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), level: z.int().min(1).max(3), content: InlineContent }),
  z.object({ type: z.literal('paragraph'), content: InlineContent }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(InlineContent) }),
  /** A quotation with its citation; `label` says what it stands for ('Shenzhen, biomedical companies: 615'). */
  z.object({ type: z.literal('quote'), evidence: EvidenceId, quote: z.string(), label: z.string().max(500) }),
  BriefTable,
]);
export type BriefBlock = z.infer<typeof BriefBlock>;

export const Brief = z.object({
  id: BriefId,
  title: z.string().trim().min(1).max(LONGEST_TITLE),
  sheet: SheetId.nullable(),
  /** The collection that it is drawn from; null where all articles are. */
  collection: CollectionId.nullable(),
  blocks: z.array(BriefBlock).max(5000),
  author: z.string(),
  created: z.iso.datetime(),
  updated: z.iso.datetime(),
});
export type Brief = z.infer<typeof Brief>;

export const BriefSummary = Brief.pick({ id: true, title: true, sheet: true, updated: true });
export type BriefSummary = z.infer<typeof BriefSummary>;

/** The columns of a table in which a value speaks of a year. */
export function datedColumns({ rows }: BriefTable): ReadonlySet<EntityId> {
  return new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ place, year }) => (year === null ? [] : place))),
  );
}

/** From so many columns on, the years stand under their values, so that all columns have room on a page. */
const MANY_PLACES = 5;

export function isWideTable({ places }: BriefTable): boolean {
  return places.length >= MANY_PLACES;
}

/** True where a value is shown on which the sources do not agree. */
export function hasConflict({ rows }: BriefTable): boolean {
  return rows.some(({ cells }) => cells.some(({ state }) => state === 'conflicting'));
}

/** The evidence that a brief rests on, in order of first appearance and each once. */
export function evidenceOf(blocks: readonly BriefBlock[]): EvidenceId[] {
  const found = new Set<EvidenceId>();
  for (const block of blocks) for (const id of evidenceOfBlock(block)) found.add(id);
  return [...found];
}

function evidenceOfBlock(block: BriefBlock): EvidenceId[] {
  switch (block.type) {
    case 'quote':
      return [block.evidence];
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.evidence ?? []));
    case 'list':
      return block.items.flatMap(evidenceOfInline);
    case 'heading':
    case 'paragraph':
      return evidenceOfInline(block.content);
  }
}

function evidenceOfInline(content: InlineContent): EvidenceId[] {
  return content.flatMap((run) => (run.type === 'value' ? run.evidence : []));
}

/** The first heading of level 1, which names a brief; -1 where there is none. */
export function titleHeadingOf(blocks: readonly BriefBlock[]): number {
  return blocks.findIndex((block) => block.type === 'heading' && block.level === 1);
}

/** The words of inline content, values included. */
export function plainText(content: InlineContent): string {
  return content.map(({ text }) => text).join('');
}

/** The title that the text of a brief gives it; null where it gives none. */
export function titleOf(blocks: readonly BriefBlock[]): string | null {
  const heading = blocks[titleHeadingOf(blocks)];
  if (heading?.type !== 'heading') return null;
  const words = plainText(heading.content).replace(/\s+/g, ' ').trim();
  // A character outside of the basic plane must not be cut in two.
  return (
    words
      .slice(0, LONGEST_TITLE)
      .replace(/[\ud800-\udbff]$/, '')
      .trim() || null
  );
}

/** The text of a brief under another title. */
export function withTitle(blocks: readonly BriefBlock[], title: string): BriefBlock[] {
  const at = titleHeadingOf(blocks);
  if (titleOf(blocks) === title) return [...blocks];
  return blocks.map((block, index) =>
    index === at ? { type: 'heading', level: 1, content: [{ type: 'text', text: title }] } : block,
  );
}
