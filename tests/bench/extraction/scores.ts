import type { ArticleTruth, Fixture } from './fixture-set.ts';
import { fourGramOverlap } from './four-grams.ts';
import { type Finding, gazetteer } from './readers.ts';

/** How right one finding is: 1 or 0, or a share; null where the truth asks for nothing of the kind. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
  title: number | null;
  authors: number;
  date: number;
  /** 1 where another date than the true one was found: worse than none. */
  wrongDate: number;
  source: number | null;
  city: number | null;
  language: number | null;
  translated: number | null;
}

export function scoreOf({ truth }: Fixture<ArticleTruth>, finding: Finding): Score {
  const hasDate = finding.date === truth.date;
  return {
    ...fourGramOverlap(finding.text, truth.text),
    title: truth.title === null ? null : share(comparable(finding.title) === comparable(truth.title)),
    authors: share(sameNames(finding.authors, truth.authors)),
    date: share(hasDate),
    wrongDate: share(!hasDate && finding.date !== null),
    source: share(namesSource(finding.source, truth.source)),
    city: finding.city === undefined ? null : share(isCity(finding.city, truth.city)),
    language: finding.language === undefined ? null : share(finding.language === truth.language),
    translated: finding.translated === undefined ? null : share(finding.translated === truth.translated),
  };
}

/** The mean of every measure; null where no fixture asks for it. */
export function meanScore(scores: readonly Score[]): Record<keyof Score, number | null> {
  const names = Object.keys(scores[0] ?? {}) as (keyof Score)[];
  return Object.fromEntries(names.map((name) => [name, mean(scores.map((score) => score[name]))])) as Record<
    keyof Score,
    number | null
  >;
}

function mean(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

function share(isRight: boolean): number {
  return isRight ? 1 : 0;
}

function comparable(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function sameNames(found: readonly string[], wanted: readonly string[]): boolean {
  const key = (names: readonly string[]) =>
    names
      .map((name) => name.toLowerCase())
      .sort()
      .join('\n');
  return key(found) === key(wanted);
}

function namesSource(found: string | null, wanted: ArticleTruth['source']): boolean {
  const accepted = Array.isArray(wanted) ? wanted : [wanted];
  return accepted.some((name) => comparable(name).toLowerCase() === comparable(found).toLowerCase());
}

function isCity(found: string | null, wanted: string): boolean {
  return gazetteer.byName(wanted).some(({ id }) => id === found);
}
