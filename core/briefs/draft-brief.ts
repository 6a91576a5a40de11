import { dateWords } from '../../shared/messages/date-words.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { BriefBlock, BriefTable, InlineContent } from '../../shared/model/brief.ts';
import type { Cell, Sheet } from '../../shared/model/sheet.ts';
import { cellText, type SheetRow, sheetRows } from '../../shared/model/sheet-table.ts';
import { quoteInContext } from '../../shared/model/quote-in-context.ts';
import type { ListedEvidence } from '../ports/sheet-reads.ts';

/** The first text of a brief: a heading, where it comes from, the sheet's table, and under it each value's quotation. */
export function draftBlocks(
  title: string,
  sheet: Sheet | null,
  evidence: readonly ListedEvidence[],
  messages: Messages,
  now: string,
): BriefBlock[] {
  const heading: BriefBlock = { type: 'heading', level: 1, content: plain(title) };
  if (!sheet) return [heading, { type: 'paragraph', content: [] }];
  const origin = messages.text('brief.drawnFrom', {
    sheet: sheet.title,
    date: dateWords(now.slice(0, 10), messages.language),
  });
  const rows = sheetRows(sheet).filter(hasValues);
  return [
    heading,
    { type: 'paragraph', content: [{ type: 'text', text: origin, italic: true }] },
    ...(rows.length > 0 ? [briefTable(sheet)] : []),
    ...(evidence.length > 0
      ? [{ type: 'heading', level: 2, content: plain(messages.text('brief.evidence')) } as const]
      : []),
    ...rows.flatMap((row) => rowBlocks(sheet, row, evidence, messages)),
  ];
}

function hasValues({ cells }: SheetRow): boolean {
  return [...cells.values()].some(({ state }) => state !== 'empty');
}

/** A sheet as a table of a brief: the rows and columns that say something. */
export function briefTable(sheet: Sheet): BriefTable {
  const rows = sheetRows(sheet).filter(hasValues);
  const used = sheet.places.filter(({ id }) => rows.some(({ cells }) => cells.has(id)));
  return {
    type: 'table',
    sheet: sheet.id,
    caption: sheet.title,
    places: used.map(({ id, name, nameZh }) => ({ id, name, nameZh })),
    rows: rows.map((row) => ({
      indicator: row.indicator.id,
      name: row.indicator.name,
      unit: unitOf(row),
      cells: used.map(({ id }) => tableCell(row, id)),
    })),
  };
}

/** What the name says already is not said again: 'Doctors' are counted. */
function unitOf({ unit }: SheetRow): string {
  return unit === 'count' ? '' : unit;
}

function tableCell(
  row: SheetRow,
  place: Sheet['places'][number]['id'],
): BriefTable['rows'][number]['cells'][number] {
  const cell = row.cells.get(place);
  return {
    place,
    text: cellText(cell, row.scale),
    year: cell?.year ?? null,
    state: cell?.state ?? 'empty',
    evidence: cell?.shown ?? null,
  };
}

/** A heading for the row, then the quotation behind each value that is shown. */
function rowBlocks(
  sheet: Sheet,
  row: SheetRow,
  evidence: readonly ListedEvidence[],
  messages: Messages,
): BriefBlock[] {
  const quotes = sheet.places.flatMap((place) => {
    const cell = row.cells.get(place.id);
    const item = evidence.find(({ id }) => id === cell?.shown);
    if (!cell || !item) return [];
    const label = labelOf(place.name, row, cell, messages);
    return [{ type: 'quote' as const, evidence: item.id, quote: quoteInContext(item), label }];
  });
  if (quotes.length === 0) return [];
  return [{ type: 'heading', level: 3, content: plain(row.indicator.name) }, ...quotes];
}

function labelOf(place: string, row: SheetRow, cell: Cell, messages: Messages): string {
  const { indicator, scale } = row;
  const unit = unitOf(row);
  const year = cell.year === null ? '' : ` (${cell.year})`;
  const values = { place, indicator: indicator.name, unit, value: `${cellText(cell, scale)}${year}` };
  return messages.text(unit === '' ? 'brief.label' : 'brief.labelWithUnit', values);
}

function plain(text: string): InlineContent {
  return [{ type: 'text', text }];
}
