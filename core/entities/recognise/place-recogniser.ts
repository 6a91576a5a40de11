import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { gatherEvidence } from './place-evidence.ts';
import type { PlaceHit } from './place-hit.ts';
import { findHits } from './place-hits.ts';
import { lexiconOf, type PlaceLexicon } from './place-lexicon.ts';
import { resolveHits } from './place-resolve.ts';
import type { PlaceSuggestion, Reading } from './suggestion.ts';

/**
 * The places that an article names, in text order and without overlaps, in English, machine-translated English and
 * Chinese. By-lines are read for what they tell, and yield no suggestion. Linear in the length of the text.
 *
 * What counts is what an analyst would want who counts what the article says about the place:
 * - the place itself, with its level word where that belongs to the name ('Pingshan District', 坪山区), also joined to
 *   another ('Guangdong-Hong Kong-Macao', 'Shanghai Baoshan' are two or three), and by a by-name where the article
 *   names the city too;
 * - its government and administration ('Shenzhen Development and Reform Commission', 'Chengdu Customs'), its
 *   infrastructure, its parks and bases, and events named for it ('2023 Shenzhen … Conference'): the span is the place;
 * - not an institution, a company, a newspaper, a road or a bay that only carries the name ('Peking University',
 *   'Shenzhen Third People's Hospital', 'Chengdu Rongsheng Pharmaceutical', 'Shenzhen Bay', 深圳大学);
 * - not a person ('Zhong Nanshan', 'Jiang Yuyang'), nor that person's given name later on;
 * - not a word that is a place only somewhere else ('Dean', 和平), unless a level word or the place around it says so.
 *
 * Namesakes (Baoshan in Shanghai or in Yunnan) are told apart by the level word, by the address, by what the article
 * names elsewhere, near before far; then a name that everybody knows is taken, then the only prefecture; else nothing.
 */
export function recognisePlaces(reading: Reading, gazetteer: Gazetteer): PlaceSuggestion[] {
  const lexicon = lexiconOf(gazetteer);
  const hits = findHits(reading, lexicon);
  const evidence = gatherEvidence(hits, titleHits(reading, lexicon), gazetteer);
  const places = resolveHits(reading.text, hits, evidence);
  const suggestions: PlaceSuggestion[] = [];
  for (const [index, place] of places.entries()) {
    const hit = hits[index];
    if (hit && place && !hit.silent && !hit.institution)
      suggestions.push(suggestion(reading.text, hit, place));
  }
  return suggestions;
}

/** A title is nearer to no sentence than to another, and stands in front of them all. */
const outsideText = -1000;

/** A title tells of the article's places even where it is no part of its text. */
function titleHits(reading: Reading, lexicon: PlaceLexicon): PlaceHit[] {
  return findHits({ ...reading, text: reading.title, blocks: [] }, lexicon).map((hit) => ({
    ...hit,
    sentence: outsideText,
  }));
}

function suggestion(
  text: string,
  { start, end }: PlaceHit,
  place: PlaceSuggestion['place'],
): PlaceSuggestion {
  return { start, end, kind: place.kind, text: text.slice(start, end), place };
}
