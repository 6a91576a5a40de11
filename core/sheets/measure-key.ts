import type { Quantity } from '../../shared/model/quantity.ts';
import {
  CHANGES,
  GENERIC,
  OF_CHANGES,
  PRAISE,
  SAME,
  SAME_PHRASES,
  SAYS_NOTHING,
  SMALL_WORDS,
} from './measure-words-table.ts';

/**
 * What a quantity measures, as a key: the same thing in other words has the same one. Order, number, small words, years and
 * praise do not count; kind, currency and rates ('per vehicle') do. Null where the words say nothing ('consecutive times').
 */
export function measureKey(quantity: Quantity): string | null {
  const words = measureWords(quantity.measured ?? '');
  if ([...words].every((word) => SAYS_NOTHING.has(word))) return null;
  return [unitKey(quantity), ...[...words].sort()].join(' ');
}

/** What two quantities must have in common to stand in one row, whatever they measure. */
export function unitKey({ kind, currency, unit }: Quantity): string {
  return [kind, currency ?? '', kind === 'count' ? '' : (unit ?? '')].join(' ');
}

/** The words that say what is measured, each led back to one for all that mean the same. */
export function measureWords(measured: string): ReadonlySet<string> {
  const plain = SAME_PHRASES.reduce(
    (text, [phrase, word]) => text.replace(phrase, word),
    measured.toLowerCase(),
  );
  const words = plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !isYear(word) && !SMALL_WORDS.has(word) && !PRAISE.has(word))
    .flatMap((word) => (SAME[singular(word)] ?? singular(word)).split(' '));
  const isChange = words.some((word) => CHANGES.has(word));
  return new Set(isChange ? words.filter((word) => !OF_CHANGES.has(word)) : words);
}

/** What kind of thing is measured, for which rows stand together: 'income' of 'Operating income of companies, increase'. */
export function subjectOf(measured: string): string {
  const [phrase = ''] = measured.split(/[,，]/);
  const parts = phrase.split(/\sof\s/).map((part) => [...measureWords(part)]);
  const heads = parts.map((part) => part.filter((word) => !SAYS_CHANGE.has(word)).at(-1));
  return heads.find((head) => head !== undefined) ?? '';
}

const SAYS_CHANGE: ReadonlySet<string> = new Set([...CHANGES, ...OF_CHANGES]);

/** True where the words name only what anything can be counted by: 'companies', 'people'. */
export function isGeneric(measured: string): boolean {
  const words = [...measureWords(measured)];
  return words.length > 0 && words.every((word) => GENERIC.has(word));
}

/** The year stands beside the value. */
function isYear(word: string): boolean {
  return /^(19|20)\d\d年?$/.test(word);
}

function singular(word: string): string {
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
