import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { Cell } from '../../shared/model/sheet.ts';
import { put, remove } from '../ports/records.ts';
import { commit, type SheetsPorts } from './commit.ts';
import { readOneCell } from './read-sheet.ts';
import { removeWithEvidence } from './sheet-structure.ts';

/** Records what a cell shows and why. A cell shows only its own evidence, and is called empty only where it has none. */
export async function decideCell(ports: SheetsPorts, input: Input<'sheets.decide'>): Promise<Cell> {
  const { sheet, place, indicator, decision } = input;
  const { name } = found('indicator', indicator, await ports.records.get('indicator', indicator));
  const evidence = await ports.records.where('evidence', { sheet, place, indicator });
  const shownElsewhere = decision?.shown && !evidence.some(({ id }) => id === decision.shown);
  if (shownElsewhere || (decision?.absence && evidence.length > 0)) {
    throw new WorkbenchError('invalidInput', { operation: 'sheets.decide', field: 'decision', problem: '' });
  }
  const write = decision
    ? put('cell', { sheet, place, indicator, ...decision })
    : remove('cell', sheet, place, indicator);
  await commit(ports, 'sheets.decide', { indicator: name }, [write]);
  return readOneCell(ports, sheet, place, indicator);
}

export async function clearCell(ports: SheetsPorts, at: Input<'sheets.clearCell'>): Promise<Cell> {
  const { sheet, place, indicator } = at;
  const { name } = found('indicator', indicator, await ports.records.get('indicator', indicator));
  await commit(ports, 'sheets.clearCell', { indicator: name }, await removeWithEvidence(ports, at));
  return readOneCell(ports, sheet, place, indicator);
}
