import type { Quantity, QuantityModifier } from '../../../../shared/model/quantity.ts';

const SIGNS: Readonly<Record<QuantityModifier, string>> = {
  exact: '',
  over: '>',
  atLeast: '≥',
  nearly: '<',
  upTo: '≤',
  about: '≈',
};

/**
 * A quantity's value in one line, as the tests write it: 'money >10000000000 CNY', 'count 615 companies', 'percent 6.2',
 * 'money 1000–3000 CNY per vehicle', 'date --07-27/--07-29'. Kind, bounds, modifier, currency and unit are all in it.
 */
export function notationOf({ kind, low, high, modifier, currency, unit, period }: Quantity): string {
  if (kind === 'date') return `date ${period?.from ?? ''}/${period?.to ?? ''}`;
  const value =
    low !== null && high !== null && low !== high ? `${String(low)}–${String(high)}` : String(low ?? high);
  return [kind, `${SIGNS[modifier]}${value}`, currency, unit].filter((part) => part !== null).join(' ');
}
