import * as z from 'zod';
import { Period } from './partial-date.ts';

export const QuantityKind = z.enum([
  'money',
  'percent',
  'percentagePoints',
  'count',
  'length',
  'area',
  'mass',
  'multiple',
  'date',
]);
export type QuantityKind = z.infer<typeof QuantityKind>;

/** How the words qualify the number: "more than 50" is over, "nearly 40" nearly, "up to 30" upTo, "at least 5" atLeast. */
export const QuantityModifier = z.enum(['exact', 'over', 'nearly', 'about', 'upTo', 'atLeast']);
export type QuantityModifier = z.infer<typeof QuantityModifier>;

/**
 * A quantity with its value in base units: yuan and not million yuan, percent as 6.2, SI units named 'm', 'm2', 'kg'.
 * `low` and `high` are both set for an exact value; one is null for an open bound ("more than 50": low 50, high null;
 * "nearly 40": low null, high 40). `currency` is ISO 4217. `unit` is what one of it is: the SI unit, the noun that is
 * counted, or `per …` for a rate. `place` is the place's name, `measured` what is measured, both as proposed or
 * corrected. A date's value is its period.
 */
export const Quantity = z.object({
  kind: QuantityKind,
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().max(80).nullable(),
  currency: z.string().length(3).nullable(),
  modifier: QuantityModifier,
  period: Period.nullable(),
  place: z.string().max(200).nullable(),
  measured: z.string().max(300).nullable(),
});
export type Quantity = z.infer<typeof Quantity>;

/** The number that stands for the quantity where one is wanted (sorting, charts): the known bound, or the middle of two. */
export function representativeValue(quantity: Quantity): number | null {
  const { low, high } = quantity;
  if (low !== null && high !== null) return (low + high) / 2;
  return low ?? high;
}
