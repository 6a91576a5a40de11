import type { QueryPlace } from '../../shared/model/search-query.ts';
import type { KnownTerm } from './segments/look-up.ts';

/** About how many terms are looked up in a fifth of a second among a hundred thousand articles. */
const MOST_TERMS = 10_000;
/** What going through an index for terms costs beside looking them up: one term for so many that it holds. */
const COSTS = { prefix: Infinity, wildcard: 300, fuzzy: 150, veryFuzzy: 30 } as const;

export type Expansion = keyof typeof COSTS;

/**
 * How many terms the words of one query may stand for together. Where they are too many the most frequent are taken, and
 * the place in the query is told: the answer is then nearly all there is.
 */
export class TermBudget {
  readonly cut: QueryPlace[] = [];
  readonly #terms: number;
  #left = MOST_TERMS;

  /** `terms` is how many terms all segments hold together. */
  constructor(terms: number) {
    this.#terms = terms;
  }

  /** Whether terms may be looked for in a way that costs; tells the place where not. */
  allows(how: Expansion, place: QueryPlace): boolean {
    if (this.#left <= 0) this.note(place);
    const isAllowed = this.#left > 0;
    this.#left -= this.#terms / COSTS[how];
    return isAllowed;
  }

  /** As many of the terms as there is room for. */
  take(terms: readonly KnownTerm[], place: QueryPlace): readonly KnownTerm[] {
    const room = Math.max(1, Math.floor(this.#left));
    this.#left -= Math.min(room, terms.length);
    if (terms.length <= room) return terms;
    this.note(place);
    return [...terms].sort((a, b) => b.living - a.living).slice(0, room);
  }

  /** Tells a place where too many terms are meant. */
  note({ start, end }: QueryPlace): void {
    if (!this.cut.some((place) => place.start === start)) this.cut.push({ start, end });
  }
}
