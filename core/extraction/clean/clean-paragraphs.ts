import type { Removals, TrimmedText } from './apply-rules.ts';
import { countRemoval, isOff, ruleForLine, signalsAround, withoutBoilerplate } from './apply-rules.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { Signal } from './rules.ts';

/** What a reader found: a block of text and the borders in front of it. One without text is a border only. */
export interface Passage {
  mapped: MappedText;
  markup: Paragraph['markup'];
  before: readonly Signal[];
  /** A rule that is switched off would have taken it: no other rule is asked. */
  isLeftIn?: boolean;
}

const NO_TEXT: MappedText = { text: '', pieces: [] };

export function borderPassage(...before: Signal[]): Passage {
  return { mapped: NO_TEXT, markup: null, before };
}

/** Takes the boilerplate out of the passages of a file; what is left of them are its paragraphs. */
export function cleanParagraphs(passages: readonly Passage[], removed: Removals): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let pending: Signal[] = [];
  for (const passage of passages) {
    const { mapped, before, after, isLeftIn } = trimmedPassage(passage, removed);
    pending.push(...passage.before, ...before);
    endAt(paragraphs.at(-1), pending);
    if (mapped.text !== '') {
      paragraphs.push({ ...mapped, markup: passage.markup, before: pending, ended: false, isLeftIn });
      pending = [];
    }
    endAt(paragraphs.at(-1), after);
    pending.push(...after);
  }
  return paragraphs;
}

function endAt(paragraph: Paragraph | undefined, signals: readonly Signal[]): void {
  if (paragraph && signals.includes('endMark')) paragraph.ended = true;
}

function trimmedPassage(
  { mapped, markup, isLeftIn = false }: Passage,
  removed: Removals,
): TrimmedText & { isLeftIn: boolean } {
  // A cell that says 'Print' is data, as code is.
  const isData = markup?.kind === 'code' || markup?.kind === 'cell';
  if (isData || isLeftIn) return { mapped, before: [], after: [], isLeftIn };
  // The lines of plain text have been asked one by one before they were joined.
  const rule = markup === null ? null : ruleForLine(mapped.text);
  if (!rule) return { ...withoutBoilerplate(mapped, removed), isLeftIn };
  if (isOff(removed, rule.name)) return { mapped, ...signalsAround(rule), isLeftIn: true };
  countRemoval(removed, rule.name);
  return { mapped: NO_TEXT, before: rule.signal ? [rule.signal] : [], after: [], isLeftIn };
}
