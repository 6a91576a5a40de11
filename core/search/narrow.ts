import type { EngineQuery, QueryFacet } from '../ports/search-engine.ts';
import { inPeriod } from './facets.ts';
import { foldWord } from './known-words.ts';
import { simplify } from './simplify.ts';
import type { RecordTable } from './record-table.ts';
import { type Found, foundWithoutMatch, type Places } from './segments/found.ts';
import { FIELDS } from './segments/segment.ts';

type Narrowing = Extract<EngineQuery, { type: 'facet' | 'period' | 'among' }>;

/** The records that a filter in a query leaves; they get no score by it. */
export function narrow(table: RecordTable, node: Narrowing): Found {
  switch (node.type) {
    case 'facet':
      return byLists(table, node.facet, passingValues(node.facet, node.values));
    case 'period':
      return byLists(table, 'date', ([date = null]) => inPeriod(date, node.from, node.to));
    case 'among':
      return among(table, node.records);
  }
}

function passingValues(facet: QueryFacet, wanted: readonly string[]): (values: readonly string[]) => boolean {
  if (facet !== 'source') return (values) => values.some((value) => wanted.includes(value));
  const fold = (name: string): string => simplify(foldWord(name));
  const parts = wanted.map(fold);
  return (values) => values.some((value) => parts.some((part) => fold(value).includes(part)));
}

/** Each different list is looked at once. */
function byLists(
  table: RecordTable,
  column: QueryFacet | 'date',
  passes: (values: readonly string[]) => boolean,
): Found {
  const { lists, ordinals } = {
    lists: table.columns[column].lists,
    ordinals: table.columns[column].ordinals(),
  };
  const passing = lists.map((values) => (passes(values) ? 1 : 0));
  return foundWithoutMatch(table.taken().map((isThere, slot) => isThere & passing[ordinals[slot]!]!));
}

function among(table: RecordTable, records: Extract<Narrowing, { type: 'among' }>['records']): Found {
  const hits = new Uint8Array(table.taken().length);
  const places = new Map<number, Places>();
  for (const record of records) {
    const slot = table.slotOf(record);
    if (slot === undefined) continue;
    hits[slot] = 1;
    const [title, text] = FIELDS.map((name) =>
      record.matches.filter(({ field }) => field === name).flatMap(({ start, end }) => [start, end]),
    );
    places.set(slot, [title!, text!]);
  }
  return {
    ...foundWithoutMatch(hits),
    places: (wanted) => new Map([...places].filter(([slot]) => wanted[slot] === 1)),
  };
}
