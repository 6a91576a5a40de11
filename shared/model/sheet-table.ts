import type { EntityId } from './ids.ts';
import { formatInScale, type QuantityScale, scaleFor } from './quantity-format.ts';
import type { Cell, Indicator, Sheet } from './sheet.ts';

/** A row of a sheet as it is read: every value in the one unit that stands in its head. */
export interface SheetRow {
  indicator: Indicator;
  scale: QuantityScale;
  /** The row's unit, said once: that of its values, else the one the analyst gave. */
  unit: string;
  cells: ReadonlyMap<EntityId, Cell>;
}

/** The rows of a sheet in order, each with its cells by place. */
export function sheetRows(sheet: Pick<Sheet, 'indicators' | 'cells'>): SheetRow[] {
  return sheet.indicators.map((indicator) => {
    const cells = sheet.cells.filter((cell) => cell.indicator === indicator.id);
    const quantities = cells
      .flatMap(({ quantity, earlier }) => [quantity, earlier])
      .filter((value) => value !== null);
    const scale = scaleFor(quantities);
    return {
      indicator,
      scale,
      unit: headUnit(indicator.name, scale.label || indicator.unit),
      cells: new Map(cells.map((cell) => [cell.place, cell])),
    };
  });
}

/** What is counted is not said twice: 'Biomedical companies' are counted in 'count', not in 'companies'. */
function headUnit(name: string, unit: string): string {
  const words = wordsOf(unit);
  if (words.length === 0 || unit === 'count') return unit;
  const named = new Set(wordsOf(name));
  return words.every((word) => named.has(word)) ? 'count' : unit;
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/(?<=[^s])s$/, ''));
}

/** The value that a cell shows, in its row's unit; a text where there is no quantity; empty without evidence. */
export function cellText(cell: Cell | undefined, scale: QuantityScale): string {
  if (!cell || cell.shown === null) return '';
  return cell.quantity ? formatInScale(cell.quantity, scale) : cell.text;
}
