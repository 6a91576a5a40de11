import { type MappedText, slice } from './mapped-text.ts';

const HEADLINE = /^【(?<headline>[^【】]{8,60})】\s*(?=\S)/u;
/** Inside of such brackets stand agencies and reporters too. */
const NO_HEADLINE = /记者|記者|通讯员|报道$|报$|讯$|電$|电$|编者按|[:：]$/;
const SHORTEST_TEXT = 40;
/** Further down such brackets head the items of a list. */
const FIRST_LINES = 4;

/** A headline in brackets that the text follows on the same line, and that text: 【…】… Null for any other line. */
export function bracketedHeadline(mapped: MappedText): { headline: MappedText; text: MappedText } | null {
  const found = mapped.text.startsWith('【') ? HEADLINE.exec(mapped.text) : null;
  const headline = found?.groups?.['headline'] ?? '';
  if (!found || NO_HEADLINE.test(headline)) return null;
  const start = found[0].length;
  if (mapped.text.length - start < SHORTEST_TEXT) return null;
  return {
    headline: slice(mapped, 1, 1 + headline.length),
    text: slice(mapped, start, mapped.text.length),
  };
}

/** With the headline on a line of its own, where one of the first lines and no other begins with one in brackets. */
export function withHeadlineApart<Line extends { mapped: MappedText; text: string }>(
  lines: readonly Line[],
  apart: (line: Line, mapped: MappedText, isFirst: boolean) => Line,
): Line[] {
  const at = lines.findIndex(({ text }) => text.startsWith('【'));
  const isOnly = at >= 0 && at < FIRST_LINES && !lines.slice(at + 1).some(({ text }) => HEADLINE.test(text));
  const parts = isOnly ? bracketedHeadline(lines[at]!.mapped) : null;
  if (!parts) return [...lines];
  const line = lines[at]!;
  const both = [apart(line, parts.headline, true), apart(line, parts.text, false)];
  return [...lines.slice(0, at), ...both, ...lines.slice(at + 1)];
}
