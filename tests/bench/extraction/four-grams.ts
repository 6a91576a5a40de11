/** How much of what was found is wanted (precision), how much of what is wanted was found (recall), and both in one. */
export interface Overlap {
  precision: number;
  recall: number;
  f1: number;
}

const TOKEN = /\p{Script=Han}|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
const LENGTH = 4;

/**
 * The overlap of two texts in sequences of four: of words where words have blanks between them, of characters in Chinese.
 * What stands twice counts twice; punctuation, case and white space do not count.
 */
export function fourGramOverlap(found: string, wanted: string): Overlap {
  const [have, want] = [fourGrams(found), fourGrams(wanted)];
  let shared = 0;
  for (const [gram, count] of want) shared += Math.min(count, have.get(gram) ?? 0);
  const precision = shared / Math.max(1, total(have));
  const recall = shared / Math.max(1, total(want));
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function fourGrams(text: string): Map<string, number> {
  const tokens = text.toLowerCase().match(TOKEN) ?? [];
  const grams = new Map<string, number>();
  for (let at = 0; at + LENGTH <= tokens.length; at += 1) {
    const gram = tokens.slice(at, at + LENGTH).join(' ');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function total(grams: ReadonlyMap<string, number>): number {
  return [...grams.values()].reduce((sum, count) => sum + count, 0);
}
