import type { PlacedMention } from '../../../../shared/contract/entities.ts';
import type { Quantity } from '../../../../shared/model/quantity.ts';
import type { TextRange } from '../../../../shared/model/text-range.ts';
import type { ReaderStore } from '../reader/reader-store.ts';

/** The words that would go into a sheet, and what is known of them already. */
export interface SheetTarget {
  words: string;
  /** Set where it is one recognised quantity and nothing else. */
  mention: PlacedMention | null;
  range: TextRange | null;
  /** The quantity that the words hold, with the words that state it. */
  known: { text: string; quantity: Quantity } | null;
  /** Whose place and name of what is measured are proposed. */
  about: PlacedMention | null;
}

/** The selection goes before the current mention, that before the current mark. */
export function sheetTargetOf(store: ReaderStore): SheetTarget | null {
  const { selection, mention, mark } = store;
  if (selection) return passage(store, selection, store.selectedText);
  if (mention) return { words: mention.text, mention, range: null, known: knownOf(mention), about: mention };
  if (mark && mark.start !== null && mark.end !== null) {
    return passage(store, { start: mark.start, end: mark.end }, mark.quote);
  }
  return null;
}

/** A passage brings the first quantity that stands in it. */
function passage(store: ReaderStore, range: TextRange, words: string): SheetTarget {
  const inside = store.quantities.find(({ start, end }) => range.start <= start && end <= range.end) ?? null;
  return { words, mention: null, range, known: inside && knownOf(inside), about: inside };
}

function knownOf({ text, quantity }: PlacedMention): SheetTarget['known'] {
  return quantity && { text, quantity };
}
