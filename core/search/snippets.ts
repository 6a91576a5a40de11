import type { Snippet } from '../../shared/contract/search.ts';
import { wholeCharacters } from '../../shared/model/text-offsets.ts';
import type { TextRange } from '../../shared/model/text-range.ts';

/** About how long a passage is, in code units. */
const LENGTH = 180;
/** How much of it stands before the first match. */
const LEAD = 60;

/**
 * The passages of a text that hold the most matches, in text order. `text` of each is the text as it stands, from `start`
 * to `end`; `marks` are ranges of the whole text.
 */
export function bestSnippets(text: string, matches: readonly TextRange[], count: number): Snippet[] {
  const windows = windowsOf(text, matches);
  const best = [...windows]
    .sort((a, b) => b.marks.length - a.marks.length || a.start - b.start)
    .slice(0, count);
  return best.sort((a, b) => a.start - b.start);
}

/** Passages one after another, each as full of matches as fits. */
function windowsOf(text: string, matches: readonly TextRange[]): Snippet[] {
  const snippets: Snippet[] = [];
  for (let at = 0; at < matches.length;) {
    const range = windowAround(text, matches[at]!, snippets.at(-1)?.end ?? 0);
    const marks = matches.slice(at).filter((match) => match.start >= range.start && match.end <= range.end);
    snippets.push({
      ...range,
      text: text.slice(range.start, range.end),
      marks: marks.map(({ start, end }) => [start, end]),
    });
    at += Math.max(1, marks.length);
  }
  return snippets;
}

/** A stretch of one paragraph around a match that begins and ends between words. */
function windowAround(text: string, match: TextRange, notBefore: number): TextRange {
  const paragraphStart = text.lastIndexOf('\n', match.start - 1) + 1;
  const paragraphEnd = indexOrEnd(text.indexOf('\n', match.end), text);
  const earliest = Math.max(paragraphStart, notBefore);
  const start = match.start - LEAD <= earliest ? earliest : afterBlank(text, match.start - LEAD, match.start);
  const end = start + LENGTH >= paragraphEnd ? paragraphEnd : beforeBlank(text, start + LENGTH, match.end);
  return wholeCharacters(text, { start: Math.min(start, match.start), end: Math.max(end, match.end) });
}

function afterBlank(text: string, from: number, to: number): number {
  const blank = text.slice(from, to).search(/\s/);
  return blank === -1 ? from : from + blank + 1;
}

function beforeBlank(text: string, from: number, notBefore: number): number {
  const blank = text.lastIndexOf(' ', from);
  return blank <= notBefore ? Math.max(from, notBefore) : blank;
}

function indexOrEnd(index: number, text: string): number {
  return index === -1 ? text.length : index;
}
