import type { PlaceKind } from '../../../shared/model/entity.ts';
import type { Place } from '../recognise/suggestion.ts';
import { foldName } from './fold-name.ts';
import { namesOf } from './gazetteer-row.ts';
import { tierOf } from './prominence.ts';

interface Entry {
  key: string;
  /** Whether the key is the place's own name, not an alias of it. */
  own: boolean;
  place: Place;
}

const kindOrder = { city: 0, province: 1, country: 2, district: 3 } as const satisfies Record<
  PlaceKind,
  number
>;

/** A look-up by the beginning of a name, for a picker. Sorts all names once, then answers by binary search. */
export function createPrefixFinder(places: readonly Place[]): (text: string, limit: number) => Place[] {
  const entries = places.flatMap(entriesOf).sort((a, b) => compareText(a.key, b.key));
  return (text, limit) => {
    const prefix = foldName(text);
    return prefix === '' ? [] : bestOf(entriesWith(entries, prefix), prefix, limit);
  };
}

function entriesOf(place: Place): Entry[] {
  const own = new Set([place.name, place.nameZh ?? ''].map(foldName));
  return [...new Set(namesOf(place).map(foldName))].map((key) => ({ key, own: own.has(key), place }));
}

function entriesWith(entries: readonly Entry[], prefix: string): Entry[] {
  const first = firstAtLeast(entries, prefix);
  let end = first;
  while (end < entries.length && entries[end]?.key.startsWith(prefix)) end += 1;
  return entries.slice(first, end);
}

function firstAtLeast(entries: readonly Entry[], key: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(entries[middle]?.key ?? '', key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bestOf(entries: Entry[], prefix: string, limit: number): Place[] {
  const ranked = entries.sort((a, b) => compareEntries(a, b, prefix));
  return [...new Set(ranked.map((entry) => entry.place))].slice(0, limit);
}

function compareEntries(a: Entry, b: Entry, prefix: string): number {
  return (
    Number(b.key === prefix) - Number(a.key === prefix) ||
    kindOrder[a.place.kind] - kindOrder[b.place.kind] ||
    tierOf(a.place) - tierOf(b.place) ||
    Number(b.own) - Number(a.own) ||
    a.key.length - b.key.length ||
    compareText(a.place.id, b.place.id)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
