import type { DocumentBlock } from '../document-text.ts';
import { charsetOfCodePage, charsetOfFont } from './rtf-charsets.ts';
import { type ParagraphFormat, PLAIN_PARAGRAPH, rtfBlocks, type RtfBlocks } from './rtf-document.ts';
import { characters, destinationOf, OUTERMOST_GROUP, type RtfGroup } from './rtf-state.ts';
import type { RtfStyle } from './rtf-styles.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';

/** What an RTF file says: its blocks, foot- and endnotes at the end, and what its information states. */
export interface RtfText {
  blocks: DocumentBlock[];
  title: string | null;
  author: string | null;
  /** ISO 8601, as far as it is stated. */
  created: string | null;
}

/** A reader of RTF at a place in the file. */
interface Reading {
  groups: RtfGroup[];
  charset: string;
  defaultFont: number;
  fonts: Map<number, string | null>;
  styles: Map<number, RtfStyle>;
  /** The paragraph that is open, in the text and in a note. */
  text: string;
  noteText: string;
  notes: DocumentBlock[];
  blocks: RtfBlocks;
  /** Bytes of text that wait for all of their character. */
  bytes: string;
  /** Characters that still stand for a `\u`. */
  toSkip: number;
  info: { title: string; author: string; year: number; month: number; day: number };
  /** The style that is being defined. */
  style: RtfStyle;
}

const NO_STYLE: Readonly<RtfStyle> = { name: '', outline: null, basedOn: null };

/** Braces may nest this deep; what comes deeper is read as if it stood at this depth. */
const DEEPEST = 5000;

/** Reads Rich Text Format (1.9.1) from its bytes as Latin-1. What is broken off is read as far as it goes. */
export function readRtf(raw: string): RtfText {
  const styles = new Map<number, RtfStyle>();
  const reading: Reading = {
    ...{ charset: 'windows-1252', defaultFont: 0, fonts: new Map(), styles },
    ...{
      text: '',
      noteText: '',
      notes: [],
      blocks: rtfBlocks(styles),
      bytes: '',
      toSkip: 0,
      style: NO_STYLE,
    },
    info: { title: '', author: '', year: 0, month: 0, day: 0 },
    groups: [{ ...OUTERMOST_GROUP }],
  };
  for (const token of rtfTokens(raw)) take(reading, token);
  flush(reading);
  reading.blocks.end(reading.text, current(reading).format);
  const { title, author } = reading.info;
  return {
    blocks: [...reading.blocks.blocks, ...reading.notes],
    title: title.trim() || null,
    author: author.trim() || null,
    created: dateOf(reading.info),
  };
}

function take(reading: Reading, token: RtfToken): void {
  if (token.kind === 'text') takeText(reading, token.bytes);
  else if (token.kind === 'control') takeControl(reading, token.word, token.number);
  else {
    flush(reading);
    reading.toSkip = 0;
    if (token.kind === 'open') openGroup(reading);
    else closeGroup(reading);
  }
}

function current({ groups }: Reading): RtfGroup {
  return groups.at(-1)!;
}

function openGroup(reading: Reading): void {
  if (reading.groups.length < DEEPEST) reading.groups.push({ ...current(reading), isOptional: false });
}

function closeGroup(reading: Reading): void {
  const closed = current(reading);
  if (reading.groups.length > 1) reading.groups.pop();
  if (closed.destination === 'styles' && reading.style.name !== '') endStyle(reading, closed.defining);
  if (closed.isNote && !current(reading).isNote) endNote(reading);
}

function endStyle(reading: Reading, number: number): void {
  const name = reading.style.name.replace(/;\s*$/, '').trim();
  reading.styles.set(number, { ...reading.style, name });
  reading.style = NO_STYLE;
}

function endNote(reading: Reading): void {
  const text = reading.noteText;
  if (text.trim() !== '') reading.notes.push({ text, markup: { kind: 'paragraph', level: 0 } });
  reading.noteText = '';
}

/** Each byte after a `\u` may be one of those that stand for it. */
function takeText(reading: Reading, bytes: string): void {
  const skipped = Math.min(reading.toSkip, bytes.length);
  reading.toSkip -= skipped;
  reading.bytes += bytes.slice(skipped);
}

/** Decodes the bytes that have come together, in the charset of their font. */
function flush(reading: Reading): void {
  const { bytes } = reading;
  if (bytes === '') return;
  reading.bytes = '';
  const isAscii = /^[\u0000-\u007f]*$/.test(bytes);
  const charset = current(reading).charset ?? reading.charset;
  write(reading, isAscii ? bytes : new TextDecoder(charset).decode(Buffer.from(bytes, 'latin1')));
}

function write(reading: Reading, text: string): void {
  const { destination, isHidden, isNote } = current(reading);
  if (destination === 'title' || destination === 'author') reading.info[destination] += text;
  else if (destination === 'styles') reading.style = { ...reading.style, name: reading.style.name + text };
  else if (destination !== 'text' || isHidden) return;
  else if (isNote) reading.noteText += text;
  else reading.text += text;
}

function takeControl(reading: Reading, word: string, number: number | null): void {
  if (word === 'u' && number !== null) return takeUnicode(reading, number);
  if (reading.toSkip > 0 && characters[word] !== undefined) {
    reading.toSkip -= 1;
    return;
  }
  flush(reading);
  const group = current(reading);
  if (word === '*') group.isOptional = true;
  else if (characters[word] !== undefined) write(reading, characters[word]);
  else if (destinationOf(word) !== null) group.destination = destinationAfter(group, word);
  else if (word === 'footnote') group.isNote = true;
  else if (controls[word]) controls[word](reading, number, group);
  else if (group.isOptional) group.destination = 'skip';
  if (word !== '*') group.isOptional = false;
}

/** What is skipped stays so, but for the text of a box in a drawing, and for the result of a field or an object. */
function destinationAfter({ destination }: RtfGroup, word: string): RtfGroup['destination'] {
  const next = destinationOf(word)!;
  return destination === 'skip' && word !== 'shptxt' ? 'skip' : next;
}

function takeUnicode(reading: Reading, number: number): void {
  flush(reading);
  write(reading, String.fromCharCode(number & 0xffff));
  reading.toSkip = current(reading).fallback;
}

type Control = (reading: Reading, number: number | null, group: RtfGroup) => void;

const endParagraph: Control = (reading, _number, group) => {
  if (group.destination !== 'text') return;
  if (group.isNote) {
    endNote(reading);
    return;
  }
  reading.blocks.endParagraph(reading.text, group.format);
  reading.text = '';
};

/** What stands in a part that is skipped (the number of a list's item) is no format of the paragraph around it. */
const setFormat =
  (change: (number: number) => Partial<ParagraphFormat>): Control =>
  (_reading, number, group) => {
    if (group.destination === 'text') group.format = { ...group.format, ...change(number ?? 0) };
  };

/** A property that styles have as well. */
const setStyle =
  (inStyle: (number: number) => Partial<RtfStyle>, inText: Control): Control =>
  (reading, number, group) => {
    if (group.destination === 'styles') reading.style = { ...reading.style, ...inStyle(number ?? 0) };
    else inText(reading, number, group);
  };

const setDate =
  (part: 'year' | 'month' | 'day'): Control =>
  (reading, number, { destination }) => {
    if (destination === 'created') reading.info[part] = number ?? 0;
  };

const controls: Readonly<Record<string, Control>> = {
  ansicpg: (reading, number) => void (reading.charset = charsetOfCodePage(number ?? 1252)),
  mac: (reading) => void (reading.charset = 'macintosh'),
  deff: (reading, number) => void (reading.defaultFont = number ?? 0),
  uc: (_reading, number, group) => void (group.fallback = Math.min(16, Math.max(0, number ?? 1))),
  f: (reading, number, group) => {
    if (group.destination === 'fonts') group.defining = number ?? 0;
    else group.charset = reading.fonts.get(number ?? 0) ?? null;
  },
  fcharset: (reading, number, { destination, defining }) => {
    if (destination === 'fonts') reading.fonts.set(defining, charsetOfFont(number ?? 0));
  },
  plain: (reading, _number, group) => {
    group.charset = reading.fonts.get(reading.defaultFont) ?? null;
    group.isHidden = false;
  },
  v: (_reading, number, group) => void (group.isHidden = number !== 0),
  deleted: (_reading, number, group) => void (group.isHidden = number !== 0),
  par: endParagraph,
  sect: endParagraph,
  page: endParagraph,
  pard: setFormat(() => PLAIN_PARAGRAPH),
  intbl: setFormat(() => ({ isInTable: true })),
  s: (reading, number, group) => {
    if (group.destination === 'styles') group.defining = number ?? 0;
    else setFormat((style) => ({ style }))(reading, number, group);
  },
  sbasedon: setStyle(
    (basedOn) => ({ basedOn }),
    () => undefined,
  ),
  outlinelevel: setStyle(
    (outline) => ({ outline }),
    setFormat((outline) => ({ outline })),
  ),
  trhdr: (reading, _number, { destination }) => {
    if (destination === 'text') reading.blocks.markHeader();
  },
  ls: setFormat((list) => ({ list: list > 0 ? list : null })),
  ilvl: setFormat((listLevel) => ({ listLevel })),
  cell: (reading, _number, { format }) => {
    reading.blocks.endCell(reading.text, format);
    reading.text = '';
  },
  nestcell: (reading) => void (reading.text += '\t'),
  nestrow: (reading) => void (reading.text += '\n'),
  row: (reading) => reading.blocks.endRow(),
  yr: setDate('year'),
  mo: setDate('month'),
  dy: setDate('day'),
};

function dateOf({ year, month, day }: Reading['info']): string | null {
  if (year < 1980 || year > 9999) return null;
  const parts = [month, day].filter((part) => part > 0).map((part) => String(part).padStart(2, '0'));
  return [String(year), ...parts].join('-');
}
