import type { Counted } from './counted-noun.ts';
import { readCounted } from './counted-noun.ts';
import type { Found } from './found.ts';
import { ADVERBS, CHANGE_NOUNS, endsNounPhrase, PLAIN_VERBS, REACH_VERBS } from './grammar-words.ts';
import { isKnownNoun, isPluralNoun, PEOPLE_TOTALS } from './noun-table.ts';
import { phraseList } from './phrase-table.ts';
import type { Amount } from './read-amount.ts';
import { readAmount } from './read-amount.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './token.ts';
import { isWordAt, keyAt } from './token.ts';

/** How far back the noun may stand that a bare number counts. */
const REACH = 18;

/** Plurals that are measured in money, and whose bare number counts nothing. */
const SUMS = new Set(
  'sales revenues profits earnings exports imports assets investments deposits loans savings funds taxes costs'.split(
    ' ',
  ),
);

const OF_WHICH = phraseList([
  'of which',
  'of whom',
  'of them',
  'of these',
  'of those',
  'among which',
  'among them',
  'among these',
  'among whom',
]);

/** What a number counts that has no noun behind it: the noun stands before it, or after the next number. */
export function readCountedByContext(
  sentence: Sentence,
  amount: Amount,
  before: readonly Found[],
): Counted | null {
  return (
    readPartOf(sentence, amount, before) ??
    readSharedNoun(sentence, amount) ??
    readOfWhich(sentence, amount, before) ??
    readIncrease(sentence, amount, before) ??
    readNumberOf(sentence, amount) ??
    readSubject(sentence, amount)
  );
}

function at(amount: Amount, unit: string, nounFrom: number, nounTo: number, to = amount.to): Counted {
  return { to, unit, nounFrom, nounTo, measured: null };
}

/** '12 of the city's companies', '15 products, (6) of which are new'. */
function readPartOf(sentence: Sentence, amount: Amount, before: readonly Found[]): Counted | null {
  const { tokens } = sentence;
  if (keyAt(tokens, amount.to) !== 'of') return null;
  const last = before.findLast((one) => one.kind === 'count' && one.unit !== null);
  const isWhich = /^(which|whom|them|these|those)$/.test(keyAt(tokens, amount.to + 1));
  if (last && isWhich) return at(amount, last.unit!, last.nounFrom, last.nounTo);
  if (!['the', 'its', 'their', 'these', 'those', 'our'].includes(keyAt(tokens, amount.to + 1))) return null;
  const noun = readCounted(sentence, amount.to + 2, false);
  return noun && at(amount, noun.unit, noun.nounFrom, noun.nounTo);
}

/** '120 domestic and 30 foreign companies', 'from 300 to 500 vehicles': the noun is said once, at the end of the row. */
function readSharedNoun(sentence: Sentence, amount: Amount): Counted | null {
  const { tokens } = sentence;
  let next = amount.to;
  while (next < amount.to + 4 && isAdjective(tokens, next)) next += 1;
  const comma = keyAt(tokens, next) === ',' ? next + 1 : next;
  const joined = ['and', 'or', '&', 'to'].includes(keyAt(tokens, comma)) ? comma + 1 : comma;
  if (joined === next || (next === amount.to && joined === comma)) return null;
  const other = readAmount(tokens, joined);
  if (!other || other.unit || other.from !== joined) return null;
  const noun = readCounted(sentence, other.to, false);
  return noun && at(amount, noun.unit, noun.nounFrom, noun.nounTo, next);
}

function isAdjective(tokens: readonly Token[], index: number): boolean {
  const key = keyAt(tokens, index);
  return isWordAt(tokens, index) && !endsNounPhrase(key) && !isPluralNoun(key);
}

/** '700 doctors, of whom 50 are returnees': what it says they are, or what was counted last. */
function readOfWhich(sentence: Sentence, amount: Amount, before: readonly Found[]): Counted | null {
  const { tokens } = sentence;
  const last = before.findLast((one) => one.kind === 'count' && one.unit !== null);
  if (!last) return null;
  const isPart = OF_WHICH.endingAt(tokens, amount.from) !== null || isPartOfCounted(sentence, amount, last);
  const isAlso = last.to <= amount.from && keyAt(tokens, amount.from - 1) === 'and';
  if (!isPart && !isAlso) return null;
  const said = /^(are|were)$/.test(keyAt(tokens, amount.to))
    ? readCounted(sentence, amount.to + 1, false)
    : null;
  if (said) return at(amount, said.unit, said.nounFrom, said.nounTo);
  return isPart ? at(amount, last.unit!, last.nounFrom, last.nounTo) : null;
}

/** '… reached 352, a net increase of (41)', '4,500 freshmen, including (320) from Macao'. */
function readIncrease(sentence: Sentence, amount: Amount, before: readonly Found[]): Counted | null {
  const { tokens } = sentence;
  const last = before.at(-1);
  if (last?.kind !== 'count' || last.unit === null || !endsPlainly(tokens, amount.to)) return null;
  const key = keyAt(tokens, amount.from - 1);
  const isIncrease = key === 'of' && CHANGE_NOUNS.has(keyAt(tokens, amount.from - 2));
  const isPart = key === 'including' && /^(from|in|who|with|at)$/.test(keyAt(tokens, amount.to));
  return isIncrease || isPart ? at(amount, last.unit, last.nounFrom, last.nounTo) : null;
}

/** 'Of the 35 listed companies in the district, (12) are …'. */
function isPartOfCounted({ tokens }: Sentence, amount: Amount, last: Found): boolean {
  const before = keyAt(tokens, last.from - 1);
  const isWhole = before === 'of' || (before === 'the' && /^(of|among)$/.test(keyAt(tokens, last.from - 2)));
  const next = keyAt(tokens, amount.to);
  return isWhole && keyAt(tokens, amount.from - 1) === ',' && (PLAIN_VERBS.has(next) || ADVERBS.has(next));
}

/** 'the number of biomedical companies in the district has reached (615)', 'a population of (17.56 million)'. */
function readNumberOf(sentence: Sentence, amount: Amount): Counted | null {
  const { tokens } = sentence;
  for (let index = amount.from - 1; index >= Math.max(0, amount.from - REACH); index -= 1) {
    const key = keyAt(tokens, index);
    if (key === ';' || key === '.' || key === ':') return null;
    if ((key === 'number' || key === 'numbers') && keyAt(tokens, index + 1) === 'of')
      return nounAfter(sentence, amount, index + 2);
    if (PEOPLE_TOTALS.has(key) && isTotalHere(tokens, index, amount))
      return at(amount, 'people', index, index + 1);
    if (tokens[index]!.kind === 'number' && keyAt(tokens, amount.from - 1) !== 'to') return null;
  }
  return null;
}

function nounAfter(sentence: Sentence, amount: Amount, from: number): Counted | null {
  const noun = readCounted(sentence, from, false);
  return noun && noun.to < amount.from && endsPlainly(sentence.tokens, amount.to)
    ? at(amount, noun.unit, noun.nounFrom, noun.nounTo)
    : null;
}

function isTotalHere(tokens: readonly Token[], index: number, amount: Amount): boolean {
  for (let next = index + 1; next < amount.from; next += 1) if (keyAt(tokens, next) === ',') return false;
  return endsPlainly(tokens, amount.to);
}

/** 'Registered companies exceeded (1,000)': a counted subject and a verb of reaching. */
function readSubject(sentence: Sentence, amount: Amount): Counted | null {
  const { tokens } = sentence;
  const verb = reachVerbBefore(tokens, amount);
  if (verb === null || !endsPlainly(tokens, amount.to)) return null;
  for (let index = verb - 1; index >= Math.max(0, verb - 8); index -= 1) {
    const key = keyAt(tokens, index);
    if (!isWordAt(tokens, index) || PLAIN_VERBS.has(key)) return null;
    if (isPluralNoun(key) && isKnownNoun(key) && !SUMS.has(key))
      return at(amount, key, phraseStart(tokens, index), index + 1);
  }
  return null;
}

function reachVerbBefore(tokens: readonly Token[], amount: Amount): number | null {
  let index = amount.from === amount.numberFrom ? amount.from - 1 : amount.numberFrom - 1;
  const key = keyAt(tokens, index);
  if (/^(exceed|surpass|top)/.test(key)) return skipAuxiliaries(tokens, index);
  if (key === 'to' || key === 'at') index -= 1;
  const verb = keyAt(tokens, index);
  const reaches = REACH_VERBS.has(verb) && !/^(is|are|was|were|be|been)$/.test(verb);
  return reaches ||
    (key === 'to' &&
      /^(increased|risen|rose|grew|grown|expanded|climbed|up|fell|fallen|dropped|declined|decreased|down)$/.test(
        verb,
      ))
    ? skipAuxiliaries(tokens, index)
    : null;
}

function skipAuxiliaries(tokens: readonly Token[], verb: number): number {
  let index = verb;
  while (/^(has|have|had|will|already|also|now|to|would)$/.test(keyAt(tokens, index - 1))) index -= 1;
  return index;
}

function phraseStart(tokens: readonly Token[], head: number): number {
  let start = head;
  while (start > head - 6 && isWordAt(tokens, start - 1) && !endsNounPhrase(keyAt(tokens, start - 1)))
    start -= 1;
  return start;
}

/** Nothing follows that the number could count instead. */
function endsPlainly(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return (
    !next ||
    next.kind === 'mark' ||
    (next.kind === 'word' && (endsNounPhrase(next.key) || ADVERBS.has(next.key)))
  );
}
