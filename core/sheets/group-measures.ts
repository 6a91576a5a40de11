import { type Quantity, representativeValue } from '../../shared/model/quantity.ts';
import type { QuantityFound } from '../ports/sheet-reads.ts';
import { measureKey, measureWords, unitKey } from './measure-key.ts';
import { GENERIC } from './measure-words-table.ts';

/** Quantities that measure the same thing, wherever they were found: a row of a draft. */
export interface Measure {
  name: string;
  found: QuantityFound[];
}

/** What was found, by what it measures; what measures nothing is left out. */
export function groupMeasures(quantities: readonly QuantityFound[]): Measure[] {
  const groups = new Map<string, QuantityFound[]>();
  for (const item of quantities) {
    const { quantity } = item.mention;
    const key = quantity.kind === 'date' ? null : measureKey(quantity);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return joinRepeated([...groups.values()].map((found) => ({ name: nameOf(found), found })));
}

/**
 * An article that says '30 million yuan in automobile subsidies' and then 'the 30 million yuan subsidy' says one thing
 * twice: the row that says less goes into the one that says more.
 */
function joinRepeated(measures: readonly Measure[]): Measure[] {
  const joined = measures.map(({ name, found }) => ({ name, found: [...found] }));
  for (const less of measures) {
    const more = joined.find((other) => other.name !== less.name && isRepeatedIn(less, other));
    if (!more) continue;
    more.found.push(...less.found);
    joined.splice(
      joined.findIndex(({ name, found }) => name === less.name && found[0] === less.found[0]),
      1,
    );
  }
  return joined;
}

function isRepeatedIn(less: Measure, more: Measure): boolean {
  const specific = measureWords(more.name);
  const words = [...measureWords(less.name)].filter((word) => !GENERIC.has(word));
  if (words.length >= specific.size || !words.every((word) => specific.has(word))) return false;
  return less.found.every((item) => more.found.some((other) => isSameFigure(item, other)));
}

/** Counts below this are small: one session, two days, four centres. They are the same by chance. */
export const SMALL_COUNT = 10;

function isSameFigure(a: QuantityFound, b: QuantityFound): boolean {
  const [one, other] = [a.mention.quantity, b.mention.quantity];
  const isSaying = one.kind !== 'count' || (representativeValue(one) ?? 0) >= SMALL_COUNT;
  const isSame = one.low === other.low && one.high === other.high && unitKey(one) === unitKey(other);
  return isSaying && isSame && a.place === b.place && a.mention.article === b.mention.article;
}

/** Of several phrasings the shortest, which has the least praise in it; of two languages the interface's. */
function nameOf(found: readonly QuantityFound[]): string {
  const names = found.map(({ mention }) => withoutYear(mention.quantity));
  const latin = names.filter((name) => /^\p{Script=Latin}/u.test(name));
  const [first = '', ...others] = latin.length > 0 ? latin : names;
  const shortest = others.reduce((best, name) => (name.length < best.length ? name : best), first);
  return shortest.charAt(0).toUpperCase() + shortest.slice(1);
}

/** The year stands beside the value. */
function withoutYear({ measured }: Quantity): string {
  const name = measured ?? '';
  return name.replace(/^(19|20)\d\d(年|\s+)(?=\S)/, '');
}
