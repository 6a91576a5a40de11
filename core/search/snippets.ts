import type { Snippet } from '../../shared/contract/search.ts';
import { wholeCharacters } from '../../shared/model/text-offsets.ts';
import type { TextRange } from '../../shared/model/text-range.ts';

/** About how long a passage is, in code units. */
const LENGTH = 180;
/** How much of it stands before the first match. */
const LEAD = 60;
/** Where no blank comes within this much, the writing has none to go by. */
const LONGEST_WORD = 30;

/**
 * The passages of a text that hold the most matches, in text order. `text` of each is the text as it stands, from `start`
 * to `end`; `marks` are ranges of the whole text. `matches` are in text order and do not overlap.
 */
export function bestSnippets(text: string, matches: readonly TextRange[], count: number): Snippet[] {
  const best = windowsOf(text, matches)
    .sort((a, b) => b.marks.length - a.marks.length || a.start - b.start)
    .slice(0, count)
    .sort((a, b) => a.start - b.start);
  return best.map(({ start, end, marks }) => ({
    start,
    end,
    text: text.slice(start, end),
    marks: marks.map((mark) => [mark.start, mark.end]),
  }));
}

type Window = TextRange & { marks: readonly TextRange[] };

/** Passages one after another, each as full of matches as fits. */
function windowsOf(text: string, matches: readonly TextRange[]): Window[] {
  const windows: Window[] = [];
  for (let at = 0; at < matches.length;) {
    const range = windowAround(text, matches[at]!, windows.at(-1)?.end ?? 0);
    let next = at + 1;
    while (next < matches.length && matches[next]!.end <= range.end) next += 1;
    windows.push({ ...range, marks: matches.slice(at, next) });
    at = next;
  }
  return windows;
}

/** A stretch of one paragraph around a match that begins and ends between words. */
function windowAround(text: string, match: TextRange, notBefore: number): TextRange {
  const start = startBefore(text, match.start, notBefore);
  const end = endAfter(text, match.end, start + LENGTH);
  return wholeCharacters(text, { start, end });
}

/** At most LEAD before the match, in its paragraph and after what was shown before, at the beginning of a word. */
function startBefore(text: string, matchStart: number, notBefore: number): number {
  const earliest = Math.min(matchStart, Math.max(0, notBefore, matchStart - LEAD));
  const lead = text.slice(earliest, matchStart);
  const paragraph = lead.lastIndexOf('\n') + 1;
  if (paragraph > 0) return earliest + paragraph;
  if (earliest === 0) return 0;
  // In writing without blanks any character begins a word.
  const blank = isBlank(text[earliest - 1]) ? /\S|$/ : /(?<=\s)\S|$/;
  const word = lead.search(blank);
  if (word < lead.length) return earliest + word;
  return /\s$/.test(lead) ? matchStart : earliest;
}

/** At most up to `latest`, in the paragraph of the match, at the end of a word. */
function endAfter(text: string, matchEnd: number, latest: number): number {
  if (latest <= matchEnd) return matchEnd;
  const rest = text.slice(matchEnd, latest);
  const paragraph = rest.indexOf('\n');
  if (paragraph !== -1) return matchEnd + paragraph;
  if (latest >= text.length) return text.length;
  const blank = rest.lastIndexOf(' ');
  return blank < rest.length - LONGEST_WORD ? latest : matchEnd + Math.max(0, blank);
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
