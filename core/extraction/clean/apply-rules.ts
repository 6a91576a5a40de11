import type { CleaningRuleName } from '../../../shared/model/cleaning-rule.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { slice, trim } from '../text/mapped-text.ts';
import type { Rule, Signal } from './rules.ts';
import { rules } from './rules.ts';

/** No boilerplate line is longer, image names apart, which count for themselves. */
const LONGEST_BOILERPLATE = 300;

const OFF = Symbol('rules that are switched off');

/** How often each rule took something out of a file; with it travels which rules take nothing, since they are off. */
export interface Removals {
  [rule: string]: number;
  [OFF]?: ReadonlySet<string>;
}

export function removalsWithout(rulesOff: readonly string[]): Removals {
  return { [OFF]: new Set(rulesOff) };
}

/** What each rule took out, and nothing else. */
export function countsOf(removed: Removals): Record<string, number> {
  return Object.fromEntries(Object.entries(removed));
}

export function isOff(removed: Removals, rule: CleaningRuleName): boolean {
  return removed[OFF]?.has(rule) ?? false;
}

export function countRemoval(removed: Removals, name: CleaningRuleName): void {
  removed[name] = (removed[name] ?? 0) + 1;
}

/** The rule that this whole line is for, if there is one; whether it is taken out is another question (`isOff`). */
export function ruleForLine(line: string): Rule | null {
  const isShort = line.length <= LONGEST_BOILERPLATE;
  return rules.find((rule) => (isShort || rule.name === 'imageNames') && rule.line.test(line)) ?? null;
}

/** A paragraph without the boilerplate at its two ends, and what that boilerplate says about the borders there. */
export interface TrimmedText {
  mapped: MappedText;
  before: Signal[];
  after: Signal[];
}

/** More pieces of boilerplate than this do not stand side by side, unless somebody wants to see us busy. */
const MOST_ROUNDS = 12;

/** Takes boilerplate off both ends until there is none left; what is left may be empty. */
export function withoutBoilerplate(mapped: MappedText, removed: Removals): TrimmedText {
  const trimmed: TrimmedText = { mapped, before: [], after: [] };
  for (let round = 0; round < MOST_ROUNDS && trimmed.mapped.text !== ''; round += 1) {
    if (!rules.some((rule) => takesEnd(rule, trimmed, removed))) break;
  }
  return trimmed;
}

function takesEnd(rule: Rule, trimmed: TrimmedText, removed: Removals): boolean {
  const { text } = trimmed.mapped;
  const atStart = rule.start?.(text) ?? 0;
  const atEnd = atStart < text.length ? (rule.end?.(text) ?? 0) : 0;
  if (atStart + atEnd === 0) return false;
  if (isOff(removed, rule.name)) return noteOnly(rule, trimmed, atStart, atEnd);
  trimmed.mapped = trim(slice(trimmed.mapped, atStart, text.length - atEnd));
  if (rule.signal && atStart > 0) trimmed.before.push(rule.signal);
  if (rule.signal && atEnd > 0) trimmed.after.push(rule.signal);
  countRemoval(removed, rule.name);
  return true;
}

/** A rule that is off takes nothing, but where a text ends or begins does not hang on that. */
function noteOnly({ signal }: Rule, { before, after }: TrimmedText, atStart: number, atEnd: number): false {
  if (signal && atStart > 0 && !before.includes(signal)) before.push(signal);
  if (signal && atEnd > 0 && !after.includes(signal)) after.push(signal);
  return false;
}

/** On which side of a line that stays, since its rule is off, its signal counts: a text begins with its skip link. */
export function signalsAround({ signal }: Rule): { before: Signal[]; after: Signal[] } {
  if (!signal) return { before: [], after: [] };
  return signal === 'skipLink' ? { before: [signal], after: [] } : { before: [], after: [signal] };
}
