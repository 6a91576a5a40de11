import type { Input } from '../../shared/contract/index.ts';
import type { EntityId, EvidenceId, IndicatorId } from '../../shared/model/ids.ts';
import { scaleFor } from '../../shared/model/quantity-format.ts';
import type { Quantity } from '../../shared/model/quantity.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import { put, type Write } from '../ports/records.ts';
import { timestamp } from '../ports/runtime.ts';
import type { QuantityFound } from '../ports/sheet-reads.ts';
import { commit, type SheetsPorts } from './commit.ts';
import { readSheet } from './read-sheet.ts';
import { newSheet } from './sheet-structure.ts';

/** How much a draft proposes at most; the rest waits in the reader. */
const MOST_PLACES = 8;
const MOST_ROWS = 40;
const MOST_QUANTITIES = 20_000;

/** Quantities that measure the same thing, wherever they were found. */
interface Measure {
  name: string;
  found: QuantityFound[];
}

/**
 * Proposes a sheet: the places that most was found for as columns, what is measured as rows, most widely shared first,
 * and every quantity with its words in its cell. One change, so that one undo takes it back.
 */
export async function draftSheet(ports: SheetsPorts, input: Input<'sheets.draft'>): Promise<Sheet> {
  const places = input.places.length > 0 ? input.places : await ports.reads.placesWithQuantities(MOST_PLACES);
  const quantities = places.length > 0 ? await ports.reads.quantities(places, MOST_QUANTITIES) : [];
  const measures = rank(groupByMeasure(quantities)).slice(0, MOST_ROWS);
  const registered = await ports.registry.writesFor(places);
  const sheet = newSheet(ports, input.title ?? (await titleFrom(ports, places)));
  await commit(ports, 'sheets.draft', { title: sheet.title }, [
    ...registered,
    put('sheet', sheet),
    ...places.map((place, position) => put('sheetPlace', { sheet: sheet.id, place, position })),
    ...measures.flatMap((measure, position) => rowWrites(ports, sheet.id, measure, position)),
  ]);
  return readSheet(ports, sheet.id);
}

function groupByMeasure(quantities: readonly QuantityFound[]): Measure[] {
  const measures = new Map<string, Measure>();
  for (const item of quantities) {
    const { quantity } = item.mention;
    if (quantity.measured === null || quantity.kind === 'date') continue;
    const key = measureKey(quantity);
    const measure = measures.get(key) ?? { name: capitalised(quantity.measured), found: [] };
    measure.found.push(item);
    measures.set(key, measure);
  }
  return [...measures.values()];
}

/** Words that do not change what is measured. */
const FILLER = new Set([
  'the',
  'a',
  'an',
  'of',
  'in',
  'on',
  'for',
  'its',
  'their',
  'total',
  'overall',
  'new',
]);

/** The same thing in other words: order, number and small words do not count; kind and currency do. */
function measureKey({ kind, currency, measured }: Quantity): string {
  const words = (measured ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLER.has(word))
    .map(singular)
    .sort();
  return [kind, currency ?? '', ...new Set(words)].join(' ');
}

function singular(word: string): string {
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Rows that compare most come first: by the number of places, then of quantities, then as found. */
function rank(measures: Measure[]): Measure[] {
  const width = ({ found }: Measure) => new Set(found.map(({ place }) => place)).size;
  return measures.sort((a, b) => width(b) - width(a) || b.found.length - a.found.length);
}

function rowWrites(
  ports: SheetsPorts,
  sheet: Sheet['id'],
  { name, found }: Measure,
  position: number,
): Write[] {
  const id = ports.runtime.id() as IndicatorId;
  const unit = scaleFor(found.map(({ mention }) => mention.quantity)).label;
  const indicator = put('indicator', { id, sheet, name, unit, group: '', position });
  return [indicator, ...found.map((item) => evidenceWrite(ports, sheet, id, item))];
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

/** A draft is named after its places until the analyst names it. */
async function titleFrom(ports: SheetsPorts, places: readonly EntityId[]): Promise<string> {
  const names = await Promise.all(
    places.map(async (place) => (await ports.records.get('entity', place))?.name),
  );
  return (
    names
      .filter((name) => name !== undefined)
      .join(', ')
      .slice(0, 300) || '–'
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
