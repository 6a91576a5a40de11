import type { Passage } from '../../shared/contract/passages.ts';
import type { Block } from '../../shared/model/block.ts';
import { wholeCharacters } from '../../shared/model/text-offsets.ts';
import type { TextRange } from '../../shared/model/text-range.ts';
import { groupMatches } from './group-matches.ts';

/** How many code units of the words before and after are given at most: a line of a wide window. */
const BEFORE = 120;
const AFTER = 200;
/** Where no blank comes within this much, the writing has none to go by. */
const LONGEST_WORD = 30;

export interface PassageText {
  text: string;
  blocks: readonly Block[];
}
type Untagged = Omit<Passage, 'tags'>;

/** All passages of a text, in text order. `matches` are in text order and do not overlap. */
export function passagesIn(found: PassageText, matches: readonly TextRange[]): Untagged[] {
  return groupMatches(matches).map((group) => toPassage(found, group));
}

/** The groups with the most matches, the first of those that have as many, in text order. */
export function fullestGroups<Match>(groups: readonly Match[][], count: number): Match[][] {
  const places = groups.map((group, at) => ({ group, at }));
  return places
    .sort((a, b) => b.group.length - a.group.length || a.at - b.at)
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ group }) => group);
}

/** A line around matches that stand close together. */
export function toPassage({ text, blocks }: PassageText, group: readonly TextRange[]): Untagged {
  const [from, to] = [group[0]!.start, group.at(-1)!.end];
  const range = wholeCharacters(text, { start: startBefore(text, from), end: endAfter(text, from, to) });
  return {
    ...range,
    text: text.slice(range.start, range.end),
    marks: joined(text, group).map(({ start, end }) => [start, end]),
    paragraph: paragraphAt(blocks, from),
  };
}

/** Matches with only blanks between them are marked as one. */
function joined(text: string, matches: readonly TextRange[]): TextRange[] {
  const marks: TextRange[] = [];
  for (const { start, end } of matches) {
    const last = marks.at(-1);
    if (last && text.slice(last.end, start).trim() === '')
      marks[marks.length - 1] = { start: last.start, end };
    else marks.push({ start, end });
  }
  return marks;
}

/** In the match's paragraph, at the beginning of a word. */
function startBefore(text: string, match: number): number {
  const earliest = Math.max(0, match - BEFORE);
  const lead = text.slice(earliest, match);
  const line = lead.lastIndexOf('\n') + 1;
  if (line > 0 || earliest === 0) return earliest + line;
  const word = /(?<=\s)\S/.exec(lead)?.index ?? LONGEST_WORD;
  return word < LONGEST_WORD ? earliest + word : earliest;
}

/** In the paragraph of the last match, at the end of a word. */
function endAfter(text: string, from: number, to: number): number {
  const latest = Math.min(text.length, Math.max(to, from + AFTER));
  const rest = text.slice(to, latest);
  const line = rest.indexOf('\n');
  if (line !== -1) return to + line;
  if (latest === text.length) return latest;
  const blank = rest.lastIndexOf(' ');
  return blank > rest.length - LONGEST_WORD ? to + blank : latest;
}

/** Blocks are counted from 1, the head of the text left aside. */
function paragraphAt(blocks: readonly Block[], offset: number): number | null {
  const counted = blocks.filter(({ kind }) => kind !== 'title' && kind !== 'byline');
  const at = counted.findIndex(({ start, end }) => start <= offset && offset < end);
  return at === -1 ? null : at + 1;
}
