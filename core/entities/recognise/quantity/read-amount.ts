import type { QuantityModifier } from '../../../../shared/model/quantity.ts';
import { CHANGE_VERBS } from './grammar-words.ts';
import { isPluralNoun } from './noun-table.ts';
import { readModifier } from './read-modifier.ts';
import { HAN_DIGITS, HAN_SCALES, NUMBER_WORDS } from './number-words.ts';
import type { Numeral } from './numeral.ts';
import { times } from './numeral.ts';
import { readNumber } from './read-number.ts';
import type { Token } from './token.ts';
import { keyAt } from './token.ts';
import type { Unit } from './unit-table.ts';
import { MONEY_PREFIXES, SCALED_UNIT_SUFFIXES, UNIT_SUFFIXES } from './unit-table.ts';

/**
 * A number or a range of two, with its unit where one stands beside it, and its modifier. `low` and `high` are in base
 * units and as the words put them: the modifier is not worked in yet. Tokens `from` to `to` are its words;
 * `numberFrom` is where the number itself or its currency begins, `numberTo` where it and its unit end.
 */
export interface Amount {
  from: number;
  to: number;
  numberFrom: number;
  numberTo: number;
  low: number;
  high: number;
  unit: Unit | null;
  modifier: QuantityModifier;
  first: Numeral;
}

const PERCENT: Unit = { kind: 'percent', factor: 1, unit: null, currency: null };

const CONNECTORS = new Set(['to', '-', '–', '—', '~', '至', '到', 'or', '〜', '-', '－']);

/** Reads the amount whose number, or the currency in front of it, begins at token `at`. */
export function readAmount(tokens: readonly Token[], at: number): Amount | null {
  if (!mayBegin(tokens[at])) return null;
  const plain = readPerHundred(tokens, at) ?? readMoneyBefore(tokens, at) ?? readPlain(tokens, at);
  return plain && withModifier(tokens, withSign(tokens, plain));
}

/** Most tokens begin no amount, and are told by one look. */
function mayBegin(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === 'number' || MONEY_PREFIXES.mayStart(token.key)) return true;
  if (token.kind === 'han') return HAN_DIGITS.has(token.key) || HAN_SCALES.has(token.key);
  return token.kind === 'word' && (NUMBER_WORDS.has(token.key) || token.key === 'a' || token.key === 'half');
}

type Plain = Omit<Amount, 'from' | 'to' | 'modifier'>;

function withModifier(tokens: readonly Token[], plain: Plain): Amount | null {
  const modifier = readModifier(tokens, plain.numberFrom, plain.numberTo, plain.first);
  if (plain.first.bare && modifier.from === plain.numberFrom && plain.unit?.kind !== 'percent') return null;
  return { ...plain, ...modifier };
}

/** '-3.2%': a minus that touches its number and nothing before it. */
function withSign(tokens: readonly Token[], plain: Plain): Plain {
  const sign = tokens[plain.numberFrom - 1];
  const isWord = /^(minus|negative|负)$/.test(sign?.key ?? '');
  const isMinus = isWord || (/^[-−]$/.test(sign?.key ?? '') && tokens[plain.numberFrom]!.glued);
  const isShare = plain.unit?.kind === 'percent' || plain.unit?.kind === 'percentagePoints';
  if (!isMinus || !isShare || !sign || (sign.glued && !isWord) || plain.low !== plain.high) return plain;
  return { ...plain, numberFrom: plain.numberFrom - 1, low: -plain.low, high: -plain.high };
}

/** '百分之五'. */
function readPerHundred(tokens: readonly Token[], at: number): Plain | null {
  if (keyAt(tokens, at) !== '百' || keyAt(tokens, at + 1) !== '分' || keyAt(tokens, at + 2) !== '之')
    return null;
  const first = readNumber(tokens, at + 3);
  return first && plainOf(at, first.to, first, first.value, first.value, PERCENT);
}

/** 'RMB 5.2bn', '$3 million to $5 million', '人民币50亿元'. */
function readMoneyBefore(tokens: readonly Token[], at: number): Plain | null {
  const prefix = MONEY_PREFIXES.startingAt(tokens, at);
  const first = prefix && readNumber(tokens, prefix.to);
  if (!first) return null;
  const low = withShortScale(first);
  const after = unitAfter(tokens, low)?.unit.kind === 'money' ? unitAfter(tokens, low)!.to : low.to;
  const between = keyAt(tokens, at - 1) === 'between';
  const second = readSecondMoney(tokens, after, prefix.value, between);
  if (second && second.value > low.value)
    return plainOf(between ? at - 1 : at, second.to, first, shared(low, second), second.value, prefix.value);
  return plainOf(at, after, first, low.value, low.value, prefix.value);
}

function readSecondMoney(tokens: readonly Token[], at: number, unit: Unit, between: boolean): Numeral | null {
  if (!isConnector(tokens, at) && !(between && keyAt(tokens, at) === 'and')) return null;
  const prefix = MONEY_PREFIXES.startingAt(tokens, at + 1);
  if (prefix && prefix.value.currency !== unit.currency) return null;
  const second = readNumber(tokens, prefix?.to ?? at + 1);
  if (!second) return null;
  const whole = withShortScale(second);
  const suffix = unitAfter(tokens, whole);
  if (!prefix && suffix && suffix.unit.kind !== 'money') return null;
  return suffix?.unit.kind === 'money' ? { ...whole, to: suffix.to } : whole;
}

/** Beside a currency, 'm' and 'k' are scales. */
function withShortScale(numeral: Numeral): Numeral {
  if (!numeral.short) return numeral;
  return { ...numeral, value: numeral.short.value, to: numeral.short.to, scaled: true, short: null };
}

/** A number, or two with a connector, and the unit after it. */
function readPlain(tokens: readonly Token[], at: number): Plain | null {
  const number = readNumber(tokens, at);
  if (!number) return null;
  const first = withPlus(tokens, number);
  const tenths = readTenths(tokens, first);
  if (tenths) return tenths;
  const unit = unitAfter(tokens, first);
  const range = readRange(tokens, first, unit);
  if (range) return range;
  if (!unit) return plainOf(at, first.to, first, first.value, first.value, null);
  const value = times(unit.numeral.value, unit.unit.factor);
  return plainOf(at, unit.to, unit.numeral, value, value, unit.unit);
}

/** '500+ companies', '300-plus employees'. */
function withPlus(tokens: readonly Token[], numeral: Numeral): Numeral {
  const isHyphen = keyAt(tokens, numeral.to) === '-' && keyAt(tokens, numeral.to + 1) === 'plus';
  if (isHyphen) return { ...numeral, to: numeral.to + 2, more: true, short: null };
  const isPlus = keyAt(tokens, numeral.to) === '+' && tokens[numeral.to]?.glued === true;
  return isPlus ? { ...numeral, to: numeral.to + 1, more: true, short: null } : numeral;
}

/** '三成' is 30 %; '三成为' and '一成不变' are not. */
function readTenths(tokens: readonly Token[], first: Numeral): Plain | null {
  const isShort = first.form === 'digits' || first.to === first.from + 1 || !Number.isInteger(first.value);
  if (!isShort || first.value < 1 || first.value > 10 || keyAt(tokens, first.to) !== '成') return null;
  if ('为立功就果长员本绩分不交效型熟品都套'.includes(keyAt(tokens, first.to + 1) || ' ')) return null;
  const fine = HAN_DIGITS.get(keyAt(tokens, first.to + 1));
  const value = first.value * 10 + (fine ?? 0);
  return plainOf(first.from, first.to + (fine === undefined ? 1 : 2), first, value, value, PERCENT);
}

interface UnitAfter {
  unit: Unit;
  to: number;
  numeral: Numeral;
}

function unitAfter(tokens: readonly Token[], numeral: Numeral): UnitAfter | null {
  const short = numeral.short ? withShortScale(numeral) : null;
  const money = short && UNIT_SUFFIXES.startingAt(tokens, skipHyphen(tokens, short.to));
  if (short && money?.value.kind === 'money') return { unit: money.value, to: money.to, numeral: short };
  const at = skipHyphen(tokens, numeral.to);
  const scaled = numeral.scaled ? SCALED_UNIT_SUFFIXES.startingAt(tokens, at) : null;
  const found = scaled ?? UNIT_SUFFIXES.startingAt(tokens, at);
  if (!found || isOtherWord(tokens, found.to, found.value)) return null;
  return { unit: found.value, to: found.to, numeral };
}

/** '2 x 3' multiplies and is no multiple; '5米' is a length, but a unit may also begin another Chinese word. */
function isOtherWord(tokens: readonly Token[], to: number, unit: Unit): boolean {
  const sign = keyAt(tokens, to - 1);
  // '5 m' and '5 t' are units; '5m' may be a scale, '5 T cells' and '5 m people' something else.
  if (sign === 't') return tokens[to - 1]!.text === 'T';
  if (sign === 'm')
    return tokens[to - 1]!.text === 'M' || tokens[to - 1]!.glued || isPluralNoun(keyAt(tokens, to));
  if (unit.kind === 'multiple' && (sign === 'x' || sign === '×')) {
    return tokens[to - 1]?.glued !== true || tokens[to]?.kind === 'number';
  }
  if (sign === '元') return '旦件宵素首帅老'.includes(keyAt(tokens, to) || ' ');
  return sign === '克' && '隆拉'.includes(keyAt(tokens, to) || ' ');
}

function skipHyphen(tokens: readonly Token[], at: number): number {
  return keyAt(tokens, at) === '-' && tokens[at]?.glued && tokens[at + 1]?.glued ? at + 1 : at;
}

/** '1,000 to 3,000 yuan', '20%-30%', '三到五亿元', 'between 100 and 200'. Null where it is a change and no range. */
function readRange(tokens: readonly Token[], first: Numeral, unit: UnitAfter | null): Plain | null {
  const at = unit?.to ?? first.to;
  const between = keyAt(tokens, first.from - 1) === 'between' && keyAt(tokens, at) === 'and';
  if (!between && !isConnector(tokens, at)) return null;
  if (isChange(tokens, first.from, unit === null)) return null;
  const second = readNumber(tokens, at + 1);
  if (!second || second.bare) return null;
  const unitTwo = unitAfter(tokens, second);
  if (unit && unit.unit.kind !== unitTwo?.unit.kind) return null;
  if (unit && unit.unit.currency !== unitTwo?.unit.currency) return null;
  const joined = joinRange(first, second, unit, unitTwo);
  // Without 'between' the words would not say what they mean.
  return joined && between ? { ...joined, numberFrom: first.from - 1 } : joined;
}

function joinRange(
  first: Numeral,
  second: Numeral,
  unit: UnitAfter | null,
  unitTwo: UnitAfter | null,
): Plain | null {
  const upper = unitTwo?.numeral ?? second;
  const factor = unitTwo?.unit.factor ?? 1;
  const low = unit ? times(unit.numeral.value, unit.unit.factor) : times(shared(first, upper), factor);
  const high = times(upper.value, factor);
  if (low >= high) return null;
  return plainOf(first.from, unitTwo?.to ?? upper.to, first, low, high, unitTwo?.unit ?? null);
}

/** In '5 to 8 billion' the scale is said once and meant twice. */
function shared(first: Numeral, second: Numeral): number {
  if (first.scaled || !second.scaled || first.mantissa > second.mantissa) return first.value;
  return times(first.value, second.value / second.mantissa);
}

function isConnector(tokens: readonly Token[], at: number): boolean {
  return CONNECTORS.has(keyAt(tokens, at));
}

/** 'rose from 5 to 8 billion' and 'increased by 9 to 132' speak of two figures, and of no range. */
function isChange(tokens: readonly Token[], at: number, isBare: boolean): boolean {
  const from = keyAt(tokens, at - 1);
  if (from === 'by' && isBare) return CHANGE_VERBS.has(keyAt(tokens, at - 2));
  if (from === '从' || from === '由') return true;
  if (from !== 'from') return false;
  const verb = keyAt(tokens, at - 2);
  if (verb.endsWith('ed') && !/^(ranged|varied|priced|differed)$/.test(verb)) return true;
  for (let back = at - 2; back >= Math.max(0, at - 5); back -= 1) {
    if (CHANGE_VERBS.has(keyAt(tokens, back))) return true;
  }
  return false;
}

function plainOf(
  from: number,
  to: number,
  first: Numeral,
  low: number,
  high: number,
  unit: Unit | null,
): Plain {
  return { numberFrom: from, numberTo: to, low, high, unit, first };
}
