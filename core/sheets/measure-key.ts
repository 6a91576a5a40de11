import type { Quantity } from '../../shared/model/quantity.ts';
import { PRAISE, SAME, SAYS_NOTHING, SMALL_WORDS } from './measure-words-table.ts';

/**
 * What a quantity measures, as a key: the same thing in other words has the same one. Order, number, small words and
 * praise do not count; kind, currency and rates ('per vehicle') do. Null where the words say nothing ('consecutive times').
 */
export function measureKey({ kind, currency, unit, measured }: Quantity): string | null {
  const words = new Set(wordsOf(measured ?? ''));
  if ([...words].every((word) => SAYS_NOTHING.has(word))) return null;
  const rate = kind === 'count' ? '' : (unit ?? '');
  return [kind, currency ?? '', rate, ...[...words].sort()].join(' ');
}

function wordsOf(measured: string): string[] {
  return measured
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word) && !PRAISE.has(word))
    .map((word) => SAME[singular(word)] ?? singular(word));
}

function singular(word: string): string {
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
