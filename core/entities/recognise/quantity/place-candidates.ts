import type { PlaceKind } from '../../../../shared/model/entity.ts';
import type { Place, PlaceSuggestion } from '../suggestion.ts';
import { phraseTable } from './phrase-table.ts';
import type { Sentence } from './sentence.ts';
import { isCapitalisedAt, keyAt } from './token.ts';

/** A place that a quantity may belong to, as tokens of its sentence; null means the place that the article is about. */
export interface PlaceCandidate {
  from: number;
  to: number;
  place: Place | null;
  /** Named, and not meant: 'compared with Shanghai'. */
  apart: boolean;
}

type Anaphor = 'city' | 'district' | 'any';

/** Words that point back to a place. */
const ANAPHORS = phraseTable<Anaphor>(
  (
    [
      [
        'city',
        'the city|this city|our city|the whole city|the entire city|the municipality|the municipal|全市|该市|我市|本市|市内|全城',
      ],
      [
        'district',
        'the district|this district|our district|the whole district|the entire district|the county|the new area|全区|该区|我区|本区|区内|全县|该县',
      ],
      ['any', 'the jurisdiction|the region|the area|the zone|the park|the town|辖区|园区|全域|当地'],
    ] as const
  ).flatMap(([kind, phrases]) => phrases.split('|').map((phrase) => [phrase, kind] as const)),
);

/** A name that ends in one of these is a place, or stands in one. */
const AREAS = new Set('zone park area district city base valley port county town cluster'.split(' '));

/** No name of an organisation in the news has more words behind its place. */
const LONGEST_NAME = 8;

const APART = new Set(['than', 'from', 'like', 'unlike', 'with', 'to', '比', '较', '与', '从']);

/**
 * The places that the quantities of a sentence may belong to, in text order. `named` are the cities and districts named
 * before it in the article, for 'the city' and 'the district'; `main` is what the article is about.
 */
export function placeCandidates(
  sentence: Sentence,
  named: readonly Place[],
  main: Place | null,
): PlaceCandidate[] {
  const candidates: PlaceCandidate[] = [];
  const known = [...named];
  let next = 0;
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const token = sentence.tokens[at]!;
    while (sentence.places[next] && sentence.places[next]!.end <= token.start) next += 1;
    const place = sentence.places[next];
    if (place && place.start <= token.start && token.start < place.end) {
      if (!isCityOrDistrict(place)) continue;
      const name = nameAround(sentence, at);
      if (name === 'organisation') continue;
      // A park named after the city may well lie in the district that the article is about.
      const isOuter = name === 'area' && main?.parent === place.place.id;
      addPlace(sentence, candidates, at, isOuter ? main : place.place);
      known.push(place.place);
    } else {
      const anaphor = ANAPHORS.startingAt(sentence.tokens, at);
      if (anaphor)
        candidates.push({ from: at, to: anaphor.to, place: meant(anaphor.value, known, main), apart: false });
    }
  }
  return candidates;
}

/** 'Shanghai Pharmaceuticals' is a company wherever it works; 'Chengdu High-tech Zone' is in Chengdu. */
function nameAround(sentence: Sentence, at: number): 'organisation' | 'area' | 'place' {
  const { tokens } = sentence;
  let next = at + 1;
  while (sentence.placed[next]) next += 1;
  if (sentence.capitals || !isCapitalisedAt(tokens, next)) return 'place';
  const end = next + LONGEST_NAME;
  for (
    ;
    next < end && (isCapitalisedAt(tokens, next) || /^(and|of|tech|-|&)$/.test(keyAt(tokens, next)));
    next += 1
  ) {
    if (AREAS.has(keyAt(tokens, next))) return 'area';
  }
  return 'organisation';
}

/** 'Compared with Shanghai', 'companies from Beijing', 'located in the north of Shenzhen': named, and not meant. */
function isApart({ tokens }: Sentence, at: number): boolean {
  const before = keyAt(tokens, at - 1);
  if (before === '于') return keyAt(tokens, at - 2) === '位';
  if (before === 'in') return /^(located|situated|headquartered|based)$/.test(keyAt(tokens, at - 2));
  return APART.has(before);
}

export function isCityOrDistrict(suggestion: PlaceSuggestion): boolean {
  return suggestion.kind === 'city' || suggestion.kind === 'district';
}

/** 'Baoshan, Shanghai' and 'Shenzhen Pingshan' are one candidate: the smaller place. */
function addPlace(sentence: Sentence, candidates: PlaceCandidate[], at: number, place: Place): void {
  const last = candidates.at(-1);
  if (last?.place && at - last.to <= 1) {
    const isSame = last.place.id === place.id;
    const isWithin =
      isSame || last.place.parent === place.id || (last.place.kind === 'district' && place.kind === 'city');
    const holds = place.parent === last.place.id || (last.place.kind === 'city' && place.kind === 'district');
    if (isWithin || holds) {
      last.to = at + 1;
      if (!isWithin) last.place = place;
      return;
    }
  }
  candidates.push({ from: at, to: at + 1, place, apart: isApart(sentence, at) });
}

function meant(anaphor: Anaphor, known: readonly Place[], main: Place | null): Place | null {
  const last = (kind: PlaceKind) => known.findLast((place) => place.kind === kind) ?? null;
  const latest = known.at(-1) ?? main;
  if (anaphor === 'any') return main?.parent === latest?.id ? main : latest;
  if (main?.kind === anaphor && !last(anaphor)) return main;
  return last(anaphor) ?? main;
}
