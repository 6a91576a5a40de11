import type { Amount } from './read-amount.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { CONTAINER_NOUNS, isKnownNoun, isOrganisationNoun, isPeopleNoun } from './noun-table.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './token.ts';
import { isCapitalisedAt, isHanAt, isWordAt, keyAt } from './token.ts';

/*
 * Numbers that name, order or date something and measure nothing.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** 'Article 5', 'Phase 2', 'No. 3': the number is part of a name. */
export const LABELS = set(`
  article chapter section clause paragraph page pp volume vol issue figure fig table appendix annex note no nos number
  version class grade level phase stage step type group room gate route highway lane exit floor platform terminal lot
  episode season model mark rule decree resolution lesson module tier category generation covid covid-19 track pier
  berth postcode zip tel telephone phone fax mobile extension ext hotline isbn id serial issn doi v ver
`);

/** Labels only with a capital: 'Building 5', but 'in the building 5 laboratories …'. */
const CAPITAL_LABELS = set(`
  building block line road street avenue hall booth district zone area plot channel part act scene day week round session
  series regulation document order bill form code case unit band item formula well mine tower team q h fy march may
  january february april june july august september october november december jan feb mar apr jun jul aug sep sept oct
  nov dec
`);

/** 'top 50 companies', 'Fortune 500 companies': a list and not a count. */
export const RANKINGS = set(
  'top fortune global forbes hurun s&p csi ftse nasdaq russell nikkei best rank ranked ranks ranking number no',
);

/** Where a year stands: 'in 2022'. */
const YEAR_CUES = set(
  'in since by until till from during of year fiscal fy before after early late mid end through throughout for and the to and/or –  - / (',
);

/** True where the number before token `amount.numberFrom` names, orders or dates something. */
export function isNoQuantity(sentence: Sentence, amount: Amount): boolean {
  const { tokens } = sentence;
  if (sentence.named[amount.numberFrom] || isOrdinal(tokens, amount) || isFileNumber(tokens, amount))
    return true;
  if (isInDate(tokens, amount) || isOneInFive(tokens, amount)) return true;
  if (amount.unit) return false;
  if (isListNumber(sentence, amount) || isTimeOfDay(tokens, amount.to)) return true;
  if (isRanked(tokens, amount)) return true;
  if (amount.modifier !== 'exact') return false;
  return isLabelled(sentence, amount) || isNamed(sentence, amount) || isYear(sentence, amount);
}

/** '第三', 'No. 5', '#5'. */
function isOrdinal(tokens: readonly Token[], amount: Amount): boolean {
  const before = keyAt(tokens, amount.numberFrom - 1);
  if (before === '第' || before === '#' || before === '№') return true;
  return before === '.' && keyAt(tokens, amount.numberFrom - 2) === 'no';
}

/** '展览会-1.png': a hyphen that hangs on what stands before it. */
function isFileNumber(tokens: readonly Token[], amount: Amount): boolean {
  const hyphen = tokens[amount.numberFrom - 1];
  const isHyphen = hyphen?.key === '-' || hyphen?.key === '_';
  return isHyphen && hyphen.glued && tokens[amount.numberFrom]?.glued === true;
}

/** '1 in 5 adults', 'three out of ten': a share in words. */
function isOneInFive(tokens: readonly Token[], amount: Amount): boolean {
  const { numberFrom, numberTo } = amount;
  const isNumber = (at: number) => tokens[at]?.kind === 'number' || NUMBER_WORDS.has(keyAt(tokens, at));
  if (keyAt(tokens, numberTo) === 'in' && isNumber(numberTo + 1) && amount.high === 1) return true;
  const before = keyAt(tokens, numberFrom - 1);
  if (before === 'of' && keyAt(tokens, numberFrom - 2) === 'out') return true;
  return before === 'in' && /^(1|one)$/.test(keyAt(tokens, numberFrom - 2));
}

/** '2022年', '3月', '5日', '8点': the calendar's and the clock's, not counts. */
function isInDate(tokens: readonly Token[], amount: Amount): boolean {
  const after = keyAt(tokens, amount.numberTo);
  if (amount.unit || !isHanAt(tokens, amount.numberTo)) return false;
  if (after === '年') return amount.first.form === 'digits' && amount.low >= 1000 && !amount.first.scaled;
  if (after === '月') return true;
  return '日号时點点分秒'.includes(after) && !(after === '分' && keyAt(tokens, amount.numberTo + 1) === '钟');
}

/** '1. Improve', '2) …', 'Four, Unprecedented Scale', '三、…' at the head of a block. */
function isListNumber(sentence: Sentence, amount: Amount): boolean {
  if (!sentence.first) return false;
  const { tokens } = sentence;
  const inBrackets = amount.from === 1 && '（('.includes(keyAt(tokens, 0) || ' ');
  if (amount.from !== 0 && !inBrackets) return false;
  const after = keyAt(tokens, amount.to);
  return ['.', ')', '）', '、', ',', '，', ':', '：', '．', ']'].includes(after);
}

function isTimeOfDay(tokens: readonly Token[], at: number): boolean {
  return ['am', 'pm', 'a.m.', 'p.m.', "o'clock"].includes(keyAt(tokens, at)) || keyAt(tokens, at) === '°';
}

function isRanked(tokens: readonly Token[], amount: Amount): boolean {
  const after = keyAt(tokens, amount.to);
  if (after === '强' || after === '強') return true;
  const before = keyAt(tokens, amount.from - 1);
  // '前十名', but '目前15个产品'.
  const isFirst = before === '前' && !'目当日此之年月以会'.includes(keyAt(tokens, amount.from - 2) || ' ');
  return isFirst || RANKINGS.has(before);
}

/** The word before is a label, or a name that the number belongs to ('Boeing 737'). */
function isLabelled(sentence: Sentence, amount: Amount): boolean {
  const { tokens } = sentence;
  const before = amount.from - 1;
  if (before < 0 || !isWordAt(tokens, before)) return false;
  const key = keyAt(tokens, before);
  if (LABELS.has(key)) return isLabelHere(sentence, before);
  if (CAPITAL_LABELS.has(key) && isCapitalisedAt(tokens, before) && !sentence.placed[before]) return true;
  if (/\p{Ll}\p{Lu}/u.test(tokens[before]!.text)) return true;
  if (sentence.capitals || before === 0 || sentence.placed[before]) return false;
  return (
    isCapitalisedAt(tokens, before) && amount.first.form === 'digits' && !isPlainCount(tokens, amount.to)
  );
}

/** 'The 798 Art Zone', 'the 2023 Shenzhen Conference': a number that opens a name. */
function isNamed(sentence: Sentence, amount: Amount): boolean {
  const { tokens } = sentence;
  if (sentence.capitals || amount.first.form !== 'digits' || keyAt(tokens, amount.from - 1) !== 'the')
    return false;
  return isCapitalisedAt(tokens, amount.to) && !sentence.placed[amount.to];
}

/** 'phase 2' and 'Class 1' are labels; in 'Article 5' the capital says so; but '… per team 5 experts' is no name. */
function isLabelHere(sentence: Sentence, at: number): boolean {
  return isCapitalisedAt(sentence.tokens, at) || !isPlainCount(sentence.tokens, at + 2);
}

/** The very next word is a noun that is counted: '27 academicians'. */
function isPlainCount(tokens: readonly Token[], at: number): boolean {
  const key = keyAt(tokens, at);
  return isPeopleNoun(key) || isOrganisationNoun(key) || CONTAINER_NOUNS.has(key);
}

/** Four digits that read as a year: they count only before a plain noun, and only where no word puts them in time. */
function isYear(sentence: Sentence, amount: Amount): boolean {
  const { tokens } = sentence;
  const token = tokens[amount.numberFrom];
  if (isYearRange(tokens, amount)) return true;
  if (token?.kind !== 'number' || !isYearText(token.key) || amount.numberTo !== amount.numberFrom + 1)
    return false;
  const before = keyAt(tokens, amount.from - 1);
  if (YEAR_CUES.has(before) || amount.from === 0)
    return token.key !== '2000' || !isKnownNoun(keyAt(tokens, amount.to));
  if (isHanAt(tokens, amount.to)) return false;
  return !isPlainCount(tokens, amount.to) && !(token.key === '2000' && isWordAt(tokens, amount.to));
}

/** '2021-2025'. */
function isYearRange(tokens: readonly Token[], amount: Amount): boolean {
  const isPair = amount.low !== amount.high && amount.numberTo === amount.numberFrom + 3;
  return (
    isPair && isYearText(keyAt(tokens, amount.numberFrom)) && isYearText(keyAt(tokens, amount.numberFrom + 2))
  );
}

/** '1949' to '2099', without a comma. */
export function isYearText(digits: string): boolean {
  return /^(19[4-9]\d|20\d\d)$/.test(digits);
}
