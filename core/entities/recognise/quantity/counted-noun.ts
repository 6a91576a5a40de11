import { CHANGE_VERBS, CONJUNCTIONS, PLAIN_VERBS, endsNounPhrase } from './grammar-words.ts';
import { LABELS, RANKINGS } from './not-a-quantity.ts';
import {
  ADJUNCTS_IN_S,
  isKnownNoun,
  isOrganisationNoun,
  isPeopleNoun,
  isPluralNoun,
  NOT_COUNTED,
  PERSON_VERBS,
  pluralOf,
  TERRITORIES,
} from './noun-table.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './token.ts';
import { isCapitalisedAt, isWordAt, keyAt } from './token.ts';

/** What a number counts: the words from the number on to token `to`, and the plural noun at their heart. */
export interface Counted {
  to: number;
  /** The counted noun, in the plural and in lower case: 'companies', 'leaders and guests'. */
  unit: string;
  /** The tokens that say what is counted. */
  nounFrom: number;
  nounTo: number;
  /** What is measured where no words beside the number say it ('nearly 10,000 participated'). */
  measured: string | null;
}

/** No noun phrase in the news has more words than this before its noun. */
const LONGEST_PHRASE = 10;

const ROMAN = /^(i|ii|iii|iv|v|vi|vii|viii|ix|x)$/;

/**
 * Reads what is counted, from the token after the number: '(615) biomedical companies' up to the first plural noun, or,
 * for one, the whole singular phrase if its noun is known. Null where no noun is found.
 */
export function readCounted(sentence: Sentence, at: number, isSingular: boolean): Counted | null {
  const verb = personVerb(sentence.tokens, at);
  if (verb !== undefined) return { to: at, unit: 'people', nounFrom: at, nounTo: at, measured: verb };
  const head = isSingular ? singularHead(sentence, at) : pluralHead(sentence, at);
  if (head === null) return null;
  const key = keyAt(sentence.tokens, head);
  if (NOT_COUNTED.has(key)) return null;
  const to = isSingular ? head + 1 : joinedEnd(sentence, head);
  return { to, unit: unitOf(sentence.tokens, head, to), nounFrom: at, nounTo: to, measured: null };
}

function personVerb(tokens: readonly Token[], at: number): string | undefined {
  const next = tokens[at + 1];
  const goesOn = next?.kind === 'word' && !endsNounPhrase(next.key);
  return goesOn ? undefined : PERSON_VERBS.get(keyAt(tokens, at));
}

/** The first plural noun that no other noun follows. */
function pluralHead(sentence: Sentence, at: number): number | null {
  const { tokens } = sentence;
  for (let next = at; next < at + LONGEST_PHRASE; next += 1) {
    const step = stepInPhrase(sentence, next, at);
    if (step === 'stop') return null;
    if (step === 'pass') next = afterQuotation(tokens, next);
    if (step === 'pass' || !isWordAt(tokens, next)) continue;
    if (isPluralNoun(keyAt(tokens, next)) && !goesOnAsCompound(sentence, next)) return next;
  }
  return null;
}

/** In '32 "Thousand Talents" experts' the noun stands behind the quotation. */
function afterQuotation(tokens: readonly Token[], at: number): number {
  const closer = keyAt(tokens, at) === '“' ? '”' : keyAt(tokens, at) === '"' ? '"' : null;
  if (closer === null) return at;
  for (let next = at + 1; next < at + LONGEST_PHRASE; next += 1)
    if (keyAt(tokens, next) === closer) return next;
  return at;
}

/** '12 sales outlets', '5 new materials companies': a noun in -s that another noun follows. */
function goesOnAsCompound(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const key = keyAt(tokens, at);
  const next = keyAt(tokens, at + 1);
  if (!isWordAt(tokens, at + 1) || endsNounPhrase(next)) return false;
  if (next === "'s") return true;
  if (sentence.placed[at] && isWordAt(tokens, at + 1)) return true;
  if (ADJUNCTS_IN_S.has(key)) return !CHANGE_VERBS.has(next);
  return isPluralNoun(next) && isKnownNoun(next);
}

/** For one: the last word of the phrase, where the tables know it as a noun. */
function singularHead(sentence: Sentence, at: number): number | null {
  const { tokens } = sentence;
  let last: number | null = null;
  for (let next = at; next < at + LONGEST_PHRASE; next += 1) {
    const step = stepInPhrase(sentence, next, at);
    const isAnd = keyAt(tokens, next) === 'and' || keyAt(tokens, next) === ',';
    if (step === 'stop' || (isAnd && last !== null && isKnownNoun(keyAt(tokens, last)))) break;
    if (isWordAt(tokens, next) && step === 'word') last = next;
  }
  if (last === null || isPluralNoun(keyAt(tokens, last))) return null;
  return isKnownNoun(keyAt(tokens, last)) ? last : null;
}

type Step = 'stop' | 'pass' | 'word';

/** Whether the phrase goes on over the token at `at`: a word of it, something to pass over, or its end. */
function stepInPhrase(sentence: Sentence, at: number, start: number): Step {
  const { tokens } = sentence;
  const token = tokens[at];
  if (!token || token.kind === 'han') return 'stop';
  if (token.kind === 'code') return at > start ? 'pass' : 'word';
  if (token.kind === 'number') return isPartOfName(sentence, at, start) ? 'pass' : 'stop';
  if (token.kind === 'mark') return stepOverMark(sentence, at, start);
  if (token.kind === 'ordinal') return 'pass';
  if (token.key === "'s") return at > start && isOwner(sentence, at - 1) ? 'pass' : 'stop';
  if (ROMAN.test(token.key) && LABELS.has(keyAt(tokens, at - 1))) return 'pass';
  if (token.key === 'and' || token.key === 'or') return joinsAdjectives(tokens, at, start) ? 'pass' : 'stop';
  if (
    token.key === 'overseas' ||
    token.key === 'online' ||
    token.key === 'offline' ||
    token.key === 'overall'
  )
    return 'word';
  if (isAdjectiveHere(tokens, at)) return 'word';
  return endsNounPhrase(token.key) ? 'stop' : 'word';
}

/** "Shenzhen's", "the world's": whose they are is no part of what they are. */
function isOwner(sentence: Sentence, at: number): boolean {
  return (
    sentence.placed[at] === true ||
    /^(world|country|nation|city|province|district|region|industry)$/.test(keyAt(sentence.tokens, at))
  );
}

/** 'planned', 'needed', 'located' before a noun say which one, and do nothing: '3 planned projects'. */
function isAdjectiveHere(tokens: readonly Token[], at: number): boolean {
  const key = keyAt(tokens, at);
  if (!PLAIN_VERBS.has(key) || !key.endsWith('ed')) return false;
  const next = tokens[at + 1];
  return next?.kind === 'word' && isPluralNoun(next.key) && isKnownNoun(next.key);
}

/** 'Fortune Global 500 companies', 'Class 1 drugs': a number that the name before it owns. */
function isPartOfName(sentence: Sentence, at: number, start: number): boolean {
  const before = at - 1;
  if (before < start) return false;
  const key = keyAt(sentence.tokens, before);
  return LABELS.has(key) || RANKINGS.has(key) || isCapitalisedAt(sentence.tokens, before);
}

function stepOverMark(sentence: Sentence, at: number, start: number): Step {
  const { tokens } = sentence;
  const key = keyAt(tokens, at);
  const between = at > start && isWordAt(tokens, at - 1) && isWordAt(tokens, at + 1);
  if (key === '&' || key === '/' || key === '-' || key === '–') return between ? 'pass' : 'stop';
  if (key === '"' || key === '“' || key === '”') return 'pass';
  if (key === '+' || key === '*') return 'pass';
  return key === ',' && between && isAdjectiveList(tokens, at) ? 'pass' : 'stop';
}

/** 'small, medium and large enterprises', 'high-quality, innovative companies'. */
function isAdjectiveList(tokens: readonly Token[], comma: number): boolean {
  const before = keyAt(tokens, comma - 1);
  const after = keyAt(tokens, comma + 1);
  if (isPluralNoun(before) || endsNounPhrase(after)) return false;
  const next = keyAt(tokens, comma + 2);
  return next === 'and' || next === ',' || (isAdjective(before) && isPluralNoun(next));
}

function isAdjective(key: string): boolean {
  return /(ive|al|ic|ous|ful|able|ible|ary|ent|ant|ed|ing|-level|-quality|-tech|-scale|-end|-class|-known|-owned)$/.test(
    key,
  );
}

/** 'domestic and foreign (companies)': words on both sides, and the noun still to come. */
function joinsAdjectives(tokens: readonly Token[], at: number, start: number): boolean {
  if (at === start || !isWordAt(tokens, at - 1) || !isWordAt(tokens, at + 1)) return false;
  return !endsNounPhrase(keyAt(tokens, at + 1)) && !CONJUNCTIONS.has(keyAt(tokens, at + 1));
}

/** Where the list ends that is counted together: 'academicians, scientists, experts and scholars'. */
function joinedEnd(sentence: Sentence, head: number): number {
  const { tokens } = sentence;
  let end = head + 1;
  let last = end;
  for (let steps = 0; steps < 6; steps += 1) {
    const and = keyAt(tokens, end) === 'and' || keyAt(tokens, end) === '&' ? 1 : 0;
    const comma = keyAt(tokens, end) === ',' ? 1 : 0;
    const oxford = comma && last < end && keyAt(tokens, end + 1) === 'and' ? 1 : 0;
    if (!and && !comma) break;
    const next = joinedNoun(sentence, head, end + 1 + oxford, and + oxford > 0);
    if (next === null) break;
    end = next + 1;
    if (and || oxford) last = end;
    if (and || oxford) break;
  }
  return last;
}

/** The next noun of the list, if it is of the head's own sort: people with people, houses with houses. */
function joinedNoun(sentence: Sentence, head: number, at: number, isLast: boolean): number | null {
  const { tokens } = sentence;
  const key = keyAt(tokens, head);
  for (let next = at; next < at + (isLast ? 4 : 3); next += 1) {
    const own = keyAt(tokens, next);
    if (!isWordAt(tokens, next) || endsNounPhrase(own) || own === "'s") return null;
    if (!isPluralNoun(own) || goesOnAsCompound(sentence, next)) continue;
    return isSameSort(key, own) && !isVerbHere(tokens, next) ? next : null;
  }
  return null;
}

function isSameSort(one: string, other: string): boolean {
  const sorts = [isPeopleNoun, isOrganisationNoun, (key: string) => TERRITORIES.has(key)];
  return sorts.some((isOfSort) => isOfSort(one) && isOfSort(other));
}

/** '… 500 companies and houses 20 labs': a word in -s before a determiner or a number acts. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'number' || ['the', 'a', 'an', 'its', 'their'].includes(next?.key ?? '');
}

function unitOf(tokens: readonly Token[], head: number, to: number): string {
  const heads = [pluralOf(keyAt(tokens, head))];
  for (let at = head + 1; at < to; at += 1) {
    const key = keyAt(tokens, at);
    const endsItem = at + 1 === to || [',', 'and', '&'].includes(keyAt(tokens, at + 1));
    if (isWordAt(tokens, at) && endsItem && key !== 'and') heads.push(key);
  }
  if (heads.length === 1) return heads[0]!.slice(0, 80);
  return `${heads.slice(0, -1).join(', ')} and ${heads.at(-1)!}`.slice(0, 80);
}
