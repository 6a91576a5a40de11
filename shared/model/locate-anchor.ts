import type { Anchor, Location } from './anchor.ts';
import type { TextRange } from './text-range.ts';

export type AnchorText = Pick<Anchor, 'start' | 'end' | 'quote' | 'prefix' | 'suffix'>;

/** Finds a text that is like the quote, near a hint; null where nothing is alike enough. Injected: it is a search of its own. */
export type ApproximateSearch = (text: string, quote: string, hint: number) => TextRange | null;

/** Agreement of context, from 0 to 1, from which an occurrence elsewhere counts as the same words moved. */
const SAME_CONTEXT = 0.5;
/** Quotes from this length on are told apart by their words alone where they occur once. */
const TELLING_LENGTH = 16;
/** Occurrences of a very common quote that are looked at. */
const MOST_OCCURRENCES = 2000;

/**
 * Where an anchor's words stand in another text. Exact: the same words at the same place between the same words. Moved:
 * the same words elsewhere, known by what stands around them. Doubtful: only like it, or the same words in another
 * context; a person has to say. Orphaned: not found. Offsets: UTF-16 code units, half-open.
 */
export function locateAnchor(anchor: AnchorText, text: string, approximate: ApproximateSearch): Location {
  const best = bestOccurrence(anchor, text);
  if (best) return stateOfOccurrence(anchor, best);
  const like = approximate(text, anchor.quote, anchor.start);
  return like ? { state: 'doubtful', ...like } : { state: 'orphaned', start: null, end: null };
}

interface Occurrence {
  start: number;
  context: number;
  only: boolean;
}

function stateOfOccurrence(anchor: AnchorText, { start, context, only }: Occurrence): Location {
  const range = { start, end: start + anchor.quote.length };
  if (context >= SAME_CONTEXT) return { state: start === anchor.start ? 'exact' : 'moved', ...range };
  return { state: only && anchor.quote.length >= TELLING_LENGTH ? 'moved' : 'doubtful', ...range };
}

function bestOccurrence(anchor: AnchorText, text: string): Occurrence | null {
  const starts = occurrences(text, anchor.quote);
  if (starts.length === 0) return null;
  const rated = starts.map((start) => ({
    start,
    context: contextAgreement(anchor, text, start),
    only: starts.length === 1,
  }));
  return rated.reduce((best, next) => (isBetter(next, best, anchor.start) ? next : best));
}

function isBetter(next: Occurrence, best: Occurrence, hint: number): boolean {
  if (next.context !== best.context) return next.context > best.context;
  return Math.abs(next.start - hint) < Math.abs(best.start - hint);
}

function occurrences(text: string, quote: string): number[] {
  const starts: number[] = [];
  for (
    let at = text.indexOf(quote);
    at !== -1 && starts.length < MOST_OCCURRENCES;
    at = text.indexOf(quote, at + 1)
  ) {
    starts.push(at);
  }
  return starts;
}

/** The share of the remembered context that still stands around an occurrence, counted outwards from the quote. */
function contextAgreement(anchor: AnchorText, text: string, start: number): number {
  const { prefix, suffix } = anchor;
  const wanted = prefix.length + suffix.length;
  if (wanted === 0) return 1;
  const end = start + anchor.quote.length;
  let kept = 0;
  for (let at = 1; at <= prefix.length && text[start - at] === prefix[prefix.length - at]; at += 1) kept += 1;
  for (let at = 0; at < suffix.length && text[end + at] === suffix[at]; at += 1) kept += 1;
  return kept / wanted;
}
