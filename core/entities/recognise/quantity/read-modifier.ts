import type { QuantityModifier } from '../../../../shared/model/quantity.ts';
import { HAN_FALSE_MODIFIERS, MODIFIERS_AFTER, MODIFIERS_BEFORE } from './modifier-table.ts';
import type { Numeral } from './numeral.ts';
import type { Token } from './token.ts';
import { keyAt } from './token.ts';

/** How the number between tokens `from` and `to` is meant, and how far its words reach with the modifier. */
export interface ModifierReading {
  modifier: QuantityModifier;
  from: number;
  to: number;
}

/** The modifier that touches the number, before it or after it; the one before counts where both stand. */
export function readModifier(
  tokens: readonly Token[],
  from: number,
  to: number,
  numeral: Numeral,
): ModifierReading {
  const before = modifierBefore(tokens, from, numeral);
  const after = MODIFIERS_AFTER.startingAt(tokens, to);
  const more = numeral.more ? 'over' : 'exact';
  return {
    modifier: before?.value ?? after?.value ?? more,
    from: before?.from ?? from,
    to: after?.to ?? to,
  };
}

function modifierBefore(tokens: readonly Token[], from: number, numeral: Numeral) {
  const found = MODIFIERS_BEFORE.endingAt(tokens, from);
  if (!found) return null;
  const other = HAN_FALSE_MODIFIERS.endingAt(tokens, from);
  if (other && other.from < found.from) return null;
  if (keyAt(tokens, found.from) === '上' && !numeral.bare) return null;
  return found;
}

/** The two bounds as the model keeps them: one is null where the modifier leaves a side open. */
export function boundsOf(low: number, high: number, modifier: QuantityModifier) {
  if (low !== high) return { low, high };
  if (modifier === 'over' || modifier === 'atLeast') return { low, high: null };
  if (modifier === 'nearly' || modifier === 'upTo') return { low: null, high };
  return { low, high };
}
