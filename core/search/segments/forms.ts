import type { LiveSegment } from './live-segment.ts';
import { findTerm, rangeBeginning, termAt } from './term-list.ts';
import { wildcardTerms } from './wildcard-terms.ts';

/*
 * Stems are shorter than words and sometimes spelt otherwise (university: univers, policies: polici), so a word that is
 * being typed would lose its hits between its stem and its end. The forms of a segment are the written words that their own
 * term does not begin with, in order, so that those with a common beginning stand together.
 */

/** The terms of all written words that begin like this, each once. */
export function termsBeginning(segments: readonly LiveSegment[], beginning: string): string[] {
  const terms = new Set<string>();
  for (const { words } of segments) {
    const [from, to] = rangeBeginning(words.forms, beginning);
    for (const term of new Set(words.formTerms.subarray(from, to))) terms.add(termAt(words.terms, term));
  }
  return [...terms];
}

/** The terms of all written words that a pattern stands for, each once. */
export function termsLike(segments: readonly LiveSegment[], pattern: string): string[] {
  const terms = new Set<string>();
  for (const { words } of segments) {
    const found = new Set(wildcardTerms(words.forms, pattern).map((place) => words.formTerms[place]!));
    for (const term of found) terms.add(termAt(words.terms, term));
  }
  return [...terms];
}

export function hasForm(segments: readonly LiveSegment[], word: string): boolean {
  return segments.some(({ words }) => findTerm(words.forms, word) !== -1);
}
