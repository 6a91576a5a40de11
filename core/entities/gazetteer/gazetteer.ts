import type { Place } from '../recognise/suggestion.ts';
import { createPrefixFinder } from './find-by-prefix.ts';
import { foldName } from './fold-name.ts';
import { namesOf, readRow, type GazetteerRow } from './gazetteer-row.ts';

/** A by-name of a city that its articles use: 蓉城 and Rongcheng for Chengdu. Never looked up as a name, as most are ambiguous. */
export interface Nickname {
  name: string;
  place: Place;
}

/** The places that the program knows, and the ways to find one. All answers are in the order of the data. */
export interface Gazetteer {
  readonly places: readonly Place[];
  readonly nicknames: readonly Nickname[];
  byId(id: string): Place | undefined;
  /** All places of this name, folded as `foldName` says. */
  byName(name: string): readonly Place[];
  childrenOf(id: string): readonly Place[];
  /** From the outermost (the country) down to the place itself; empty for an unknown id. */
  pathOf(id: string): readonly Place[];
  /** For a picker: places with a name that begins so, exact ones first, cities before districts, at most `limit`. */
  find(text: string, limit: number): readonly Place[];
}

/** `extra` places are the analyst's: one with a known id takes the place of the built-in one. */
export function createGazetteer(
  rows: readonly GazetteerRow[],
  extra: readonly Place[] = [],
  nicknameRows: readonly GazetteerRow[] = [],
): Gazetteer {
  const places = new Map<string, Place>();
  for (const row of rows) places.set(row[0] ?? '', readRow(row));
  for (const place of extra) places.set(place.id, place);
  const all = [...places.values()];
  const byName = once(() => indexByName(all));
  const children = once(() => indexByParent(all));
  const finder = once(() => createPrefixFinder(all));
  return {
    places: all,
    nicknames: nicknameRows.flatMap((row) => readNicknames(row, places)),
    byId: (id) => places.get(id),
    byName: (name) => byName().get(foldName(name)) ?? [],
    childrenOf: (id) => children().get(id) ?? [],
    pathOf: rememberedPaths(places),
    find: (text, limit) => finder()(text, limit),
  };
}

/** A row of nicknames: the id of the place, then its by-names. */
function readNicknames([id, ...names]: GazetteerRow, places: ReadonlyMap<string, Place>): Nickname[] {
  const place = places.get(id ?? '');
  return place ? names.map((name) => ({ name, place })) : [];
}

/** Each place's path is looked up once: a city is named over and over. */
function rememberedPaths(places: ReadonlyMap<string, Place>): (id: string) => readonly Place[] {
  const known = new Map<string, readonly Place[]>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const path = pathOf(places, id);
    if (path.length > 0) known.set(id, path);
    return path;
  };
}

function pathOf(places: ReadonlyMap<string, Place>, id: string): Place[] {
  const path: Place[] = [];
  for (let place = places.get(id); place && !path.includes(place);) {
    path.unshift(place);
    place = place.parent === null ? undefined : places.get(place.parent);
  }
  return path;
}

function indexByName(places: readonly Place[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const place of places) {
    for (const key of new Set(namesOf(place).map(foldName))) append(index, key, place);
  }
  return index;
}

function indexByParent(places: readonly Place[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const place of places) if (place.parent !== null) append(index, place.parent, place);
  return index;
}

function append(index: Map<string, Place[]>, key: string, place: Place): void {
  const known = index.get(key);
  if (known) known.push(place);
  else index.set(key, [place]);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
