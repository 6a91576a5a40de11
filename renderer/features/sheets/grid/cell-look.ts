import type { ArticleStanding } from '../../../../shared/model/article.ts';
import type { EntityId } from '../../../../shared/model/ids.ts';
import { formatInScale } from '../../../../shared/model/quantity-format.ts';
import type { CellState } from '../../../../shared/model/sheet.ts';
import { cellText, type SheetRow } from '../../../../shared/model/sheet-table.ts';

/** What a cell draws. Two cells that look the same need not be drawn again. */
export interface CellLook {
  state: CellState;
  pieces: number;
  value: string;
  year: number | null;
  /** The older value beside the one that is shown. */
  earlier: string;
  /** Words of the analyst's instead of a value. */
  isText: boolean;
  /** A value that is set smaller, so that it need not be cut: cut short it would be another one. */
  isLong: boolean;
  /** Of the article that the value is from. */
  standing: ArticleStanding;
}

const EMPTY: CellLook = {
  ...{ state: 'empty', pieces: 0, value: '', year: null, earlier: '' },
  ...{ isText: false, isLong: false, standing: 'active' },
};

/** What the sign of its state says already. */
const ABOUT = /^≈\s?/;

export function cellLook(row: SheetRow, place: EntityId): CellLook {
  const cell = row.cells.get(place);
  if (!cell) return EMPTY;
  const hasEarlier = cell.state === 'superseded' && cell.earlier !== null;
  const text = cellText(cell, row.scale);
  const value = cell.state === 'estimated' ? text.replace(ABOUT, '') : text;
  const isText = cell.quantity === null;
  return {
    state: cell.state,
    pieces: cell.evidence,
    value,
    year: cell.year,
    earlier: hasEarlier ? formatInScale(cell.earlier!, row.scale) : '',
    isText,
    isLong: !isText && valueWidth(value) > ROOM,
    standing: cell.standing,
  };
}

/** What a value has of the narrowest column, in CSS pixels. */
const ROOM = 62;
/** What the sign, the year and the edges take of a cell. */
const AROUND = 60;
/** How much smaller a long value is set, and how much wider it makes its column at most. */
const LONG = 0.85;
const WIDEST = 100;

/** About how wide a value is at full size: figures are tabular, signs are narrower. */
function valueWidth(value: string): number {
  return [...value].reduce((sum, sign) => sum + (/[\d\p{L}–]/u.test(sign) ? 8.6 : 4.6), 0);
}

/** No column of a place is narrower, in CSS pixels; below it the grid scrolls sideways. */
const NARROWEST = 125;

/** How wide the columns of places must be, all alike, so that no value is cut; without a year it has the year's room too. */
export function placeWidth(rows: readonly SheetRow[], places: readonly EntityId[]): number {
  const looks = rows.flatMap((row) => places.map((place) => cellLook(row, place)));
  const widths = looks
    .filter(({ isLong }) => isLong)
    .map(({ value, year }) => valueWidth(value) * LONG - (year === null ? 30 : 0));
  return Math.ceil(Math.max(NARROWEST, AROUND + Math.min(WIDEST, Math.max(0, ...widths))));
}

export function sameLook(a: CellLook, b: CellLook): boolean {
  return (Object.keys(EMPTY) as (keyof CellLook)[]).every((key) => a[key] === b[key]);
}
