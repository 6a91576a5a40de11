import type { Found } from './found.ts';
import { measuredInChinese } from './measured-chinese.ts';
import { measuredInEnglish } from './measured-english.ts';
import type { Sentence } from './sentence.ts';

/**
 * What each quantity of a sentence measures, as the name of a row: the noun phrase that the figure is about, without
 * place, article or sum word ('total', 'cumulative'), at most eight words, or null. A change is named behind a comma, so
 * that a level and its growth are two rows: 'retail sales of automobile products' and 'retail sales of automobile
 * products, increase'. A change per year says so: 'output value, annual increase'. In Chinese likewise: '营业收入，增长'.
 */
export function measuredOfAll(sentence: Sentence, all: readonly Found[]): (string | null)[] {
  const measured: (string | null)[] = [];
  for (const found of all)
    measured.push(found.kind === 'date' ? null : measuredOf(sentence, found, all, measured));
  return measured;
}

function measuredOf(
  sentence: Sentence,
  found: Found,
  all: readonly Found[],
  earlier: readonly (string | null)[],
): string | null {
  if (found.measured !== null) return found.measured;
  return isChinese(sentence, found)
    ? measuredInChinese(sentence, found, all, earlier)
    : measuredInEnglish(sentence, found, all, earlier);
}

function isChinese(sentence: Sentence, found: Found): boolean {
  if (sentence.chinese) return true;
  for (let at = found.from; at < found.to; at += 1) if (sentence.tokens[at]!.kind === 'han') return true;
  return false;
}
