import { countWords } from './extraction/count-words.ts';
import { extractFile } from './extraction/extract-file.ts';
import type { ExtractedArticle, ExtractedFile } from './extraction/extraction.ts';
import type { Gazetteer } from './entities/gazetteer/gazetteer.ts';
import { articleCities, mainPlaces } from './entities/recognise/place-summary.ts';
import { recognisePlaces } from './entities/recognise/place-recogniser.ts';
import { recogniseQuantities } from './entities/recognise/quantity/recognise-quantities.ts';
import type { PlaceSuggestion, QuantitySuggestion } from './entities/recognise/suggestion.ts';
import type { EntityId } from '../shared/model/ids.ts';
import { toEntity } from './entities/place-directory.ts';
import type { ReadArticle, ReadFile, ReadOptions, Suggested } from './ports/file-reader.ts';

/** Goes up whenever the rules would suggest something else for a text. */
export const RULES = 'rules@3';

/** Reads a file as an import does: extraction first, then what its articles name and state. Pure; throws ExtractionError. */
export async function readFile(
  file: { name: string; bytes: Uint8Array; options?: ReadOptions; now?: Date },
  gazetteer: Gazetteer,
): Promise<ReadFile> {
  return withSuggestions(await extractFile(file), gazetteer);
}

/** What was extracted from a file or from a stretch of it, with what its articles name and state. */
export function withSuggestions<Extracted extends ExtractedFile>(
  { articles, ...extracted }: Extracted,
  gazetteer: Gazetteer,
): Omit<Extracted, 'articles'> & ReadFile {
  const readings = articles.map((article) => suggest(article, gazetteer));
  return {
    ...extracted,
    by: RULES,
    articles: readings,
    entities: entitiesOf(readings, gazetteer),
  };
}

function suggest(article: ExtractedArticle, gazetteer: Gazetteer): ReadArticle {
  const places = recognisePlaces(article, gazetteer);
  const main = mainPlaces(places, article, gazetteer)[0] ?? null;
  const quantities = recogniseQuantities(article, places, main);
  return {
    ...article,
    words: countWords(article.text),
    cities: articleCities(places, gazetteer, article).map((city) => ({ ...city, id: city.id as EntityId })),
    suggestions: [...places.map(fromPlace), ...quantities.map(fromQuantity)].sort(
      (a, b) => a.start - b.start,
    ),
  };
}

function fromPlace({ start, end, kind, place }: PlaceSuggestion): Suggested {
  return { start, end, kind, entity: place.id, quantity: null, place: null };
}

function fromQuantity({ start, end, quantity, place }: QuantitySuggestion): Suggested {
  return { start, end, kind: 'quantity', entity: null, quantity, place: place?.id ?? null };
}

/** Every place that is pointed at, with all that it lies in, outermost first. */
function entitiesOf(articles: readonly ReadArticle[], gazetteer: Gazetteer): ReadFile['entities'] {
  const ids = new Set<string>();
  for (const { suggestions } of articles) {
    for (const { entity, place } of suggestions) {
      if (entity !== null) ids.add(entity);
      if (place !== null) ids.add(place);
    }
  }
  const places = new Map([...ids].flatMap((id) => gazetteer.pathOf(id)).map((place) => [place.id, place]));
  return [...places.values()].map(toEntity);
}
