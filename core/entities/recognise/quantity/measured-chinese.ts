import { foundAt } from './found-at.ts';
import type { Found } from './found.ts';
import { yearAt } from './date-reading.ts';
import { CLASSIFIERS, HAN_PEOPLE, HAN_THINGS } from './han-nouns.ts';
import { textOfHan } from './han-text.ts';
import { COUNT_NOUNS, GAPS, LEADS, LINKS, OTHER_LEADS, SUM_NOUNS } from './measured-han-words.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './token.ts';
import { isHanAt, isWordAt, keyAt } from './token.ts';

/** A row's name has no more characters than this. */
const LONGEST_NAME = 16;
const SHORT_NAME = 10;

/** No figure takes its name from one further back. */
const MOST_EARLIER = 6;

/** What one quantity of a Chinese sentence measures; `earlier` holds the names of those before it. */
export function measuredInChinese(
  sentence: Sentence,
  found: Found,
  all: readonly Found[],
  earlier: readonly (string | null)[],
): string | null {
  if (found.kind === 'count' && found.nounTo > found.nounFrom)
    return cleaned(sentence, found.nounFrom, found.nounTo);
  const links = linksBefore(sentence, found, all);
  if (GAPS.startingAt(sentence.tokens, clauseStart(sentence, links.from))) return null;
  const row = keyAt(sentence.tokens, found.from - 1) === '、' ? earlier.at(-1) : undefined;
  if (row && all[earlier.length - 1]!.kind === found.kind && found.kind !== 'count') return row;
  const behind = shareBehind(sentence, found);
  if (behind !== null) return behind;
  const hasLink = links.from < found.from || found.kind !== 'count';
  const name =
    sumBehind(sentence, found) ??
    subjectBefore(sentence, links.from, all, found) ??
    (hasLink ? baseOf(all, found, earlier) : null) ??
    sumBefore(sentence, found);
  if (name === null) return null;
  const share = found.kind === 'percent' ? shareIn(name) : null;
  if (share !== null) return share;
  const change = keyAt(sentence.tokens, found.from) === '翻' ? '增长' : links.change;
  return change === null ? name : `${name}，${change}`;
}

/** '企业数量约占全国' and '研发投入占GDP比重' say both what and of what. */
function shareIn(name: string): string | null {
  const at = name.indexOf('占');
  const whole = name.slice(at + 1).replace(/(的|比重|比例|总量)+$/, '');
  if (at < 0 || whole === '' || whole === '比') return null;
  const part = name.slice(0, at).replace(/(约|已|可|还|则)$/, '');
  return part === '' ? `占${whole}比重` : `${part}，占${whole}比重`;
}

function clauseStart({ tokens }: Sentence, end: number): number {
  let from = end;
  while (from > 0 && end - from < 20 && tokens[from - 1]!.kind !== 'mark') from -= 1;
  return from;
}

/** '近六成行业', '30%的企业': a share of the noun behind it. */
function shareBehind({ tokens }: Sentence, found: Found): string | null {
  if (found.kind !== 'percent') return null;
  const at = keyAt(tokens, found.to) === '的' ? found.to + 1 : found.to;
  const noun = HAN_THINGS.startingAt(tokens, at) ?? HAN_PEOPLE.startingAt(tokens, at);
  return noun && `${textOfHan(tokens, at, noun.to)}，占比`;
}

/** '3000万元资助', '5000万元不等的融资': the name of the sum right behind it. */
function sumBehind({ tokens }: Sentence, found: Found): string | null {
  if (found.kind !== 'money') return null;
  const to =
    keyAt(tokens, found.to) === '不' && keyAt(tokens, found.to + 1) === '等' ? found.to + 2 : found.to;
  return SUM_NOUNS.startingAt(tokens, keyAt(tokens, to) === '的' ? to + 1 : to)?.value ?? null;
}

/** '… 给予资助，最高不超过3亿元': the last name of a sum before it. */
function sumBefore({ tokens }: Sentence, found: Found): string | null {
  if (found.kind !== 'money') return null;
  for (let at = found.from; at > Math.max(0, found.from - 30); at -= 1) {
    const noun = SUM_NOUNS.endingAt(tokens, at);
    if (noun) return noun.value;
  }
  return null;
}

/** Walks back over the words between the subject and the figure; a change among them is kept. */
function linksBefore(
  sentence: Sentence,
  found: Found,
  all: readonly Found[],
): { from: number; change: string | null } {
  const { tokens } = sentence;
  let from = found.from;
  let change: string | null = null;
  for (let steps = 0; steps < 8; steps += 1) {
    const isYear = keyAt(tokens, from - 1) === '年' && yearAt(tokens, from - 2) !== null;
    const link = isYear ? null : LINKS.endingAt(tokens, from);
    if (!isYear && !link) break;
    const next = link?.from ?? from - 2;
    if (isTaken(all, next, from)) break;
    // Of '占比' and '达' the word nearest to the figure that names a change says which it is.
    change ??= link?.value ?? (found.kind === 'percent' && keyAt(tokens, next) === '的' ? '占比' : null);
    from = next;
  }
  return { from, change };
}

function isTaken(all: readonly Found[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (foundAt(all, at)) return true;
  return false;
}

/** The words from the last mark, number or quantity up to `end`. */
function subjectBefore(sentence: Sentence, end: number, all: readonly Found[], found: Found): string | null {
  const { tokens } = sentence;
  if (!isHanAt(tokens, end - 1) && !isWordAt(tokens, end - 1)) return null;
  let from = end;
  while (from > 0 && end - from < 40 && !endsSubject(tokens, from - 1)) {
    if (foundAt(all, from - 1)) break;
    from -= 1;
  }
  const isAfterNumber = tokens[from - 1]?.kind === 'number';
  const start = isAfterNumber ? (CLASSIFIERS.startingAt(tokens, from)?.to ?? from) : from;
  if (OTHER_LEADS.startingAt(tokens, start))
    return SUM_NOUNS.endingAt(tokens, end)?.value ?? behindDe(sentence, start, end);
  return cleaned(sentence, start, found.kind === 'count' ? withoutNumberNoun(tokens, start, end) : end);
}

/** A mark, or a number that counts or dates something; '14号线' goes on over its number. */
function endsSubject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'number') return token.kind === 'mark';
  return (
    CLASSIFIERS.startingAt(tokens, at + 1) !== null || '月日万亿元'.includes(keyAt(tokens, at + 1) || ' ')
  );
}

/** '对全国产值的贡献度': after a preposition the name stands behind 的. */
function behindDe(sentence: Sentence, start: number, end: number): string | null {
  for (let at = end - 2; at > start; at -= 1) {
    if (keyAt(sentence.tokens, at) === '的') return cleaned(sentence, at + 1, end);
  }
  return null;
}

/** '企业数量' and '企业总数' are '企业'. */
function withoutNumberNoun(tokens: readonly Token[], start: number, end: number): number {
  const noun = COUNT_NOUNS.endingAt(tokens, end);
  return noun && noun.from > start && keyAt(tokens, noun.from - 1) !== '人' ? noun.from : end;
}

/** Without places, and without the verbs and small words in front. */
function cleaned(sentence: Sentence, from: number, to: number): string | null {
  const { tokens } = sentence;
  let start = from;
  while (start < to) {
    const lead = LEADS.startingAt(tokens, start);
    if (sentence.placed[start] || tokens[start]!.kind === 'mark') start += 1;
    else if (lead && lead.to <= to) start = lead.to;
    else break;
  }
  const name = textOfHan(tokens, nameStart(tokens, start, to), to).replace(/^的/, '');
  return name === '' ? null : name;
}

/** A long name begins behind its last 的: '符合国际标准的GLP实验室' is a 'GLP实验室'. */
function nameStart(tokens: readonly Token[], start: number, to: number): number {
  if (to - start <= SHORT_NAME) return start;
  for (let at = to - 2; at > start; at -= 1) if (keyAt(tokens, at) === '的') return at + 1;
  return Math.max(start, to - LONGEST_NAME);
}

function baseOf(all: readonly Found[], found: Found, earlier: readonly (string | null)[]): string | null {
  for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - MOST_EARLIER); at -= 1) {
    const name = earlier[at];
    const isSameKind = all[at]!.kind === found.kind;
    if (name && (isSameKind || (found.kind !== 'money' && found.kind !== 'count')))
      return name.split('，')[0]!;
  }
  return null;
}
