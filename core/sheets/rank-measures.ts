import { type Quantity, representativeValue } from '../../shared/model/quantity.ts';
import type { QuantityFound } from '../ports/sheet-reads.ts';
import { measureKey } from './measure-key.ts';

/** Quantities that measure the same thing, wherever they were found: a row of a draft. */
export interface Measure {
  name: string;
  found: QuantityFound[];
}

/** Counts below this are small: one session, two days, four centres. */
const SMALL_COUNT = 10;

/**
 * What is worth comparing comes first: what several places have, then money and percentages, then larger counts; small
 * counts come last.
 */
export function rankMeasures(quantities: readonly QuantityFound[]): Measure[] {
  return groupByMeasure(quantities)
    .map((measure) => ({ measure, rank: rankOf(measure) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ measure }) => measure);
}

function groupByMeasure(quantities: readonly QuantityFound[]): Measure[] {
  const groups = new Map<string, QuantityFound[]>();
  for (const item of quantities) {
    const { quantity } = item.mention;
    const key = quantity.kind === 'date' ? null : measureKey(quantity);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].map((found) => ({ name: nameOf(found), found }));
}

/** Of several phrasings the shortest, which has the least praise in it. */
function nameOf(found: readonly QuantityFound[]): string {
  const names = found.map(({ mention }) => mention.quantity.measured ?? '');
  const shortest = names.reduce((best, name) => (name.length < best.length ? name : best));
  return shortest.charAt(0).toUpperCase() + shortest.slice(1);
}

/** Smaller first, figure by figure. */
type Rank = readonly number[];

function rankOf({ found }: Measure): Rank {
  const quantities = found.map(({ mention }) => mention.quantity);
  const places = new Set(found.map(({ place }) => place)).size;
  const kind = kindRank(quantities[0]!);
  const largest = Math.max(...quantities.map((one) => representativeValue(one) ?? 0));
  const isSmall = kind === COUNT && largest < SMALL_COUNT;
  const isShared = places > 1;
  return [isSmall ? 1 : 0, isShared ? 0 : 1, kind, -places, kind === COUNT ? -largest : 0, -found.length];
}

const COUNT = 1;

function kindRank({ kind }: Quantity): number {
  switch (kind) {
    case 'money':
    case 'percent':
    case 'percentagePoints':
    case 'multiple':
      return 0;
    case 'count':
      return COUNT;
    case 'length':
    case 'area':
    case 'mass':
    case 'date':
      return 2;
  }
}

function compareRanks(a: Rank, b: Rank): number {
  const at = a.findIndex((figure, index) => figure !== b[index]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}
