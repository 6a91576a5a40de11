import type { Counted } from './counted-noun.ts';
import type { Amount } from './read-amount.ts';
import type { Sentence } from './sentence.ts';
import { keyAt } from './token.ts';

const TIME_UNITS = new Set(
  'years months weeks days hours minutes seconds decades centuries quarters 年 个月 天 周 小时 分钟'.split(
    ' ',
  ),
);

/** Words before a number of years that place it in time: 'in the past five years', 'within 3 days'. */
const SPAN_CUES = new Set(
  'past last next coming recent first following previous within after every each in another final preceding upcoming early opening'.split(
    ' ',
  ),
);

const SPAN_ENDS = new Set('ago later earlier old before after hence'.split(' '));

export function isTimeUnit(unit: string): boolean {
  return TIME_UNITS.has(unit);
}

/** 'In the past five years', '3 years ago', '10 years old': when, or how old, and not how much. */
export function isTimeOfSpeech(sentence: Sentence, amount: Amount, counted: Counted): boolean {
  if (!TIME_UNITS.has(counted.unit)) return false;
  const { tokens } = sentence;
  const before = keyAt(tokens, amount.from - 1);
  // 'In 3 years' says when, 'in under five hours' how long.
  const isSpan = SPAN_CUES.has(before) && (before !== 'in' || amount.modifier === 'exact');
  return isSpan || SPAN_ENDS.has(keyAt(tokens, counted.to));
}
