import { countRemoval, isOff, type Removals, ruleForLine, signalsAround } from '../../clean/apply-rules.ts';
import { cleanParagraphs, type Passage } from '../../clean/clean-paragraphs.ts';
import type { Signal } from '../../clean/rules.ts';
import { isWide } from '../../text/characters.ts';
import { concatenate, type MappedText, rawEnd, rawStart, slice, standIn } from '../../text/mapped-text.ts';
import type { Paragraph } from '../../text/paragraph.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { PlacedLine } from './column-bounds.ts';
import { goesOn, isHeading, type TypeArea } from './line-joining.ts';
import { percentile } from './page-columns.ts';

/** A line with its place in the source text: code units, half-open. */
export interface SourceLine extends PlacedLine {
  from: number;
  to: number;
  /** A rule that is switched off would have taken it. */
  isLeftIn?: boolean;
}

interface MappedLine extends PlacedLine {
  mapped: MappedText;
}

/** Puts lines together to paragraphs: by the gaps between them, by indents and by where a line stops before its end. */
export function pdfParagraphs(raw: string, lines: readonly SourceLine[], removed: Removals): Paragraph[] {
  const area = typeAreaOf(lines);
  const levels = headingLevels(lines, area);
  const words = joinedWords(raw);
  const groups = groupsOf(raw, lines, area, removed);
  const markupOf = (first: MappedLine, group: readonly MappedLine[]): Paragraph['markup'] => {
    if (first.cell) return { kind: 'cell', level: 0, cell: first.cell };
    const level = isHeading(first, area) && isShort(group) ? levels.get(roundedSize(first)) : undefined;
    return level === undefined ? null : { kind: 'heading', level };
  };
  const passages = groups.map(({ lines: group, before, isLeftIn }): Passage => {
    const [first] = group as [MappedLine];
    return { mapped: joinedLines(group, words), markup: markupOf(first, group), before, isLeftIn };
  });
  return cleanParagraphs(passages, removed);
}

interface Group {
  lines: MappedLine[];
  before: Signal[];
  /** A rule that is switched off would have taken it. */
  isLeftIn: boolean;
}

function groupsOf(raw: string, lines: readonly SourceLine[], area: TypeArea, removed: Removals): Group[] {
  const groups: Group[] = [];
  let before: Signal[] = [];
  for (const line of lines) {
    const mapped = visibleText(raw, line.from, line.to);
    const rule = mapped.text === '' || line.cell ? null : ruleForLine(mapped.text);
    if (rule && !isOff(removed, rule.name)) {
      countRemoval(removed, rule.name);
      if (rule.signal) before.push(rule.signal);
      continue;
    }
    if (mapped.text === '') continue;
    const isLeftIn = rule !== null || line.isLeftIn === true;
    const group = before.length === 0 && !isLeftIn ? groups.at(-1) : undefined;
    const above = group?.lines.at(-1);
    if (group && !group.isLeftIn && above && goesOn(above, line, area)) group.lines.push({ ...line, mapped });
    else groups.push({ lines: [{ ...line, mapped }], before, isLeftIn });
    before = rule ? signalsAround(rule).after : [];
  }
  return groups;
}

const LONGEST_HEADING = 300;

/** A page of large letters is no heading. */
function isShort(group: readonly MappedLine[]): boolean {
  return group.reduce((length, { text }) => length + text.length, 0) <= LONGEST_HEADING;
}

function typeAreaOf(lines: readonly PlacedLine[]): TypeArea {
  const letters = new Map<number, number>();
  for (const line of lines) {
    letters.set(roundedSize(line), (letters.get(roundedSize(line)) ?? 0) + line.text.length);
  }
  const size = [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [10, 0])[0];
  const steps = lines.slice(1).flatMap((line, at) => {
    const step = (line.y - lines[at]!.y) / line.size;
    return line.page === lines[at]!.page && step > 0.7 && step < 3.5 ? [step] : [];
  });
  return { size, leading: steps.length > 0 ? percentile(steps, 0.5) : 1.2 };
}

function roundedSize({ size }: { size: number }): number {
  return Math.round(size * 2) / 2;
}

/** The sizes above that of the text, the largest as level 1. */
function headingLevels(lines: readonly PlacedLine[], area: TypeArea): Map<number, number> {
  const sizes = new Set(lines.filter((line) => line.cell === null && isHeading(line, area)).map(roundedSize));
  return new Map([...sizes].sort((a, b) => b - a).map((size, at) => [size, Math.min(6, at + 1)]));
}

function joinedLines(lines: readonly MappedLine[], words: (word: string) => boolean): MappedText {
  return concatenate(
    lines.flatMap(({ mapped }, at) => {
      const above = lines[at - 1]?.mapped;
      const below = lines[at + 1]?.mapped;
      const whole = below && isBroken(mapped.text, below.text, words) ? withoutLast(mapped) : mapped;
      if (!above) return [whole];
      const wasBroken = isBroken(above.text, mapped.text, words);
      const joiner = wasBroken ? '' : joinerOf(above.text, mapped.text);
      return [standIn(joiner, rawEnd(above), rawStart(mapped)), whole];
    }),
  );
}

function withoutLast(mapped: MappedText): MappedText {
  return slice(mapped, 0, mapped.text.length - 1);
}

const BROKEN = /(\p{L}{2,30})[-‐\u00AD]$/u;

/** True where the hyphen at the end of a line is there for the line's sake alone. */
function isBroken(line: string, next: string, isKnown: (word: string) => boolean): boolean {
  const head = BROKEN.exec(line.slice(-32))?.[1];
  const tail = /^\p{Ll}{1,30}/u.exec(next)?.[0];
  if (head === undefined || tail === undefined) return false;
  return isKnown(`${head}${tail}`) || !isKnown(`${head}-${tail}`);
}

function joinerOf(line: string, next: string): string {
  if (isWide(line.at(-1) ?? '') || isWide(next.at(0) ?? '')) return '';
  return /\p{L}[-‐]$/u.test(line.slice(-3)) && /^\p{Ll}/u.test(next) ? '' : ' ';
}

/** Whether a word, or a compound with its hyphen, stands anywhere in the document without a line's end in it. */
function joinedWords(raw: string): (word: string) => boolean {
  let known: Set<string> | null = null;
  return (word) => {
    known ??= new Set(raw.toLowerCase().match(/\p{L}+(?:[-‐]\p{L}+)*/gu));
    return known.has(word.toLowerCase());
  };
}
