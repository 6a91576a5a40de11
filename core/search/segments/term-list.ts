/** Words in order of their UTF-16 code units, as JavaScript compares strings. */
export interface TermList {
  /** All words, one behind the other. */
  units: Uint16Array<ArrayBuffer>;
  /** Where each begins in `units`, and where the last one ends. */
  starts: Uint32Array<ArrayBuffer>;
}

/** `terms` are in order, each once. */
export function toTermList(terms: readonly string[]): TermList {
  const starts = new Uint32Array(terms.length + 1);
  for (const [at, term] of terms.entries()) starts[at + 1] = starts[at]! + term.length;
  const units = new Uint16Array(starts[terms.length]!);
  for (const [at, term] of terms.entries()) writeUnits(units, starts[at]!, term);
  return { units, starts };
}

function writeUnits(units: Uint16Array, start: number, term: string): void {
  for (let at = 0; at < term.length; at += 1) units[start + at] = term.charCodeAt(at);
}

export function countTerms({ starts }: TermList): number {
  return starts.length - 1;
}

export function termAt({ units, starts }: TermList, at: number): string {
  return String.fromCharCode(...units.subarray(starts[at], starts[at + 1]));
}

/** The place of a word, or -1. */
export function findTerm(list: TermList, term: string): number {
  const at = firstWhere(countTerms(list), (place) => compareTo(list, place, term) >= 0);
  return at < countTerms(list) && compareTo(list, at, term) === 0 ? at : -1;
}

/** The places of the words that begin like this, half-open. */
export function rangeBeginning(list: TermList, beginning: string): [from: number, to: number] {
  const count = countTerms(list);
  const from = firstWhere(count, (place) => compareTo(list, place, beginning) >= 0);
  const to = firstWhere(count, (place) => place >= from && !beginsWith(list, place, beginning));
  return [from, to];
}

/** Below 0 where a word of one list comes before one of another, 0 where they are the same. */
export function compareTerms(a: TermList, atA: number, b: TermList, atB: number): number {
  const [startA, startB] = [a.starts[atA]!, b.starts[atB]!];
  const [lengthA, lengthB] = [a.starts[atA + 1]! - startA, b.starts[atB + 1]! - startB];
  const common = Math.min(lengthA, lengthB);
  for (let at = 0; at < common; at += 1) {
    const difference = a.units[startA + at]! - b.units[startB + at]!;
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

/** The first of `count` places for which something holds that holds for all after it; `count` where there is none. */
export function firstWhere(count: number, holds: (place: number) => boolean, from = 0): number {
  let [low, high] = [from, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function compareTo({ units, starts }: TermList, place: number, term: string): number {
  const start = starts[place]!;
  const length = starts[place + 1]! - start;
  const common = Math.min(length, term.length);
  for (let at = 0; at < common; at += 1) {
    const difference = units[start + at]! - term.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return length - term.length;
}

function beginsWith({ units, starts }: TermList, place: number, beginning: string): boolean {
  const start = starts[place]!;
  if (starts[place + 1]! - start < beginning.length) return false;
  for (let at = 0; at < beginning.length; at += 1) {
    if (units[start + at] !== beginning.charCodeAt(at)) return false;
  }
  return true;
}
