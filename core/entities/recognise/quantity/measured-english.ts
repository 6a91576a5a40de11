import { foundAt } from './found-at.ts';
import type { Found } from './found.ts';
import { CHANGE_VERBS, MONEY_VERBS, REACH_VERBS } from './grammar-words.ts';
import { BASE_WORDS, levelOf, measureContext, type MeasureContext, named } from './measure-context.ts';
import { changeAfter, changeAtRate, changeOf, changeOfCount, changeVerb } from './measured-change.ts';
import { inPlural, rowName } from './measured-words.ts';
import { phraseEndingAt, phraseStartingAt } from './noun-phrase.ts';
import { subjectEndingAt } from './subject-phrase.ts';
import { CONTAINER_NOUNS } from './noun-table.ts';
import type { Sentence } from './sentence.ts';
import { isWordAt, keyAt } from './token.ts';

/** The ways in which a sentence says what a figure is of, the surest first. */
const PATTERNS: readonly ((context: MeasureContext) => string | null)[] = [
  ({ twin }) => twin,
  hangingNoun,
  changeAfter,
  shareOf,
  changeOf,
  changeAtRate,
  afterOf,
  changeVerb,
  afterTo,
  afterReachVerb,
  afterMoneyVerb,
  afterColon,
  nounAfter,
  apposition,
  bareSubject,
  moneyVerbInClause,
];

/** What one quantity of an English sentence measures; `earlier` holds the names of those before it. */
export function measuredInEnglish(
  sentence: Sentence,
  found: Found,
  all: readonly Found[],
  earlier: readonly (string | null)[],
): string | null {
  if (found.kind === 'count' && found.nounTo > found.nounFrom) return countedName(sentence, found);
  const context = measureContext(sentence, found, all, earlier);
  for (const pattern of PATTERNS) {
    const name = pattern(context);
    if (name !== null) return name;
  }
  return null;
}

/** 'biomedical companies'; '(3 sets) of equipment'; 'enterprises, annual increase'. */
function countedName(sentence: Sentence, found: Found): string | null {
  const { tokens } = sentence;
  const indices = Array.from({ length: found.nounTo - found.nounFrom }, (_, index) => found.nounFrom + index);
  const isContainer =
    CONTAINER_NOUNS.has(keyAt(tokens, found.nounTo - 1)) && keyAt(tokens, found.nounTo) === 'of';
  const of = isContainer ? [found.nounTo, ...phraseStartingAt(sentence, found.nounTo + 1)] : [];
  const name = rowName(sentence, [...indices, ...of]);
  if (name === null) return null;
  const plural = found.high === 1 ? inPlural(name) : name;
  const change = changeOfCount(sentence, found);
  return change === null ? plural : `${plural}, ${change}`;
}

/** 'account for 12% of GDP', '40% of the total project investment'. */
function shareOf({ sentence, found, all, last }: MeasureContext): string | null {
  if (found.kind !== 'percent') return null;
  const { tokens } = sentence;
  const accounts = keyAt(tokens, last) === 'for' && /^account(s|ed|ing)?$/.test(keyAt(tokens, last - 1));
  const makesUp = keyAt(tokens, last) === 'up' && /^(make|makes|made|making)$/.test(keyAt(tokens, last - 1));
  const isOf = keyAt(tokens, found.to) === 'of';
  const of = isOf ? rowName(sentence, phraseStartingAt(sentence, found.to + 1), BASE_WORDS - 1) : null;
  if (!accounts && !makesUp) return of && keyAt(tokens, last) !== 'of' ? `share of ${of}` : null;
  const subject = named(rowName(sentence, subjectEndingAt(sentence, last - 2, all), BASE_WORDS - 2));
  if (!subject) return of ? `share of ${of}` : null;
  const isShort = of !== null && `${subject} ${of}`.split(' ').length < BASE_WORDS;
  return isShort ? `${subject}, share of ${of}` : `${subject}, share`;
}

/** 'subsidy of 30 million yuan', 'an average annual growth rate of more than 30%'. */
function afterOf({ sentence, last }: MeasureContext): string | null {
  if (keyAt(sentence.tokens, last) !== 'of') return null;
  return named(rowName(sentence, phraseEndingAt(sentence, last - 1)));
}

/** 'boosted sales to 1.913 billion yuan', 'increased to 30 billion yuan', 'fell from 19,800 yuan'. */
function afterTo({ sentence, found, last, all, base }: MeasureContext): string | null {
  const { tokens } = sentence;
  const key = keyAt(tokens, last);
  if (key !== 'to' && key !== 'from') return null;
  const verb = keyAt(tokens, last - 1);
  if (CHANGE_VERBS.has(verb) || REACH_VERBS.has(verb)) {
    return named(rowName(sentence, subjectEndingAt(sentence, last - 2, all))) ?? levelOf(base);
  }
  const isSecond = all.some((one) => one.to === last) || !isWordAt(tokens, last - 1);
  if (isSecond || key === 'from') return levelOf(base);
  return found.kind === 'money' || found.kind === 'percent'
    ? named(rowName(sentence, phraseEndingAt(sentence, last - 1)))
    : null;
}

/** 'the operating income … reached 48.7 billion yuan', '… has exceeded 20%', '… stood at 12%', 'worth 3 million'. */
function afterReachVerb({ sentence, found, last, all, base }: MeasureContext): string | null {
  const { tokens } = sentence;
  const at = /^(at|between|as|to)$/.test(keyAt(tokens, last)) ? last - 1 : last;
  const inside =
    /^(exceed|surpass|top|broke|approach|break)/.test(keyAt(tokens, found.from)) ||
    /^capped$/.test(keyAt(tokens, found.from));
  const verb = keyAt(tokens, at);
  if (!inside && !REACH_VERBS.has(verb) && !/^(valued|priced|estimated|set|worth|costs?)$/.test(verb))
    return null;
  const end = inside ? last : at - 1;
  const name = named(rowName(sentence, subjectEndingAt(sentence, end, all)));
  return name ?? relativeSubject(sentence, end) ?? levelOf(base);
}

/** '…, which reached 3 billion yuan', 'a fund, worth 3 billion yuan': the noun before the comma. */
function relativeSubject(sentence: Sentence, at: number): string | null {
  const { tokens } = sentence;
  let comma = at;
  while (comma > at - 4 && isWordAt(tokens, comma)) comma -= 1;
  return keyAt(tokens, comma) === ',' ? named(rowName(sentence, phraseEndingAt(sentence, comma - 1))) : null;
}

/** 'invested more than 10 billion yuan', 'raised 500 million yuan', '30 million yuan in subsidies'. */
function afterMoneyVerb({ sentence, found, last }: MeasureContext): string | null {
  if (found.kind !== 'money') return null;
  const isTied = /^(in|of)$/.test(keyAt(sentence.tokens, found.to));
  const noun = isTied ? sumNoun(sentence, found.to + 1) : null;
  return noun ?? MONEY_VERBS.get(keyAt(sentence.tokens, last)) ?? null;
}

const SUM_NOUNS = new Set(
  (
    'subsidies subsidy investment investments funding funds financing revenue revenues income sales profit profits loans support grants ' +
    'tax taxes rewards orders exports imports assets capital savings contracts bonds output rent'
  ).split(' '),
);

/** Only nouns that are sums of money, since places and fields stand there too. */
function sumNoun(sentence: Sentence, at: number): string | null {
  const phrase = phraseStartingAt(sentence, at);
  const holdsSum = phrase.some((index) => SUM_NOUNS.has(keyAt(sentence.tokens, index)));
  return holdsSum ? rowName(sentence, phrase) : null;
}

/** 'Operating income: 48.7 billion yuan'. */
function afterColon({ sentence, last }: MeasureContext): string | null {
  const key = keyAt(sentence.tokens, last);
  return key === ':' || key === '：' ? named(rowName(sentence, phraseEndingAt(sentence, last - 1))) : null;
}

/** 'covers 1,997 square kilometers' says whose area it is, and that it is one. */
const EXTENT_VERBS: ReadonlyMap<string, string> = new Map([
  ...['covers', 'covered', 'covering', 'cover', 'occupies', 'occupying', 'occupied'].map(
    (verb) => [verb, 'area'] as const,
  ),
  ...['spans', 'spanning', 'stretches', 'stretching', 'runs'].map((verb) => [verb, 'length'] as const),
]);

/** 'a 15 percent corporate income tax rate'. */
function rateName(sentence: Sentence, at: number): string | null {
  const phrase = phraseStartingAt(sentence, at);
  const last = phrase.at(-1);
  const isRate =
    last !== undefined &&
    /^(rate|tax|stake|share|interest|tariff|coverage|margin|equity)$/.test(keyAt(sentence.tokens, last));
  return isRate ? rowName(sentence, phrase) : null;
}

const EXTENTS = new Set(['length', 'area', 'mass']);

/** '3 million yuan investment', '15 million yuan to support', 'a 3.6-kilometer-long road', '300 mu of land'. */
function nounAfter({ sentence, found, last }: MeasureContext): string | null {
  const { tokens } = sentence;
  const key = keyAt(tokens, found.to);
  const purpose = key === 'to' ? MONEY_VERBS.get(keyAt(tokens, found.to + 1)) : undefined;
  if (purpose) return purpose;
  if (found.kind === 'money') return key === '-' ? null : sumNoun(sentence, found.to);
  if (found.kind === 'percent') return rateName(sentence, found.to);
  const covered = EXTENT_VERBS.get(keyAt(tokens, last));
  if (covered !== undefined && covered === found.kind && key !== 'of') return covered;
  if (!EXTENTS.has(found.kind) || /^(long|wide|high|deep|tall|thick|away)$/.test(key)) return null;
  return named(rowName(sentence, phraseStartingAt(sentence, key === 'of' ? found.to + 1 : found.to)));
}

/** 'a 3.6-kilometer-long road': what hangs on a noun by hyphens is of that noun. */
function hangingNoun(context: MeasureContext): string | null {
  const { sentence, found } = context;
  for (let at = found.from; at < found.to; at += 1)
    if (keyAt(sentence.tokens, at) === '-') return nounAfter(context);
  return null;
}

/** 'The bridge, 55 km long, …'. */
function apposition({ sentence, found, last }: MeasureContext): string | null {
  if (!EXTENTS.has(found.kind) || keyAt(sentence.tokens, last) !== ',') return null;
  return named(rowName(sentence, phraseEndingAt(sentence, last - 1)));
}

/** 'sales 30 million yuan', 'output value nearly 40%': a noun right before the figure. */
function bareSubject({ sentence, last, all }: MeasureContext): string | null {
  const phrase = phraseEndingAt(sentence, last);
  const words = phrase.filter((at) => !sentence.placed[at]);
  if (phrase.some((at) => foundAt(all, at))) return null;
  return words.length === 0 || words.length > BASE_WORDS ? null : named(rowName(sentence, phrase));
}

/** '… will be funded …, with a maximum of 300 million yuan': the last verb of money before the figure. */
function moneyVerbInClause({ sentence, found }: MeasureContext): string | null {
  if (found.kind !== 'money') return null;
  for (let at = found.from - 1; at >= Math.max(0, found.from - 25); at -= 1) {
    const noun = MONEY_VERBS.get(keyAt(sentence.tokens, at));
    if (noun) return noun;
  }
  return null;
}
