import { localName } from '../package/read-xml.ts';

/** An element that is open at a place of a part. */
export interface OpenElement {
  local: string;
  /** The name under which it is written; null for one of which only the content is. */
  written: string | null;
  /** For a run: true where its words are not shown. */
  isHidden: boolean;
  /** For alternatives: how many there were, and how many letters the part had before them. */
  choices: number;
  letters: number;
}

/** Where an element stands: `open` from the outermost inwards, and how many letters were written so far. */
export interface ElementPlace {
  open: readonly OpenElement[];
  letters: number;
  /** The prefix of WordprocessingML in this part, with its colon. */
  prefix: string;
}

/** The gloss over a word. */
const SKIPPED = new Set(['rt', 'rubyPr']);
const UNWRAPPED = new Set([
  ...['ruby', 'rubyBase', 'dir', 'bdo', 'AlternateContent', 'Choice', 'Fallback'],
  ...['oMath', 'oMathPara'],
]);
const SHAPES = ['drawing', 'pict'];
const SHOWN = new Set(['t', 'tab', 'ptab', 'br', 'cr', 'sym', 'noBreakHyphen', 'softHyphen']);
/** A box of text in a shape begins a text of its own. */
const BOX = 'txbxContent';

/** True for what is left out with all that is in it. */
export function isSkipped({ open, letters }: ElementPlace, name: string): boolean {
  const local = localName(name);
  if (SKIPPED.has(local)) return true;
  if (SHOWN.has(local)) return nearest(open, ['r'])?.isHidden ?? false;
  if (local.endsWith('Pr')) return isInFormula(open);
  const alternatives = open.at(-1);
  if (local === 'Choice') return (alternatives?.choices ?? 0) > 0;
  // The same words once more, for programs that do not know the other form.
  return local === 'Fallback' && letters > (alternatives?.letters ?? letters);
}

/**
 * The name under which an element is written; null where only its content is. Of shapes the boxes of text are kept, of
 * formulas the runs.
 */
export function writtenName({ open, prefix }: ElementPlace, name: string): string | null {
  const local = localName(name);
  if (local === BOX) return `${prefix}pict`;
  if (local === 'cr') return `${prefix}br`;
  if (SHAPES.includes(local) || UNWRAPPED.has(local) || isInShape(open)) return null;
  if (isInFormula(open)) return local === 'r' || local === 't' ? `${prefix}${local}` : null;
  return name;
}

function isInShape(open: readonly OpenElement[]): boolean {
  return SHAPES.includes(nearest(open, [...SHAPES, BOX])?.local ?? '');
}

function isInFormula(open: readonly OpenElement[]): boolean {
  return nearest(open, ['oMath', BOX])?.local === 'oMath';
}

function nearest(open: readonly OpenElement[], names: readonly string[]): OpenElement | undefined {
  return open.findLast(({ local }) => names.includes(local));
}
