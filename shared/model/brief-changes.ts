import type { ArticleStanding } from './article.ts';
import type { BriefTable, BriefTableCell, InlineContent } from './brief.ts';
import type { BriefReference, CitedBrief } from './cited-brief.ts';
import type { EntityId, IndicatorId } from './ids.ts';

/**
 * Why a node of a brief needs a look: its evidence is gone, the quoted words are no longer in the article, the article is
 * set aside, it says something else now (`now`, in words), or the sheet has values that cannot all be right.
 */
export type NodeChange =
  | { kind: 'gone' }
  | { kind: 'lost' }
  | { kind: 'setAside'; standing: Exclude<ArticleStanding, 'active'> }
  | { kind: 'changed'; now: string }
  | { kind: 'conflict' };

export interface CellChange {
  indicator: IndicatorId;
  place: EntityId;
  change: NodeChange;
}

/** Nothing is known yet of evidence that was put in a moment ago: then nothing has changed. */
type Known = Pick<BriefReference, 'current'> | undefined;

export function valueChange(text: string, reference: Known): NodeChange | null {
  const change = evidenceChange(reference);
  if (change || !reference?.current) return change;
  const { value } = reference.current;
  return value === text ? null : { kind: 'changed', now: value };
}

/** A quotation may stand with words around it, so it has changed only where the evidence's own words are not in it. */
export function quoteChange(quote: string, reference: Known): NodeChange | null {
  const change = evidenceChange(reference);
  if (change || !reference?.current) return change;
  return quote.includes(reference.current.quote)
    ? null
    : { kind: 'changed', now: reference.current.quotation };
}

function evidenceChange(reference: Known): NodeChange | null {
  if (!reference) return null;
  if (!reference.current) return { kind: 'gone' };
  const { location, standing } = reference.current;
  if (location === 'orphaned') return { kind: 'lost' };
  return standing === 'active' ? null : { kind: 'setAside', standing };
}

/** The cells of a table that the sheet shows otherwise now; rows and columns that came to the sheet since are no change. */
export function tableChanges(
  table: BriefTable,
  now: BriefTable | undefined,
  referenceOf: (cell: BriefTableCell) => Known,
): CellChange[] {
  return table.rows.flatMap((row) => {
    const rowNow = now?.rows.find(({ indicator }) => indicator === row.indicator);
    const isSameUnit = rowNow?.unit === row.unit;
    return row.cells.flatMap((cell) => {
      const cellNow = rowNow?.cells.find(({ place }) => place === cell.place);
      const change = cellChange(cell, cellNow, isSameUnit, referenceOf(cell));
      return change ? [{ indicator: row.indicator, place: cell.place, change }] : [];
    });
  });
}

function cellChange(
  cell: BriefTableCell,
  now: BriefTableCell | undefined,
  isSameUnit: boolean,
  reference: Known,
): NodeChange | null {
  if (!now) return cell.evidence === null ? null : (evidenceChange(reference) ?? { kind: 'gone' });
  if (now.state === 'conflicting' && cell.state !== 'conflicting') return { kind: 'conflict' };
  if (now.evidence === null && cell.evidence !== null) return { kind: 'gone' };
  // In another unit the same value reads otherwise; whether it is the same its evidence tells.
  const isSameText = now.text === cell.text || (!isSameUnit && now.evidence !== null);
  const isSame = now.evidence === cell.evidence && now.year === cell.year && isSameText;
  if (!isSame || absence(now) !== absence(cell)) return { kind: 'changed', now: yearly(now) };
  return evidenceChange(reference);
}

function absence({ state }: BriefTableCell): string {
  return state === 'notFound' || state === 'notApplicable' ? state : '';
}

function yearly({ text, year }: BriefTableCell): string {
  return year !== null && text !== '' ? `${text} (${year})` : text;
}

/** How many things in a brief have changed since they were put in. */
export function changesIn({ blocks, references, tables }: CitedBrief): number {
  const known = new Map(references.map((reference) => [reference.evidence, reference]));
  const inContent = (content: InlineContent): number =>
    content.filter((run) => run.type === 'value' && valueChange(run.text, known.get(run.evidence))).length;
  return blocks
    .map((block) => {
      switch (block.type) {
        case 'heading':
        case 'paragraph':
          return inContent(block.content);
        case 'list':
          return inContent(block.items.flat());
        case 'quote':
          return quoteChange(block.quote, known.get(block.evidence)) ? 1 : 0;
        case 'table': {
          const now = tables.find(({ sheet }) => sheet === block.sheet);
          return tableChanges(block, now, ({ evidence }) => known.get(evidence!)).length;
        }
      }
    })
    .reduce<number>((sum, count) => sum + count, 0);
}
