import type { Removals } from '../clean/apply-rules.ts';
import { countRemoval, isOff, ruleForLine, signalsAround } from '../clean/apply-rules.ts';
import { withHeadlineApart } from './bracketed-headline.ts';
import { columnsOf } from './characters.ts';
import { borderPassage, cleanParagraphs } from '../clean/clean-paragraphs.ts';
import { ExtractionError } from '../extraction-error.ts';
import { continuesIn, joinerOf, wrapWidthOf } from './hard-wrap.ts';
import type { MappedText } from './mapped-text.ts';
import { concatenate, rawEnd, rawStart, standIn } from './mapped-text.ts';
import type { Paragraph } from './paragraph.ts';
import { rawLines } from './raw-lines.ts';
import type { Rule, Signal } from '../clean/rules.ts';
import { visibleText } from './visible-text.ts';
import { isMenuItem, LEAST_MENU } from '../clean/menus.ts';
import { wideGaps } from './wide-gaps.ts';

/** A visible line that no rule took. */
interface Line {
  mapped: MappedText;
  text: string;
  indent: number;
  before: Signal[];
  /** Empty lines above it. */
  blanks: number;
  /** A rule that is switched off would have taken it. */
  isLeftIn?: boolean;
}

/** An article of a million lines is a table of data, and would take gigabytes. */
export const MAX_LINES = 1_000_000;

/**
 * Reads plain text: cleans its lines and joins those that a fixed width had cut. Counts what it
 * removes. Throws `fileTooLarge` for more than `MAX_LINES` lines with text in them.
 */
export function readPlainText(raw: string, removed: Removals): Paragraph[] {
  const { chunks: found, atEnd } = chunksOf(raw, removed);
  const chunks = withoutMenus(found, removed);
  const width = wrapWidthOf(chunks);
  const joined = chunks.flatMap((chunk) => joinedLines(chunk, width));
  const lines = withHeadlineApart(joined, partOf);
  for (const at of wideGaps(lines.map(({ blanks }) => blanks))) note(lines[at]!.before, 'gap');
  const passages = lines.map(({ mapped, before, isLeftIn }) => ({ mapped, markup: null, before, isLeftIn }));
  return cleanParagraphs([...passages, borderPassage(...atEnd)], removed);
}

/** Lines without a blank line between them, and what stood below the last. A line that a rule takes counts as blank. */
function chunksOf(raw: string, removed: Removals): { chunks: Line[][]; atEnd: Signal[] } {
  const chunks: Line[][] = [];
  let chunk: Line[] = [];
  let signals: Signal[] = [];
  let lines = 0;
  let blanks = 0;
  for (const { start, end, newPage } of rawLines(raw)) {
    if (newPage) note(signals, 'pageBreak');
    const mapped = visibleText(raw, start, end);
    const above = chunk.at(-1);
    const rule = mapped.text === '' ? null : ruleForLine(mapped.text);
    if (rule && isOff(removed, rule.name)) {
      // It stays, by itself, and still says where a text begins or ends.
      if (chunk.length > 0) chunks.push(chunk);
      const staying = signalsAround(rule);
      const before = [...signals, ...staying.before];
      const indent = indentOf(raw, start, mapped);
      chunks.push([{ mapped, text: mapped.text, indent, before, blanks, isLeftIn: true }]);
      [chunk, signals, blanks] = [[], staying.after, 0];
      continue;
    }
    const signal = rule && removedAs(rule, mapped.text, above, removed);
    if (mapped.text === '' || signal !== null) {
      if (signal) note(signals, signal);
      if (mapped.text === '') blanks += 1;
      if (chunk.length > 0) chunks.push(chunk);
      chunk = [];
      continue;
    }
    lines += 1;
    if (lines > MAX_LINES) throw new ExtractionError('fileTooLarge', { lines, most: MAX_LINES });
    chunk.push({ mapped, text: mapped.text, indent: indentOf(raw, start, mapped), before: signals, blanks });
    signals = [];
    blanks = 0;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return { chunks, atEnd: signals };
}

/** Without the items of menus that stand one below the other; the borders around them stay. */
function withoutMenus(chunks: readonly Line[][], removed: Removals): Line[][] {
  const lines = chunks.flat();
  const items = new Set<Line>();
  for (let from = 0; from < lines.length; from += 1) {
    let end = from;
    while (end < lines.length && isMenuItem(lines[end]!.text)) end += 1;
    if (end - from >= LEAST_MENU) for (const line of lines.slice(from, end)) items.add(line);
    from = Math.max(from, end - 1);
  }
  if (items.size === 0) return [...chunks];
  for (const line of items) {
    if (isOff(removed, 'siteLink')) line.isLeftIn = true;
    else countRemoval(removed, 'siteLink');
  }
  return chunks
    .map((chunk) => chunk.filter((line) => !items.has(line) || line.isLeftIn))
    .filter(({ length }) => length > 0);
}

function note(signals: Signal[], signal: Signal): void {
  if (!signals.includes(signal)) signals.push(signal);
}

/** The signal of the rule that takes the line; '' where that rule has none. */
function removedAs(rule: Rule, text: string, above: Line | undefined, removed: Removals): Signal | '' {
  countRemoval(removed, rule.name);
  const isRuler = rule.signal === 'separator' || rule.signal === 'sceneBreak';
  return rule.signal && !(isRuler && underlines(text, above)) ? rule.signal : '';
}

/** A rule as long as the short line above it underlines that line and separates nothing. */
function underlines(rule: string, above: Line | undefined): boolean {
  return above !== undefined && Math.abs(columnsOf(rule) - columnsOf(above.text)) <= 2;
}

function indentOf(raw: string, start: number, mapped: MappedText): number {
  return columnsOf(raw.slice(start, Math.min(rawStart(mapped), start + 40)));
}

function joinedLines(chunk: readonly Line[], width: number | null): Line[] {
  if (width === null) return [...chunk];
  const groups: Line[][] = [];
  for (const line of chunk) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group && previous && continuesIn(previous, line, width)) group.push(line);
    else groups.push([line]);
  }
  return groups.map(oneLine);
}

/** The second part of a line that was cut has no border above it. */
function partOf(line: Line, mapped: MappedText, isFirst: boolean): Line {
  return {
    ...line,
    mapped,
    text: mapped.text,
    before: isFirst ? line.before : [],
    blanks: isFirst ? line.blanks : 0,
  };
}

function oneLine(lines: readonly Line[]): Line {
  const first = lines[0]!;
  const parts = lines.flatMap((line, at) => {
    const previous = lines[at - 1];
    if (!previous) return [line.mapped];
    const joiner = joinerOf(previous.text, line.text);
    return [standIn(joiner, rawEnd(previous.mapped), rawStart(line.mapped)), line.mapped];
  });
  const mapped = concatenate(parts);
  return { ...first, mapped, text: mapped.text };
}
