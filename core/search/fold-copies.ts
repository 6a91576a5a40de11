import type { Order } from './record-order.ts';
import type { RecordTable } from './record-table.ts';

/** How many others each slot stands for; those that stand for none are left out. */
export type Copies = ReadonlyMap<number, number>;

interface Folded {
  slots: readonly number[];
  copies: Copies;
}

/** Of each family of near-copies only the record that comes first in the order, and how many it stands for besides. */
export function foldCopies(
  slots: readonly number[],
  order: Order,
  table: Pick<RecordTable, 'slotOf'>,
  families: readonly (readonly string[])[] = [],
): Folded {
  const familyOf = slotsOfFamilies(table, families);
  if (familyOf.size === 0) return { slots, copies: new Map() };
  const firsts = new Map<number, { slot: number; others: number }>();
  for (const slot of slots) {
    const family = familyOf.get(slot);
    if (family === undefined) continue;
    const first = firsts.get(family);
    if (!first) firsts.set(family, { slot, others: 0 });
    else
      firsts.set(family, { slot: order(slot, first.slot) < 0 ? slot : first.slot, others: first.others + 1 });
  }
  const shown = slots.filter((slot) => (firsts.get(familyOf.get(slot) ?? -1)?.slot ?? slot) === slot);
  const copies = [...firsts.values()].filter(({ others }) => others > 0);
  return { slots: shown, copies: new Map(copies.map(({ slot, others }) => [slot, others])) };
}

/** The number of the family that each slot belongs to. */
function slotsOfFamilies(
  table: Pick<RecordTable, 'slotOf'>,
  families: readonly (readonly string[])[],
): ReadonlyMap<number, number> {
  const familyOf = new Map<number, number>();
  for (const [number, family] of families.entries()) {
    for (const id of family) {
      const slot = table.slotOf({ kind: 'article', id });
      if (slot !== undefined) familyOf.set(slot, number);
    }
  }
  return familyOf;
}
