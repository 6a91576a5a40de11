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

/** A line of a text, and how many empty ones stand above it. */
interface BracketedLine {
  mapped: MappedText;
  text: string;
  blanks: number;
}

/**
 * With such headlines on lines of their own: where one of the first lines and no other begins with one, or where each of
 * two texts does that were pasted one below the other.
 */
export function withHeadlineApart<Line extends BracketedLine>(
  lines: readonly Line[],
  apart: (line: Line, mapped: MappedText, isFirst: boolean) => Line,
): Line[] {
  const headed = lines.flatMap(({ mapped }, at) => (bracketedHeadline(mapped) ? [at] : []));
  if (!areOfTexts(headed, lines)) return [...lines];
  return lines.flatMap((line, at) => {
    const parts = headed.includes(at) ? bracketedHeadline(line.mapped) : null;
    return parts ? [apart(line, parts.headline, true), apart(line, parts.text, false)] : [line];
  });
}

function areOfTexts([first, second, third]: readonly number[], lines: readonly BracketedLine[]): boolean {
  if (first === undefined || first >= FIRST_LINES || third !== undefined) return false;
  if (second === undefined) return true;
  return lines[second]!.blanks > 0 && second - first > 2 && lines.length - second > 2;
}
