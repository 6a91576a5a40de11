import type { ReadingNote } from '../../../shared/model/reading-note.ts';
import type { SourcePart } from '../../../shared/model/source-part.ts';
import { countRemoval, isOff, type Removals, ruleForLine } from '../clean/apply-rules.ts';
import { cleanParagraphs, type Passage } from '../clean/clean-paragraphs.ts';
import type { Signal } from '../clean/rules.ts';
import { ExtractionError } from '../extraction-error.ts';
import type { FormatReading } from '../format-reader.ts';
import type { SourceText } from '../source-text.ts';
import { concatenate, type MappedText, rawEnd, rawStart, standIn } from '../text/mapped-text.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { visibleText } from '../text/visible-text.ts';
import { withoutNoise } from './noise.ts';

/** A paragraph of a document as its parser gives it: line breaks and tabs in it are text. */
export interface DocumentBlock {
  text: string;
  markup: Paragraph['markup'];
  /** It belongs to a list of contents. */
  isContents?: boolean;
}

/** Puts the text of a document together part by part, and knows for each word in which part it stands. */
export interface DocumentText {
  /** What comes now stands in this part. */
  part(name: string): void;
  add(block: DocumentBlock): void;
  /** Takes over what another reader made of a part; its places move along. */
  embed(name: string, reading: FormatReading): void;
  isEmpty(): boolean;
  finish(): { source: SourceText; paragraphs: Paragraph[]; notes: ReadingNote[] };
}

const MOST_CHARACTERS = 30_000_000;

export function documentText(removed: Removals): DocumentText {
  const written: string[] = [];
  const parts: SourcePart[] = [];
  const paragraphs: Paragraph[] = [];
  const notes: ReadingNote[] = [];
  let passages: Passage[] = [];
  let at = 0;
  let noise = 0;
  let above: Paragraph['markup'] = null;

  const write = (text: string): void => {
    written.push(text);
    at += text.length;
    const part = parts.at(-1);
    if (part) part.end = at;
    if (at > MOST_CHARACTERS) throw new ExtractionError('fileTooLarge', { bytes: at, most: MOST_CHARACTERS });
  };
  const part = (name: string): void => {
    if (parts.at(-1)?.name !== name) parts.push({ name, page: null, start: at, end: at });
  };
  const clean = (): void => {
    paragraphs.push(...cleanParagraphs(passages, removed));
    passages = [];
  };
  return {
    part,
    add: (block) => {
      const readable = withoutNoise(block.text);
      noise += readable.noise;
      passages.push(...shownPassages({ ...block, text: readable.text }, at, removed));
      // The cells of a row stand beside one another, for whoever looks at the original.
      if (isSameRow(above, block.markup)) written.splice(-1, 1, '\t');
      write(readable.text);
      write('\n');
      above = block.markup;
    },
    embed: (name, { source, texts, notes: theirs }) => {
      clean();
      above = null;
      const around = parts.at(-1)?.name;
      part(name);
      paragraphs.push(...texts.flatMap((text) => text.paragraphs.map((one) => moved(one, at))));
      notes.push(...theirs);
      write(`${source.text}\n`);
      if (around !== undefined) part(around);
    },
    isEmpty: () => passages.length === 0 && paragraphs.length === 0,
    finish: () => {
      clean();
      if (noise > 0) notes.push({ code: 'noiseLeftOut', count: noise, detail: '' });
      return {
        source: { space: 'parts', charset: 'utf-8', text: written.join(''), parts },
        paragraphs,
        notes,
      };
    },
  };
}

function isSameRow(above: Paragraph['markup'], markup: Paragraph['markup']): boolean {
  const [a, b] = [above?.cell, markup?.cell];
  return a !== undefined && b !== undefined && a.table === b.table && a.row === b.row;
}

/** Lists of contents stand in the source alone, unless their rule is off. */
function shownPassages(block: DocumentBlock, at: number, removed: Removals): Passage[] {
  if (!block.isContents) return passagesOf(block, at, removed);
  if (isOff(removed, 'contents')) {
    return passagesOf(block, at, removed).map((passage) => ({ ...passage, isLeftIn: true }));
  }
  countRemoval(removed, 'contents');
  return [];
}

/** A paragraph and its lines: in a paragraph of text a line break begins another one, as people who paste mean it. */
function passagesOf({ text, markup }: DocumentBlock, at: number, removed: Removals): Passage[] {
  const lines = linesOf(text, at);
  if (markup !== null) {
    const mapped = joined(lines);
    return mapped.text === '' ? [] : [{ mapped, markup, before: [] }];
  }
  const passages: Passage[] = [];
  let before: Signal[] = [];
  for (const mapped of lines) {
    if (mapped.text === '') continue;
    const rule = ruleForLine(mapped.text);
    if (rule && !isOff(removed, rule.name)) {
      countRemoval(removed, rule.name);
      if (rule.signal) before.push(rule.signal);
      continue;
    }
    passages.push({ mapped, markup, before, isLeftIn: rule !== null });
    before = [];
  }
  return before.length > 0 ? [...passages, { mapped: { text: '', pieces: [] }, markup, before }] : passages;
}

function linesOf(text: string, at: number): MappedText[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const mapped = visibleText(text, start, start + line.length);
    start += line.length + 1;
    return shifted(mapped, at);
  });
}

function joined(lines: readonly MappedText[]): MappedText {
  const shown = lines.filter(({ text }) => text !== '');
  return concatenate(
    shown.flatMap((line, index) => {
      const above = shown[index - 1];
      return above ? [standIn(' ', rawEnd(above), rawStart(line)), line] : [line];
    }),
  );
}

function shifted(mapped: MappedText, by: number): MappedText {
  return {
    text: mapped.text,
    pieces: mapped.pieces.map((piece) => ({ ...piece, start: piece.start + by, end: piece.end + by })),
  };
}

function moved(paragraph: Paragraph, by: number): Paragraph {
  return { ...paragraph, ...shifted(paragraph, by) };
}
