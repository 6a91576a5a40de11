import {
  CLASSIFIERS,
  HAN_ADJUNCTS,
  HAN_VERB_NOUNS,
  HAN_DURATION_CUES,
  HAN_NOT_COUNTED,
  HAN_PEOPLE,
  HAN_PHRASE_ENDS,
  HAN_THINGS,
  HAN_TOTALS,
  PEOPLE_CLASSIFIERS,
  PSEUDO_CLASSIFIERS,
  TIME_CLASSIFIERS,
} from './han-nouns.ts';
import type { Counted } from './counted-noun.ts';
import type { Amount } from './read-amount.ts';
import { LINKS } from './measured-han-words.ts';
import { MODIFIERS_AFTER } from './modifier-table.ts';
import type { Sentence } from './sentence.ts';
import { textOfHan } from './han-text.ts';
import type { Token } from './token.ts';
import { isHanAt, keyAt } from './token.ts';

/** A counted noun phrase in Chinese has no more characters than this. */
const LONGEST_PHRASE = 18;

/**
 * Reads what a Chinese number counts: a measure word, which is the unit, and the noun after it where the tables know
 * one ('615家生物医药企业'). Null where neither stands there, and where one is only an article ('一个', '一批').
 */
export function readHanCounted(sentence: Sentence, amount: Amount): Counted | null {
  const { tokens } = sentence;
  const at = amount.numberTo;
  if (!isHanAt(tokens, at) || isArticle(amount)) return null;
  const classifier = CLASSIFIERS.startingAt(tokens, at);
  if (!classifier) return readPseudo(tokens, at, amount);
  if (TIME_CLASSIFIERS.has(classifier.value))
    return readTime(tokens, amount, classifier.value, classifier.to);
  if (
    HAN_NOT_COUNTED.startingAt(tokens, classifier.to) ||
    isOtherWord(tokens, classifier.to, classifier.value)
  )
    return null;
  const nounFrom = MODIFIERS_AFTER.startingAt(tokens, classifier.to)?.to ?? classifier.to;
  const noun =
    nounEnd(tokens, nounFrom, PEOPLE_CLASSIFIERS.has(classifier.value)) ??
    plainNoun(tokens, nounFrom, classifier.value);
  return { to: noun ?? nounFrom, unit: classifier.value, nounFrom, nounTo: noun ?? nounFrom, measured: null };
}

/** Reads what a number counts that stands alone behind its subject: '参与人数超(160万)，'. */
export function readHanTotal({ tokens }: Sentence, amount: Amount): Counted | null {
  if (tokens[amount.to] && tokens[amount.to]!.kind !== 'mark') return null;
  let from = amount.from;
  for (let steps = 0; steps < 3; steps += 1) {
    const total = HAN_TOTALS.endingAt(tokens, from);
    if (total)
      return { to: amount.to, unit: total.value, nounFrom: amount.to, nounTo: amount.to, measured: null };
    from = LINKS.endingAt(tokens, from)?.from ?? from;
  }
  return null;
}

/** '一个', '一批': an article in all but name. */
function isArticle(amount: Amount): boolean {
  return amount.first.form === 'han' && amount.high === 1;
}

/** '两位数', '三个月', '5人制', '个人': characters that make another word of the measure word. */
function isOtherWord(tokens: readonly Token[], at: number, classifier: string): boolean {
  const next = keyAt(tokens, at);
  if (tokens[at]?.kind === 'number' && tokens[at].glued && '栋层幢号'.includes(classifier)) return true;
  if (classifier === '位') return next === '数' || next === '一' || next === '居';
  if (classifier === '人') return '制行民均士生工才大'.includes(next || ' ');
  if (classifier === '个') return '人性体别股税'.includes(next || ' ') && keyAt(tokens, at + 1) !== '才';
  if (classifier === '条') return next === '例' || next === '件';
  if (classifier === '部') return next === '门' || next === '委';
  if (classifier === '次') return next === '序' || next === '要';
  return classifier === '家' && '长庭园'.includes(next || ' ');
}

/** '三大战略性新兴产业': the noun itself is the unit. */
function readPseudo(tokens: readonly Token[], at: number, amount: Amount): Counted | null {
  const pseudo = PSEUDO_CLASSIFIERS.startingAt(tokens, at);
  if (!pseudo || keyAt(tokens, at) !== '大' || amount.high >= 10) return null;
  const end = nounEnd(tokens, pseudo.to, false);
  if (end === null) return null;
  const unit = textOfHan(tokens, lastNounStart(tokens, pseudo.to, end), end);
  return { to: end, unit, nounFrom: pseudo.to, nounTo: end, measured: null };
}

/** Years and days count only where a word says that they last. */
function readTime(tokens: readonly Token[], amount: Amount, unit: string, to: number): Counted | null {
  // '不到五小时' and '超过10年' measure; '近五年' and '约3000年前' place something in time.
  const isBound = ['over', 'atLeast', 'upTo'].includes(amount.modifier);
  const lasts = isBound || HAN_DURATION_CUES.endingAt(tokens, amount.from) !== null;
  if (!lasts || '内前后来间底初'.includes(keyAt(tokens, to) || ' ')) return null;
  return { to, unit, nounFrom: to, nounTo: to, measured: null };
}

/** The end of the first noun that the tables know, with the nouns that stand right behind it. */
function nounEnd(tokens: readonly Token[], from: number, people: boolean): number | null {
  for (let at = from; at < from + LONGEST_PHRASE; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'mark' || isOtherFigure(tokens, at)) return null;
    const noun = HAN_PEOPLE.startingAt(tokens, at) ?? (people ? null : HAN_THINGS.startingAt(tokens, at));
    if (noun && keyAt(tokens, noun.to) !== '级')
      return furtherNouns(tokens, widest(tokens, noun.from, noun.to));
    if (HAN_PHRASE_ENDS.startingAt(tokens, at)) return null;
  }
  return null;
}

/** '26个面积3平方公里的园区' holds a figure of its own; in '1类新药' and '500强企业' the number is part of the name. */
function isOtherFigure(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' && !'类強强级期代号'.includes(keyAt(tokens, at + 1) || ' ');
}

/** Measure words that a noun must follow; 家 and 次 often stand alone, with a verb behind them. */
const NOUN_CLASSIFIERS = new Set('个 項 项 种 款 件 场 条 座 台 套 辆 艘 部 支 所 份'.split(' '));
const SHORTEST_NOUN = 2;
const LONGEST_NOUN = 6;

/** A noun that no table knows, where it is short and a mark or a small word ends it: '3场专题边会，'. */
function plainNoun(tokens: readonly Token[], from: number, classifier: string): number | null {
  if (!NOUN_CLASSIFIERS.has(classifier)) return null;
  let to = from;
  while (isHanAt(tokens, to) && to - from <= LONGEST_NOUN && !HAN_PHRASE_ENDS.startingAt(tokens, to)) to += 1;
  const ends = tokens[to]?.kind === 'mark' || ['和', '与', '及'].includes(keyAt(tokens, to));
  return ends && to - from >= SHORTEST_NOUN && to - from <= LONGEST_NOUN ? to : null;
}

/** In '医药企业' the table finds '药企' first; a noun that begins inside of it and ends later is the real one. */
function widest(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    const other = HAN_PEOPLE.startingAt(tokens, at) ?? HAN_THINGS.startingAt(tokens, at);
    if (other && other.to > to) return other.to;
  }
  return to;
}

/** '企业' and then '代表' or '家': the last noun in the row is the one that is counted. */
function furtherNouns(tokens: readonly Token[], to: number): number {
  const next = HAN_PEOPLE.startingAt(tokens, to) ?? thingBehind(tokens, to);
  if (next) return furtherNouns(tokens, next.to);
  const and = keyAt(tokens, to) === '和' || keyAt(tokens, to) === '、' || keyAt(tokens, to) === '及';
  const joined = and && HAN_PEOPLE.endingAt(tokens, to) ? HAN_PEOPLE.startingAt(tokens, to + 1) : null;
  return joined ? furtherNouns(tokens, joined.to) : to;
}

function thingBehind(tokens: readonly Token[], to: number) {
  if (!HAN_ADJUNCTS.endingAt(tokens, to) || HAN_VERB_NOUNS.startingAt(tokens, to)) return null;
  return HAN_THINGS.startingAt(tokens, to);
}

function lastNounStart(tokens: readonly Token[], from: number, end: number): number {
  return HAN_THINGS.endingAt(tokens, end)?.from ?? HAN_PEOPLE.endingAt(tokens, end)?.from ?? from;
}
