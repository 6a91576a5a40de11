import type { EntityId, IndicatorId } from '../../../shared/model/ids.ts';
import type { CellState } from '../../../shared/model/sheet.ts';
import type { SheetRow } from '../../../shared/model/sheet-table.ts';

/** Where one is in a sheet: a cell, or, without a place, the name of an indicator. */
export interface Spot {
  indicator: IndicatorId;
  place: EntityId | null;
}

export interface CellSpot extends Spot {
  place: EntityId;
}

export function isSameSpot(a: Spot | null, b: Spot | null): boolean {
  return a?.indicator === b?.indicator && a?.place === b?.place;
}

export function stateAt(row: SheetRow, place: EntityId): CellState {
  return row.cells.get(place)?.state ?? 'empty';
}

/** How many cells of a sheet are in each state. */
export function countStates(
  rows: readonly SheetRow[],
  places: readonly EntityId[],
): Readonly<Record<CellState, number>> {
  const counts: Record<CellState, number> = {
    ...{ empty: 0, notFound: 0, notApplicable: 0, single: 0 },
    ...{ agreeing: 0, conflicting: 0, superseded: 0, estimated: 0 },
  };
  for (const row of rows) for (const place of places) counts[stateAt(row, place)] += 1;
  return counts;
}

/** The cells in a state, as one reads: row by row, in each from left to right. */
export function cellsIn(
  state: CellState,
  rows: readonly SheetRow[],
  places: readonly EntityId[],
): CellSpot[] {
  return rows.flatMap((row) =>
    places
      .filter((place) => stateAt(row, place) === state)
      .map((place) => ({ indicator: row.indicator.id, place })),
  );
}

/** The stop after (or before) where one is, beginning anew at the end; null where there is none. */
export function stepTo<Stop extends Spot>(
  stops: readonly Stop[],
  from: Spot | null,
  by: 1 | -1,
  order: (spot: Spot) => number,
): Stop | null {
  const here = from ? order(from) : -1;
  const ahead = stops.filter((stop) => (by === 1 ? order(stop) > here : from && order(stop) < here));
  const next = by === 1 ? ahead[0] : ahead.at(-1);
  return next ?? (by === 1 ? stops[0] : stops.at(-1)) ?? null;
}
