import { assertNever } from './assert-never.ts';
import type { Period } from './partial-date.ts';
import type { Quantity, QuantityKind, QuantityModifier } from './quantity.ts';
import { representativeValue } from './quantity.ts';
import { singularNoun } from './singular-noun.ts';

/*
 * How quantities look in side notes, in the cells of a sheet and in briefs. Digits as in English; no other locale data.
 */

/** Behind the signs > < ≥ ≤ ≈. */
const THIN_SPACE = '\u2009';

export type QuantitySign = '' | '>' | '<' | '≥' | '≤' | '≈';

const SIGNS = {
  exact: '',
  over: '>',
  nearly: '<',
  about: '≈',
  upTo: '≤',
  atLeast: '≥',
} as const satisfies Record<QuantityModifier, QuantitySign>;

/** A quantity ready to be shown; `text` is all of it: '¥48.7 bn', '> 500 carriers' (with a thin space), '6.2 %'. */
export interface FormattedQuantity {
  sign: QuantitySign;
  value: string;
  unit: string;
  text: string;
}

export interface FormatOptions {
  /** The counted noun is left out where the reader sees it anyway ('> 500'). */
  withoutUnit?: boolean;
}

/** The unit in which a whole row of a sheet is shown, with the words for its head: 'bn yuan', '%', 'companies', 'count'. */
export interface QuantityScale {
  /** Null where the quantities have no kind in common; each is then shown with its own unit. */
  kind: QuantityKind | null;
  currency: string | null;
  /** How many base units one shown unit is. */
  factor: number;
  label: string;
}

interface Step {
  factor: number;
  name: string;
}

const MONEY_STEPS: readonly Step[] = [
  { factor: 1e12, name: 'tn' },
  { factor: 1e9, name: 'bn' },
  { factor: 1e6, name: 'm' },
  { factor: 1, name: '' },
];

const UNIT_STEPS: Readonly<Record<'length' | 'area' | 'mass', readonly Step[]>> = {
  length: [
    { factor: 1000, name: 'km' },
    { factor: 1, name: 'm' },
  ],
  area: [
    { factor: 1e6, name: 'km²' },
    { factor: 1e4, name: 'ha' },
    { factor: 1, name: 'm²' },
  ],
  mass: [
    { factor: 1000, name: 't' },
    { factor: 1, name: 'kg' },
  ],
};

const SYMBOLS: Readonly<Record<string, string>> = {
  CNY: '¥',
  USD: 'US$',
  HKD: 'HK$',
  EUR: '€',
  GBP: '£',
  JPY: 'JP¥',
};

/** Formats a quantity by itself, with its sign, its currency and its unit. */
export function formatQuantity(quantity: Quantity, options: FormatOptions = {}): FormattedQuantity {
  if (quantity.kind === 'date') return finish('', quantity.period ? formatPeriod(quantity.period) : '', '');
  const sign = SIGNS[quantity.modifier];
  const largest = Math.max(Math.abs(quantity.low ?? 0), Math.abs(quantity.high ?? 0));
  const step = stepFor(quantity.kind, largest);
  const digits = digitsOf(quantity, step.factor);
  const unit = options.withoutUnit === true && quantity.kind === 'count' ? '' : unitOf(quantity, step);
  return finish(sign, valueWith(quantity, digits, step), unit);
}

function finish(sign: QuantitySign, value: string, unit: string): FormattedQuantity {
  const signed = sign === '' ? value : `${sign}${THIN_SPACE}${value}`;
  return { sign, value, unit, text: unit === '' ? signed : `${signed} ${unit}` };
}

function stepFor(kind: QuantityKind, largest: number): Step {
  const steps = stepsOf(kind);
  return steps.find((step) => largest >= step.factor) ?? steps.at(-1)!;
}

function stepsOf(kind: QuantityKind): readonly Step[] {
  if (kind === 'money') return MONEY_STEPS;
  if (kind === 'length' || kind === 'area' || kind === 'mass') return UNIT_STEPS[kind];
  return [{ factor: 1, name: '' }];
}

function valueWith(quantity: Quantity, digits: string, step: Step): string {
  if (quantity.kind === 'multiple') return `${digits}×`;
  if (quantity.kind !== 'money') return digits;
  const code = quantity.currency ?? '';
  const symbol = SYMBOLS[code] ?? (code === '' ? '' : `${code} `);
  return `${symbol}${digits}${step.name === '' ? '' : ` ${step.name}`}`;
}

function unitOf(quantity: Quantity, step: Step): string {
  switch (quantity.kind) {
    case 'percent':
      return '%';
    case 'percentagePoints':
      return 'pp';
    case 'length':
    case 'area':
    case 'mass':
      return step.name;
    case 'count':
      return isOne(quantity) ? singularNoun(quantity.unit ?? '') : (quantity.unit ?? '');
    case 'money':
      return quantity.unit ?? '';
    case 'multiple':
    case 'date':
      return '';
    default:
      return assertNever(quantity.kind);
  }
}

const numbers = new Intl.NumberFormat('en', { maximumSignificantDigits: 15 });
/** A converted area (300 mu) would show crumbs of its conversion. */
const roundNumbers = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 });

function isOne({ low, high }: Quantity): boolean {
  return low === 1 && high === 1;
}

/** The number or range in units of `factor`, with grouping commas: '48.7', '1,000–3,000'. */
function digitsOf(quantity: Quantity, factor: number): string {
  const format = quantity.kind === 'area' ? roundNumbers : numbers;
  const show = (value: number) => format.format(Number((value / factor).toPrecision(15)));
  const { low, high } = quantity;
  if (low !== null && high !== null && low !== high) return `${show(low)}–${show(high)}`;
  const value = low ?? high;
  return value === null ? '' : show(value);
}

const MONEY_NAMES: Readonly<Record<string, string>> = {
  CNY: 'yuan',
  USD: 'US$',
  HKD: 'HK$',
  EUR: 'euro',
  GBP: 'pounds',
  JPY: 'yen',
};

const PLAIN_LABELS: Readonly<Partial<Record<QuantityKind, string>>> = {
  percent: '%',
  percentagePoints: 'pp',
  multiple: 'multiple',
  date: 'date',
};

/** Of a row, no value is shown smaller than this; where one would be, the whole row takes a smaller unit. */
const SMALLEST_SHOWN = 0.1;

/** Chooses one unit for all quantities of a row, by its largest value, so that they can be compared at a glance. */
export function scaleFor(quantities: readonly Quantity[]): QuantityScale {
  const [first] = quantities;
  const isUniform = quantities.every((one) => one.kind === first?.kind && one.currency === first.currency);
  if (!first || !isUniform) return { kind: null, currency: null, factor: 1, label: '' };
  const { kind, currency } = first;
  const values = quantities
    .map((one) => Math.abs(representativeValue(one) ?? 0))
    .filter((value) => value > 0);
  const step = rowStep(kind, values);
  return {
    kind,
    currency,
    factor: step.factor,
    label: labelOf(kind, currency, step, sharedUnit(quantities)),
  };
}

function rowStep(kind: QuantityKind, values: readonly number[]): Step {
  const steps = stepsOf(kind);
  const largest = Math.max(0, ...values);
  const smallest = values.length === 0 ? 0 : Math.min(...values);
  return (
    steps.find((step) => largest >= step.factor && smallest / step.factor >= SMALLEST_SHOWN) ?? steps.at(-1)!
  );
}

function sharedUnit(quantities: readonly Quantity[]): string | null {
  const unit = quantities[0]?.unit ?? null;
  return quantities.every((one) => one.unit === unit) ? unit : null;
}

function labelOf(kind: QuantityKind, currency: string | null, step: Step, unit: string | null): string {
  if (kind === 'money') {
    const name = MONEY_NAMES[currency ?? ''] ?? currency ?? '';
    return [step.name, name, unit ?? ''].filter((part) => part !== '').join(' ');
  }
  if (kind === 'count') return unit ?? 'count';
  return PLAIN_LABELS[kind] ?? step.name;
}

/** A quantity in the unit of its row: '48.7', '> 1,000', '≤ 300'. One that does not fit the row keeps its own unit. */
export function formatInScale(quantity: Quantity, scale: QuantityScale): string {
  const fits =
    quantity.kind === scale.kind && quantity.currency === scale.currency && quantity.kind !== 'date';
  if (!fits) return formatQuantity(quantity).text;
  return finish(SIGNS[quantity.modifier], digitsOf(quantity, scale.factor), '').text;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const PARTS: Readonly<Record<string, string>> = {
  '01-03': 'Q1',
  '04-06': 'Q2',
  '07-09': 'Q3',
  '10-12': 'Q4',
  '01-06': 'H1',
  '07-12': 'H2',
  '--01-01--03-31': 'Q1',
  '--04-01--06-30': 'Q2',
  '--07-01--09-30': 'Q3',
  '--10-01--12-31': 'Q4',
  '--01-01--06-30': 'H1',
  '--07-01--12-31': 'H2',
};

/** A period as a reader says it: '2022', 'Q3 2020', 'to 2021', 'from 2016', '27–29 Jul', '19 Oct 2023', '2018–2020'. */
export function formatPeriod({ from, to }: Period): string {
  if (from === null) return to === null ? '' : `to ${formatDate(to)}`;
  if (to === null) return `from ${formatDate(from)}`;
  if (from === to) return formatDate(from);
  return partOfYear(from, to) ?? daysOfMonth(from, to) ?? `${formatDate(from)}–${formatDate(to)}`;
}

function formatDate(date: string): string {
  const [year, month, day] = date.startsWith('--') ? ['', ...date.slice(2).split('-')] : date.split('-');
  const name = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? '');
  return [day === undefined ? '' : String(Number(day)), name, year].filter((part) => part !== '').join(' ');
}

function partOfYear(from: string, to: string): string | null {
  if (from.startsWith('--')) return PARTS[`${from}${to}`] ?? null;
  const year = from.slice(0, 4);
  const part =
    from.length === 7 && to.length === 7 && to.startsWith(year)
      ? PARTS[`${from.slice(5)}-${to.slice(5)}`]
      : undefined;
  return part === undefined ? null : `${part} ${year}`;
}

/** '27–29 Jul' says the month once. */
function daysOfMonth(from: string, to: string): string | null {
  const isSame =
    from.length === to.length &&
    from.slice(0, -2) === to.slice(0, -2) &&
    (from.length === 10 || from.startsWith('--'));
  return isSame ? `${String(Number(from.slice(-2)))}–${formatDate(to)}` : null;
}
