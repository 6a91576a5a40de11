import type { QuantityKind, QuantityModifier } from '../../../../shared/model/quantity.ts';
import type { Period } from '../../../../shared/model/partial-date.ts';

/**
 * A quantity as the grammar found it in a sentence, before its context is read. Tokens `from` to `to` (half-open) are
 * its words; `nounFrom` to `nounTo` are those of what is counted, empty for other kinds.
 */
export interface Found {
  from: number;
  to: number;
  kind: QuantityKind;
  low: number | null;
  high: number | null;
  unit: string | null;
  currency: string | null;
  modifier: QuantityModifier;
  nounFrom: number;
  nounTo: number;
  /** What is measured, where the words say it by themselves. */
  measured: string | null;
  /** Only of a date: the time that it means. */
  period: Period | null;
}
