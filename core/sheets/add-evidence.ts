import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { excerpt } from '../../shared/model/excerpt.ts';
import type { AnchorId, EvidenceId } from '../../shared/model/ids.ts';
import type { Quantity } from '../../shared/model/quantity.ts';
import { recordOfMention } from '../ports/entity-reads.ts';
import { provide, put, type SheetRecord, type Write } from '../ports/records.ts';
import { timestamp } from '../ports/runtime.ts';
import { commit, type SheetsPorts } from './commit.ts';
import { readOneCell } from './read-sheet.ts';
import { rowFor, withoutAbsence } from './rows.ts';
import { newSheet, placeWrites } from './sheet-structure.ts';

/** The words that evidence rests on, and what was read from them. */
interface Words {
  anchor: AnchorId;
  quote: string;
  quantity: Quantity | null;
  writes: Write[];
}

/** Puts words into a cell. A suggestion that is used is accepted by that, in the same change. */
export async function addEvidence(
  ports: SheetsPorts,
  input: Input<'sheets.addEvidence'>,
): Promise<Output<'sheets.addEvidence'>> {
  const { sheet, writes } = await sheetFor(ports, input);
  const words = await wordsFor(ports, input);
  const row = await rowFor(ports, sheet.id, input);
  const quantity = input.quantity === undefined ? words.quantity : input.quantity;
  const evidence = {
    id: ports.runtime.id() as EvidenceId,
    sheet: sheet.id,
    place: input.place,
    indicator: row.indicator.id,
    anchor: words.anchor,
    quantity,
    // A cell always has something to show: without a value and a text of the analyst's, the words themselves.
    text: input.text || (quantity ? '' : excerpt(words.quote)),
    author: ports.analyst.name(),
    created: timestamp(ports.runtime),
  };
  const values = { quote: excerpt(words.quote), indicator: row.indicator.name };
  await commit(ports, 'sheets.addEvidence', values, [
    ...writes,
    ...words.writes,
    ...(await placeWrites(ports, sheet.id, input.place)),
    ...row.writes,
    ...(await withoutAbsence(ports, evidence)),
    put('evidence', evidence),
  ]);
  const [quoted] = await ports.reads.evidenceById([evidence.id]);
  const cell = await readOneCell(ports, sheet.id, input.place, row.indicator.id);
  return { sheet: sheet.id, evidence: quoted!, cell };
}

async function sheetFor(
  ports: SheetsPorts,
  input: Input<'sheets.addEvidence'>,
): Promise<{ sheet: SheetRecord; writes: Write[] }> {
  if (input.sheet !== undefined) {
    const sheet = await ports.records.get('sheet', input.sheet);
    return { sheet: found('sheet', input.sheet, sheet), writes: [] };
  }
  if (!input.newSheet) throw invalid('sheet');
  const sheet = newSheet(ports, input.newSheet.title, null);
  return { sheet, writes: [put('sheet', sheet)] };
}

async function wordsFor(ports: SheetsPorts, input: Input<'sheets.addEvidence'>): Promise<Words> {
  if (input.mention !== undefined) return wordsOfMention(ports, input.mention);
  if (!input.selection) throw invalid('selection');
  const anchor = await ports.anchors.at(input.selection.article, input.selection.range);
  return { anchor: anchor.id, quote: anchor.quote, quantity: null, writes: [put('anchor', anchor)] };
}

async function wordsOfMention(
  ports: SheetsPorts,
  id: NonNullable<Input<'sheets.addEvidence'>['mention']>,
): Promise<Words> {
  const mention = found('mention', id, (await ports.reads.mentions([id]))[0]);
  const anchors = await ports.reads.suggestedAnchors([mention.anchor]);
  return {
    anchor: mention.anchor,
    quote: mention.text,
    quantity: mention.quantity,
    writes: [
      ...anchors.map((anchor) => provide('anchor', anchor)),
      put('mention', { ...recordOfMention(mention), state: 'accepted' }),
    ],
  };
}

function invalid(field: string): WorkbenchError {
  return new WorkbenchError('invalidInput', { operation: 'sheets.addEvidence', field, problem: '' });
}
