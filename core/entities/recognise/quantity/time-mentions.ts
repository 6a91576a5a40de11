import type { Period, PublishedDate } from '../../../../shared/model/partial-date.ts';
import type { TimeSense } from './date-words.ts';
import { DAY_CUES, TIME_SENSES } from './date-words.ts';
import { isKnownNoun } from './noun-table.ts';
import type { DateReading } from './date-reading.ts';
import { isoPeriod } from './iso-period.ts';
import { readDate } from './read-date.ts';
import type { Sentence } from './sentence.ts';
import { isCapitalisedAt, isHanAt, isWordAt, keyAt } from './token.ts';
import { UNIT_SUFFIXES } from './unit-table.ts';

/** A time that a sentence speaks of: its words, how they put it, and the period where one is known. */
export interface TimeMention {
  from: number;
  to: number;
  sense: TimeSense;
  precision: DateReading['precision'];
  period: Period | null;
  /** The sentence says with it when something happens, so that it is worth proposing by itself. */
  isStated: boolean;
}

/** Words behind which a bare year is a year even before a noun: 'in 2022 enterprises …'. */
const STRONG_CUES = new Set(['in', 'since', 'by', 'during', 'until', 'till', 'as of']);

/** The times of a sentence, in text order and without overlap. */
export function timeMentions(sentence: Sentence, published: PublishedDate | null): TimeMention[] {
  const mentions: TimeMention[] = [];
  let next = 0;
  for (const at of sentence.starts) {
    const date = at < next ? null : readDate(sentence.tokens, at);
    if (!date || !isDate(sentence, date)) continue;
    mentions.push(mentionOf(sentence, date, published));
    next = date.to;
  }
  return mentions;
}

function mentionOf(sentence: Sentence, date: DateReading, published: PublishedDate | null): TimeMention {
  const cue = cueBefore(sentence, date.from);
  const isRange = date.isRange && date.precision !== 'part';
  const said = cue?.sense ?? 'during';
  const isOwn = keyAt(sentence.tokens, date.to) === '的' && said !== 'base';
  const sense = isOwn || (said === 'since' && isRange) ? 'during' : said;
  const whole = isoPeriod(date, published);
  const opens = sense === 'until' || sense === 'since';
  return {
    from: opens && cue ? cue.from : withArticle(sentence, date),
    to: date.to,
    sense: isFounding(sentence, cue?.from ?? date.from) ? 'base' : sense,
    precision: date.precision,
    period: whole && bounded(whole, sense),
    isStated: said !== 'base' && isStated(sentence, date, cue !== null),
  };
}

/** 'Founded in 2005, it employs 3,500 people': the year of the founding dates nothing else. */
function isFounding(sentence: Sentence, at: number): boolean {
  if (keyAt(sentence.tokens, at) === '于') return '立办建生'.includes(keyAt(sentence.tokens, at - 1) || ' ');
  return /^(founded|established|incorporated|born|opened|created|registered|built|launched|listed)$/.test(
    keyAt(sentence.tokens, at - 1),
  );
}

function bounded(whole: Period, sense: TimeSense): Period {
  if (sense === 'until') return { from: null, to: whole.to };
  return sense === 'since' ? { from: whole.from, to: null } : whole;
}

function cueBefore(sentence: Sentence, at: number): { sense: TimeSense; from: number } | null {
  const { tokens } = sentence;
  const end = keyAt(tokens, at - 1) === 'the' ? at - 1 : at;
  const found = TIME_SENSES.endingAt(tokens, end);
  return found && { sense: found.value, from: found.from };
}

function withArticle(sentence: Sentence, date: DateReading): number {
  return date.precision === 'part' && keyAt(sentence.tokens, date.from - 1) === 'the'
    ? date.from - 1
    : date.from;
}

/** A bare year is one only where the words around it place something in time; all else is a date by its own words. */
function isDate(sentence: Sentence, date: DateReading): boolean {
  const { tokens } = sentence;
  if (date.precision !== 'year' || date.start.year === null) return true;
  if (date.isRange && keyAt(tokens, date.to - 1) !== '年') return isYearSpan(sentence, date);
  if (keyAt(tokens, date.to - 1) === '年') return true;
  if (UNIT_SUFFIXES.startingAt(tokens, date.to) || isHanAt(tokens, date.to)) return false;
  const before = keyAt(tokens, date.from - 1);
  const strong = STRONG_CUES.has(before) || (before === 'of' && keyAt(tokens, date.from - 2) === 'as');
  if (isKnownNoun(keyAt(tokens, date.to)) && !strong) return false;
  if (isCapitalisedAt(tokens, date.to) && !sentence.capitals) return strong;
  return cueBefore(sentence, date.from) !== null || isAdjective(sentence, date);
}

/** 'from 2018 to 2020', '(2021-2025)'. */
function isYearSpan(sentence: Sentence, date: DateReading): boolean {
  return !UNIT_SUFFIXES.startingAt(sentence.tokens, date.to);
}

/** 'the 2022 operating income', but not 'the 2023 Shenzhen Conference'. */
function isAdjective(sentence: Sentence, date: DateReading): boolean {
  const before = keyAt(sentence.tokens, date.from - 1);
  if (!isWordAt(sentence.tokens, date.to)) return false;
  return before === 'the' || before === 'its' || before === 'their' || before === "'s";
}

/** It needs a word before it that says 'when', so that the dates of datelines and by-lines stay out. */
function isStated(sentence: Sentence, date: DateReading, hasCue: boolean): boolean {
  const { tokens } = sentence;
  if (sentence.named[date.from] || date.precision === 'year') return false;
  if (isHanAt(tokens, date.to - 1)) return !'电讯电报'.includes(keyAt(tokens, date.to) || ' ');
  const isSaid = hasCue || DAY_CUES.has(keyAt(tokens, date.from - 1));
  // 'In July' alone could be of any year.
  return isSaid && (date.precision !== 'month' || date.isRange || date.start.year !== null);
}
