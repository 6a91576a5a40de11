import type { EvidenceId } from './ids.ts';
import { lastYearOf, type PublishedDate, yearOf } from './partial-date.ts';
import type { Quantity } from './quantity.ts';
import type { CellDecision, CellState } from './sheet.ts';

/** What the state of a cell is computed from; `created` breaks ties, so the answer never depends on order. */
export interface CellEvidence {
  id: EvidenceId;
  quantity: Quantity | null;
  text: string;
  published: PublishedDate | null;
  created: string;
}

export interface CellReading {
  state: CellState;
  shown: CellEvidence | null;
  /** The year that the shown value speaks of. */
  year: number | null;
  /** The newest value that the shown one supersedes. */
  earlier: CellEvidence | null;
}

/**
 * Reads a cell from its evidence and the analyst's decision. Pieces are compared only where they speak of the same year
 * (as stated, else the year of publication, unknown beside unknown); they conflict where their intervals do not meet.
 * Shown is what the analyst chose, else the latest year, of that the exact value before the estimate, then the first made.
 */
export function readCell(evidence: readonly CellEvidence[], decision: CellDecision | null): CellReading {
  if (evidence.length === 0) {
    return { state: decision?.absence ?? 'empty', shown: null, year: null, earlier: null };
  }
  const ranked = rankEvidence(evidence);
  const chosen = ranked.find((item) => item.id === decision?.shown);
  const shown = chosen ?? ranked[0]!;
  const earlier = ranked.find((item) => relationTo(shown, item) === 'earlier') ?? null;
  return {
    state: stateOf(ranked, shown, earlier, chosen !== undefined),
    shown,
    year: evidenceYear(shown),
    earlier,
  };
}

/** The evidence of a cell in the order in which it is preferred, whatever was decided: the first is shown by itself. */
export function rankEvidence<Item extends CellEvidence>(evidence: readonly Item[]): Item[] {
  return [...evidence].sort(byPreference);
}

/** How a piece of evidence stands to the one that is shown. `otherYear`: one of the two years is not known. */
export type EvidenceRelation = 'shown' | 'agrees' | 'conflicts' | 'earlier' | 'later' | 'otherYear';

export function relationTo(shown: CellEvidence, item: CellEvidence): EvidenceRelation {
  if (item.id === shown.id) return 'shown';
  const [year, shownYear] = [evidenceYear(item), evidenceYear(shown)];
  if (year === shownYear) return agree(item, shown) ? 'agrees' : 'conflicts';
  if (year === null || shownYear === null) return 'otherYear';
  return year < shownYear ? 'earlier' : 'later';
}

function stateOf(
  all: readonly CellEvidence[],
  shown: CellEvidence,
  earlier: CellEvidence | null,
  settled: boolean,
): CellState {
  const relations = all.map((item) => relationTo(shown, item));
  if (!settled && relations.includes('conflicts')) return 'conflicting';
  if (earlier) return 'superseded';
  if (shown.quantity?.modifier === 'about') return 'estimated';
  return relations.includes('agrees') ? 'agreeing' : 'single';
}

/** The year that a piece of evidence speaks of: its period's, else the year its article was published. */
export function evidenceYear(item: Pick<CellEvidence, 'quantity' | 'published'>): number | null {
  return lastYearOf(item.quantity?.period ?? null) ?? (item.published ? yearOf(item.published.date) : null);
}

/** True where both can be right at once: their intervals meet, one is the other rounded, or their texts are the same. */
function agree(a: CellEvidence, b: CellEvidence): boolean {
  if (!a.quantity || !b.quantity) return a.text.trim() === b.text.trim();
  if (a.quantity.currency !== b.quantity.currency || a.quantity.kind !== b.quantity.kind) return false;
  if (isRoundingOf(a.quantity, b.quantity) || isRoundingOf(b.quantity, a.quantity)) return true;
  const [aLow, aHigh] = openInterval(a.quantity);
  const [bLow, bHigh] = openInterval(b.quantity);
  return isStrict(a.quantity) || isStrict(b.quantity)
    ? aLow < bHigh && bLow < aHigh
    : aLow <= bHigh && bLow <= aHigh;
}

/** '1.45 trillion' says '1,450.2 billion' in fewer digits. Things that are counted are rounded only in large numbers. */
function isRoundingOf(rough: Quantity, fine: Quantity): boolean {
  const [value, exact] = [valueOf(rough), valueOf(fine)];
  if (value === null || exact === null) return false;
  const digits = value.toExponential().split('e')[0]!.replace(/\D/g, '').length;
  const isRounded = digits >= (rough.kind === 'count' ? 3 : 2);
  return isRounded && Number(exact.toPrecision(digits)) === value;
}

function valueOf({ low, high, modifier }: Quantity): number | null {
  return low === high && modifier === 'exact' ? low : null;
}

function openInterval(quantity: Quantity): [number, number] {
  return [quantity.low ?? Number.NEGATIVE_INFINITY, quantity.high ?? Number.POSITIVE_INFINITY];
}

/** "More than 20" and "nearly 20" leave out the 20 itself. */
function isStrict(quantity: Quantity): boolean {
  return quantity.modifier === 'over' || quantity.modifier === 'nearly';
}

function byPreference(a: CellEvidence, b: CellEvidence): number {
  const years = (evidenceYear(b) ?? -Infinity) - (evidenceYear(a) ?? -Infinity);
  if (years !== 0 && !Number.isNaN(years)) return years;
  return modifierRank(a) - modifierRank(b) || a.created.localeCompare(b.created) || a.id.localeCompare(b.id);
}

function modifierRank(item: CellEvidence): number {
  if (!item.quantity) return 2;
  return item.quantity.modifier === 'exact' ? 0 : 1;
}
