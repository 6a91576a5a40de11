import type { Found } from './found.ts';
import { CHANGE_NOUNS, CHANGE_VERBS } from './grammar-words.ts';
import { BASE_WORDS, type MeasureContext, named } from './measure-context.ts';
import { rowName } from './measured-words.ts';
import { phraseEndingAt, phraseStartingAt } from './noun-phrase.ts';
import { isClauseEdge, subjectEndingAt } from './subject-phrase.ts';
import type { Sentence } from './sentence.ts';
import { keyAt } from './token.ts';

/*
 * Figures that say how something changed: the row is named after the thing, and the change follows a comma.
 */

const RATE_WORDS =
  /^(year-on-year|annual|average|month-on-month|overall|net|-|sharp|yoy|quarter-on-quarter)$/;

/** Verbs between a subject and the change that it made: 'retail sales saw a 6.2% increase'. */
const SEEING_VERBS =
  /^(saw|sees|see|seen|achieve|record|maintain|have|keep|kept|recorded|posted|reported|had|has|have|showed|shows|witnessed|achieved|registered|maintained|experienced)$/;

/** 'a 12.4 percentage point rebound', '6.2% growth in retail sales', '40% discount'. */
export function changeAfter({ sentence, found, all, last, base }: MeasureContext): string | null {
  if (found.kind === 'money') return null;
  const { tokens } = sentence;
  let at = found.to;
  while (RATE_WORDS.test(keyAt(tokens, at))) at += 1;
  const change = CHANGE_NOUNS.get(keyAt(tokens, at));
  if (change === undefined || keyAt(tokens, at + 1) === 'rate') return null;
  const ties = /^(in|of|for)$/.test(keyAt(tokens, at + 1));
  const own = ties ? rowName(sentence, phraseStartingAt(sentence, at + 2), BASE_WORDS) : null;
  const isSeen = SEEING_VERBS.test(keyAt(tokens, last));
  const subject = isSeen ? rowName(sentence, subjectEndingAt(sentence, last - 1, all), BASE_WORDS) : null;
  return withChange(own ?? named(subject) ?? base?.name ?? null, yearly(sentence, found, change));
}

function withChange(name: string | null, change: string): string {
  return name === null ? change : `${name}, ${change}`;
}

/** 'an increase of 12%', 'with an average annual growth of 5.6%'. */
export function changeOf({ sentence, found, all, last, base }: MeasureContext): string | null {
  const { tokens } = sentence;
  const change = keyAt(tokens, last) === 'of' ? CHANGE_NOUNS.get(keyAt(tokens, last - 1)) : undefined;
  if (change === undefined) return null;
  const phrase = phraseEndingAt(sentence, last - 1);
  if (!isOnlyChange(sentence, phrase)) return null;
  const first = phrase[0] ?? last;
  const verb = /^(a|an)$/.test(keyAt(tokens, first - 1)) ? first - 2 : first - 1;
  const isSeen = SEEING_VERBS.test(keyAt(tokens, verb));
  const subject = isSeen
    ? named(rowName(sentence, subjectEndingAt(sentence, verb - 1, all), BASE_WORDS))
    : null;
  return withChange(subject ?? base?.name ?? null, yearly(sentence, found, change));
}

const CHANGE_ADJECTIVES =
  /^(average|annual|yearly|year-on-year|net|sharp|total|cumulative|of|slight|significant|substantial)$/;

function isOnlyChange(sentence: Sentence, phrase: readonly number[]): boolean {
  return phrase.filter((at) => !CHANGE_ADJECTIVES.test(keyAt(sentence.tokens, at))).length <= 1;
}

/** 'grew at an average annual rate of 12.5%'. */
export function changeAtRate({ sentence, found, all, last }: MeasureContext): string | null {
  const { tokens } = sentence;
  if (keyAt(tokens, last) !== 'of' || !/^(rate|pace|speed)$/.test(keyAt(tokens, last - 1))) return null;
  let at = last - 1;
  while (at > last - 7 && keyAt(tokens, at) !== 'at') at -= 1;
  const change = keyAt(tokens, at) === 'at' ? CHANGE_VERBS.get(keyAt(tokens, at - 1)) : undefined;
  if (change === undefined) return null;
  const name = named(rowName(sentence, subjectEndingAt(sentence, at - 2, all), BASE_WORDS));
  return name === null ? null : `${name}, ${yearly(sentence, found, change)}`;
}

/** 'retail sales increased by 6.2%', 'output grew 40%', 'up 6% year on year', 'sales doubled'. */
export function changeVerb({ sentence, found, last, base, all }: MeasureContext): string | null {
  const { tokens } = sentence;
  if (found.kind === 'money' && keyAt(tokens, last) !== 'by') return null;
  let verb = keyAt(tokens, last) === 'by' ? last - 1 : last;
  while (/ly$/.test(keyAt(tokens, verb)) || keyAt(tokens, verb) === 'year-on-year') verb -= 1;
  const own = isDoubling(sentence, found) ? 'increase' : undefined;
  const change = own ?? CHANGE_VERBS.get(keyAt(tokens, verb));
  if (change === undefined) return null;
  const end = own ? last : verb - 1;
  const name = named(rowName(sentence, subjectEndingAt(sentence, end, all), BASE_WORDS)) ?? base?.name;
  return name ? `${name}, ${yearly(sentence, found, change)}` : null;
}

/** 'Sales doubled': the multiple is the verb itself. */
function isDoubling(sentence: Sentence, found: Found): boolean {
  return (
    found.kind === 'multiple' &&
    /^(doubl|tripl|trebl|quadrupl|quintupl)/.test(keyAt(sentence.tokens, found.to - 1))
  );
}

/** 'an average annual increase of 120 enterprises', 'added 100 companies a year': a count that is a change, or null. */
export function changeOfCount(sentence: Sentence, found: Found): string | null {
  const { tokens } = sentence;
  const key = keyAt(tokens, found.from - 1);
  const noun = key === 'of' ? CHANGE_NOUNS.get(keyAt(tokens, found.from - 2)) : undefined;
  const verb = key === 'by' ? CHANGE_VERBS.get(keyAt(tokens, found.from - 2)) : undefined;
  const change = noun ?? verb ?? (/^add(ed|s|ing)?$/.test(key) ? 'increase' : undefined);
  return change === undefined ? null : yearly(sentence, found, change);
}

/** A change per year is another row than a change. */
function yearly(sentence: Sentence, found: Found, change: string): string {
  const { tokens } = sentence;
  for (let at = found.to; at < found.to + 4; at += 1) {
    const key = keyAt(tokens, at);
    if (/^(annually|yearly|annual)$/.test(key)) return `annual ${change}`;
    if (/^(a|per|every|each)$/.test(key) && keyAt(tokens, at + 1) === 'year') return `annual ${change}`;
    if (isClauseEdge(key)) break;
  }
  for (let at = found.from - 1; at >= Math.max(0, found.from - 5); at -= 1) {
    if (/^(annual|yearly|annually)$/.test(keyAt(tokens, at))) return `annual ${change}`;
  }
  return change;
}
