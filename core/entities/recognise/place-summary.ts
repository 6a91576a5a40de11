import { usualSpelling } from '../../../shared/model/usual-spelling.ts';
import { remembered } from '../../extraction/text/remembered.ts';
import { foldName } from '../gazetteer/fold-name.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { lexiconOf } from './place-lexicon.ts';
import { scanNames } from './place-scan.ts';
import type { Place, PlaceSuggestion, Reading } from './suggestion.ts';

/** A city or district of an article: its id in the gazetteer, what the article calls it, and how often it names it. */
export interface NamedCity {
  id: string;
  name: string;
  mentions: number;
}

/** A place that is named so much of the time is what the article is about. */
const mainShare = 0.1;
const mainMentions = 2;

/** What the title names counts like so many mentions; what the first words name, like one more. */
const titleWeight = 3;
const leadLength = 300;

/** A city's own mentions and those of its districts: an article about a district is about its city. */
function weightInside(
  city: Place,
  named: readonly [Place, PlaceSuggestion[]][],
  gazetteer: Gazetteer,
): number {
  return named
    .filter(([place]) => place === city || gazetteer.pathOf(place.id).includes(city))
    .reduce((sum, [, mentions]) => sum + mentions.length, 0);
}

function weightOfLead([first]: readonly PlaceSuggestion[]): number {
  return first && first.start < leadLength ? 1 : 0;
}

/**
 * The cities and districts that an article names, the most named first and otherwise in text order; where the article is
 * given, what its title and its first words name and what holds its districts comes first: the city that it is about. The name is the
 * spelling that the article uses most, in its short form where it has one: 'Pingshan' where both 'Pingshan' and
 * 'Pingshan District' stand, and a by-name only where nothing else does.
 */
export function articleCities(
  suggestions: readonly PlaceSuggestion[],
  gazetteer: Gazetteer,
  reading?: Reading,
): NamedCity[] {
  const named = byMentions(cityMentions(suggestions));
  const titled = reading ? titlePlaces(reading, gazetteer) : new Set<Place>();
  const weightOf = ([place, mentions]: [Place, PlaceSuggestion[]]) =>
    weightInside(place, named, gazetteer) + (titled.has(place) ? titleWeight : 0) + weightOfLead(mentions);
  const weights = new Map(reading ? named.map((one) => [one[0], weightOf(one)]) : []);
  const ranked = named.toSorted(([a], [b]) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  return ranked.map(([place, mentions]) => ({
    id: place.id,
    name: spellingOf(place, mentions, gazetteer),
    mentions: mentions.length,
  }));
}

/**
 * The cities and districts that an article is about, first the one it names most: those in its title, and those with a
 * good share of its mentions. A mention inside the name of a region ('Guangdong-Hong Kong-Macao Greater Bay Area',
 * 'Chengdu Chongqing Economic Circle') does not count for that.
 */
export function mainPlaces(
  suggestions: readonly PlaceSuggestion[],
  reading: Reading,
  gazetteer: Gazetteer,
): Place[] {
  const alone = suggestions.filter(
    (suggestion, index) => !isInRegion(suggestion, index, suggestions, reading, gazetteer),
  );
  const mentions = cityMentions(alone);
  const total = [...mentions.values()].reduce((sum, own) => sum + own.length, 0);
  const enough = Math.max(Math.min(mainMentions, total), mainShare * total);
  const titled = titlePlaces(reading, gazetteer);
  return byMentions(mentions)
    .filter(([place, own]) => own.length >= enough || titled.has(place))
    .map(([place]) => place);
}

function cityMentions(suggestions: readonly PlaceSuggestion[]): Map<Place, PlaceSuggestion[]> {
  const cities = suggestions.filter(({ kind }) => kind === 'city' || kind === 'district');
  return Map.groupBy(cities, ({ place }) => place);
}

function byMentions(mentions: ReadonlyMap<Place, PlaceSuggestion[]>): [Place, PlaceSuggestion[]][] {
  return [...mentions].sort(([, a], [, b]) => b.length - a.length);
}

function spellingOf(place: Place, mentions: readonly PlaceSuggestion[], gazetteer: Gazetteer): string {
  const isProper = remembered((text: string) => gazetteer.byName(text).includes(place));
  const proper = mentions.filter(({ text }) => isProper(text));
  const said = (proper.length > 0 ? proper : mentions).map(({ text }) => text);
  return usualSpelling(said, foldName) ?? place.name;
}

/** Beside it, joined by a hyphen, a blank or nothing, stands a place that neither holds it nor lies in it. */
function isInRegion(
  suggestion: PlaceSuggestion,
  index: number,
  suggestions: readonly PlaceSuggestion[],
  { text }: Reading,
  gazetteer: Gazetteer,
): boolean {
  const isJoined = (left: PlaceSuggestion | undefined, right: PlaceSuggestion | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    right.start - left.end <= 1 &&
    /^[-‐–—\s]?$/u.test(text.slice(left.end, right.start)) &&
    !gazetteer.pathOf(left.place.id).includes(right.place) &&
    !gazetteer.pathOf(right.place.id).includes(left.place);
  return isJoined(suggestions[index - 1], suggestion) || isJoined(suggestion, suggestions[index + 1]);
}

/** Every place that a name in the title may mean; the article's own mentions say which of them is meant. */
function titlePlaces({ title }: Reading, gazetteer: Gazetteer): ReadonlySet<Place> {
  const places = new Set<Place>();
  scanNames(title, { start: 0, end: title.length }, lexiconOf(gazetteer), ({ entry }) => {
    for (const { place } of entry.senses) places.add(place);
  });
  return places;
}
