import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { Input } from '../../shared/contract/index.ts';
import { createMessages } from '../../shared/messages/messages.ts';
import type { CollectionId, EntityId, EvidenceId, IndicatorId } from '../../shared/model/ids.ts';
import { scaleFor } from '../../shared/model/quantity-format.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import { provide, put, type Write } from '../ports/records.ts';
import { timestamp } from '../ports/runtime.ts';
import type { QuantityFound } from '../ports/sheet-reads.ts';
import { commit, type SheetsPorts } from './commit.ts';
import type { Measure } from './group-measures.ts';
import { rankMeasures } from './rank-measures.ts';
import { readSheet } from './read-sheet.ts';
import { newSheet } from './sheet-structure.ts';

/** How much a draft proposes at most; the rest waits in the reader. */
const MOST_PLACES = 8;
const MOST_ROWS = 40;
const MOST_QUANTITIES = 20_000;

/**
 * Proposes a sheet: the places that most was found for as columns, what is measured as rows, what is worth comparing first,
 * and every quantity with its words in its cell. One change, so that one undo takes it back. Throws nothingToDraft where no
 * figure of any place was found.
 */
export async function draftSheet(ports: SheetsPorts, input: Input<'sheets.draft'>): Promise<Sheet> {
  const { collection } = input;
  if (collection) found('collection', collection, await ports.records.get('collection', collection));
  const places = input.places.length > 0 ? input.places : await chosenPlaces(ports, collection);
  if (places.length === 0) throw new WorkbenchError('nothingToDraft');
  const quantities = await ports.reads.quantities(places, collection, MOST_QUANTITIES);
  const measures = rankMeasures(quantities).slice(0, MOST_ROWS);
  await ports.registry.ensure(places);
  const sheet = newSheet(ports, input.title ?? (await titleFrom(ports, places)), collection ?? null);
  await commit(ports, 'sheets.draft', { title: sheet.title }, [
    put('sheet', sheet),
    ...(await anchorWrites(ports, measures)),
    ...places.map((place, position) => put('sheetPlace', { sheet: sheet.id, place, position })),
    ...measures.flatMap((measure, position) => rowWrites(ports, sheet.id, measure, position)),
  ]);
  return readSheet(ports, sheet.id);
}

/** The places that most was found for, a district right after its city where both are columns. */
async function chosenPlaces(ports: SheetsPorts, collection?: CollectionId): Promise<EntityId[]> {
  const places = await ports.reads.placesWithQuantities(collection, MOST_PLACES);
  const parents = await Promise.all(places.map((place) => ports.records.get('entity', place)));
  const ownerAt = (index: number): EntityId => {
    const parent = parents[index]?.parent;
    return parent && places.includes(parent) ? parent : places[index]!;
  };
  const owners = [...new Set(places.map((_place, index) => ownerAt(index)))];
  return owners.flatMap((owner) => [
    ...places.filter((place) => place === owner),
    ...places.filter((place, index) => place !== owner && ownerAt(index) === owner),
  ]);
}

/** Suggestions have no anchors yet. */
async function anchorWrites(ports: SheetsPorts, measures: readonly Measure[]): Promise<Write[]> {
  const ids = measures.flatMap((measure) => measure.found.map(({ mention }) => mention.anchor));
  return (await ports.reads.suggestedAnchors(ids)).map((anchor) => provide('anchor', anchor));
}

function rowWrites(
  ports: SheetsPorts,
  sheet: Sheet['id'],
  { name, found: quantities }: Measure,
  position: number,
): Write[] {
  const id = ports.runtime.id() as IndicatorId;
  const unit = scaleFor(quantities.map(({ mention }) => mention.quantity)).label;
  const indicator = put('indicator', { id, sheet, name, unit, group: '', position });
  return [indicator, ...quantities.map((item) => evidenceWrite(ports, sheet, id, item))];
}

function evidenceWrite(
  ports: SheetsPorts,
  sheet: Sheet['id'],
  indicator: IndicatorId,
  item: QuantityFound,
): Write {
  return put('evidence', {
    id: ports.runtime.id() as EvidenceId,
    sheet,
    place: item.place,
    indicator,
    anchor: item.mention.anchor,
    quantity: item.mention.quantity,
    text: '',
    author: ports.analyst.name(),
    created: timestamp(ports.runtime),
  });
}

/** How many places a title names; the others are counted. */
const NAMED_PLACES = 4;

/** A draft is named after its places until the analyst names it. */
async function titleFrom(ports: SheetsPorts, places: readonly EntityId[]): Promise<string> {
  const names = await Promise.all(
    places.map(async (place) => (await ports.records.get('entity', place))?.name),
  );
  const known = names.filter((name) => name !== undefined);
  const rest = known.length - NAMED_PLACES + 1;
  if (known.length <= NAMED_PLACES) return known.join(', ') || '–';
  return createMessages().text('sheet.andOthers', {
    names: known.slice(0, NAMED_PLACES - 1).join(', '),
    count: rest,
  });
}
