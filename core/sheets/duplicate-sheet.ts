import { found } from '../../shared/contract/found.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { EvidenceId, IndicatorId } from '../../shared/model/ids.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import { put } from '../ports/records.ts';
import { commit, type SheetsPorts } from './commit.ts';
import { readSheet } from './read-sheet.ts';
import { newSheet } from './sheet-structure.ts';

/** Copies a sheet under another title. Its evidence keeps who added it and when, and rests on the same words. */
export async function duplicateSheet(ports: SheetsPorts, input: Input<'sheets.duplicate'>): Promise<Sheet> {
  const { records, runtime } = ports;
  const { collection } = found('sheet', input.sheet, await records.get('sheet', input.sheet));
  const of = { sheet: input.sheet };
  const [places, rows, evidence, cells] = await Promise.all([
    records.where('sheetPlace', of),
    records.where('indicator', of),
    records.where('evidence', of),
    records.where('cell', of),
  ]);
  const sheet = newSheet(ports, input.title, collection);
  const rowIds = new Map(rows.map(({ id }) => [id, runtime.id() as IndicatorId]));
  const pieceIds = new Map(evidence.map(({ id }) => [id, runtime.id() as EvidenceId]));
  const copied = <Part extends { indicator: IndicatorId }>(part: Part) => ({
    ...part,
    sheet: sheet.id,
    indicator: rowIds.get(part.indicator)!,
  });
  await commit(ports, 'sheets.duplicate', { title: sheet.title }, [
    put('sheet', sheet),
    ...places.map((place) => put('sheetPlace', { ...place, sheet: sheet.id })),
    ...rows.map((row) => put('indicator', { ...row, id: rowIds.get(row.id)!, sheet: sheet.id })),
    ...evidence.map((piece) => put('evidence', { ...copied(piece), id: pieceIds.get(piece.id)! })),
    ...cells.map((cell) =>
      put('cell', { ...copied(cell), shown: cell.shown && (pieceIds.get(cell.shown) ?? null) }),
    ),
  ]);
  return readSheet(ports, sheet.id);
}
