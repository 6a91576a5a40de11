import { type Quantity, representativeValue } from '../../shared/model/quantity.ts';
import type { QuantityFound } from '../ports/sheet-reads.ts';
import { groupMeasures, type Measure, SMALL_COUNT } from './group-measures.ts';
import { isGeneric, subjectOf } from './measure-key.ts';

/**
 * What is worth comparing comes first: what several places have, then money and percentages, then larger counts; small
 * counts come last. Among those, rows about the same thing (a sum, its growth, its share) stand together.
 */
export function rankMeasures(quantities: readonly QuantityFound[]): Measure[] {
  const ranked = groupMeasures(quantities)
    .map((measure) => ({ measure, rank: rankOf(measure) }))
    .sort((a, b) => compareRanks(a.rank, b.rank));
  const blocks = new Map<string, Measure[]>();
  for (const { measure, rank } of ranked) {
    const block = rank.slice(0, BLOCK).join(' ');
    blocks.set(block, [...(blocks.get(block) ?? []), measure]);
  }
  return [...blocks.values()].flatMap(besideTheirKin);
}

/** Each row followed by those about the same thing; else the order stays. */
function besideTheirKin(measures: readonly Measure[]): Measure[] {
  const kin = new Map<string, Measure[]>();
  for (const measure of measures) {
    const subject = subjectOf(measure.name);
    kin.set(subject, [...(kin.get(subject) ?? []), measure]);
  }
  return [...kin.values()].flat();
}

/** Smaller first, figure by figure. */
type Rank = readonly number[];

/** So many figures of a rank say in which part of the sheet a row stands. */
const BLOCK = 3;

function rankOf({ name, found }: Measure): Rank {
  const quantities = found.map(({ mention }) => mention.quantity);
  const places = new Set(found.map(({ place }) => place)).size;
  const kind = kindRank(quantities[0]!);
  const largest = Math.max(...quantities.map((one) => representativeValue(one) ?? 0));
  const isSmall = kind === COUNT && largest < SMALL_COUNT;
  const isShared = places > 1;
  return [
    ...[isSmall ? 1 : 0, isShared ? 0 : 1, isGeneric(name) ? 1 : 0],
    ...[kind, -places, kind === COUNT ? -largest : 0, -found.length],
  ];
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
