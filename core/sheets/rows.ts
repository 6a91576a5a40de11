import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { EntityId, IndicatorId, SheetId } from '../../shared/model/ids.ts';
import { type IndicatorRecord, put, remove, type Write } from '../ports/records.ts';
import type { SheetsPorts } from './commit.ts';

type WantedRow = Pick<Input<'sheets.addEvidence'>, 'indicator' | 'newIndicator'>;

/** The row that evidence goes to: one of the sheet, or a new one behind the last. */
export async function rowFor(
  ports: SheetsPorts,
  sheet: SheetId,
  { indicator, newIndicator }: WantedRow,
): Promise<{ indicator: IndicatorRecord; writes: Write[] }> {
  const rows = await ports.records.where('indicator', { sheet });
  if (indicator !== undefined) {
    const row = rows.find(({ id }) => id === indicator);
    return { indicator: found('indicator', indicator, row), writes: [] };
  }
  if (!newIndicator) {
    const details = { operation: 'sheets.addEvidence', field: 'indicator', problem: '' };
    throw new WorkbenchError('invalidInput', details);
  }
  const position = Math.max(-1, ...rows.map((row) => row.position)) + 1;
  const id = ports.runtime.id() as IndicatorId;
  const made = { ...newIndicator, id, sheet, group: '', position };
  return { indicator: made, writes: [put('indicator', made)] };
}

/** That there is nothing to find is no longer true of a cell that evidence comes to. */
export async function withoutAbsence(
  ports: SheetsPorts,
  { sheet, place, indicator }: { sheet: SheetId; place: EntityId; indicator: IndicatorId },
): Promise<Write[]> {
  const decided = await ports.records.get('cell', sheet, place, indicator);
  return decided?.absence ? [remove('cell', sheet, place, indicator)] : [];
}
