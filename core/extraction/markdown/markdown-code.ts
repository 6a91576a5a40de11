import type { Code } from 'mdast';
import type { MappedText } from '../text/mapped-text.ts';
import { concatenate, copied, rawEnd, rawStart, standIn } from '../text/mapped-text.ts';
import { spanOf } from './markdown-inline.ts';

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y;

/** The lines of a code block without its fences and without the marks of the quote or list around it. */
export function codeText(raw: string, node: Code): MappedText {
  const { start, end } = spanOf(node);
  const values = node.value.split(/\r\n|\r|\n/);
  const isFenced = /^[`~]{3}/.test(raw.slice(start, start + 3));
  const lines = linesBetween(raw, start, end).slice(isFenced ? 1 : 0);
  const texts = values.map((value, at) => lineText(raw, value, lines[at] ?? { start: end, end }));
  return joined(texts.filter(({ text }) => text !== ''));
}

function linesBetween(raw: string, start: number, end: number): { start: number; end: number }[] {
  const lines = [];
  LINE.lastIndex = start;
  for (let at = start; at < end; at = LINE.lastIndex) {
    const line = LINE.exec(raw)?.[0] ?? '';
    lines.push({ start: at, end: at + line.replace(/[\r\n]+$/, '').length });
  }
  return lines;
}

/** The end of a raw line is the line of code, unless a tab in the indent was counted in part. */
function lineText(raw: string, value: string, line: { start: number; end: number }): MappedText {
  const start = line.end - value.length;
  const isThere = start >= line.start && raw.slice(start, line.end) === value;
  return isThere ? copied(raw, start, line.end) : standIn(value, line.start, line.end);
}

function joined(lines: readonly MappedText[]): MappedText {
  return concatenate(
    lines.flatMap((line, at) => {
      const above = lines[at - 1];
      return above ? [standIn('\n', rawEnd(above), rawStart(line)), line] : [line];
    }),
  );
}
