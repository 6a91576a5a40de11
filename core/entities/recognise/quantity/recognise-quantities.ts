import type { Place, PlaceSuggestion, QuantitySuggestion, Reading } from '../suggestion.ts';
import { articleSentences } from './article-sentences.ts';
import { findQuantities } from './find-quantities.ts';
import type { Found } from './found.ts';
import { measuredOfAll } from './measured-of.ts';
import { periodOf } from './period-of.ts';
import { placeCandidates, type PlaceCandidate } from './place-candidates.ts';
import { placeOf } from './place-of.ts';
import type { Sentence } from './sentence.ts';
import { timeMentions } from './time-mentions.ts';

/**
 * Proposes the quantities of an article, in text order and without overlap. `places` are the places that it names, in
 * text order; `mainPlace` is what it is about, for quantities whose paragraph names no place before them. The period comes from the
 * quantity's own sentence; 'this year' and 'the third quarter' are read from the date of publication where that has a
 * year. By-lines are skipped. Takes time in proportion to the text's length, whatever the text.
 */
export function recogniseQuantities(
  reading: Reading,
  places: readonly PlaceSuggestion[],
  mainPlace: Place | null,
): QuantitySuggestion[] {
  const suggestions: QuantitySuggestion[] = [];
  let inBlock: Place | null = null;
  for (const { sentence, named } of articleSentences(reading, places)) {
    if (sentence.first) inBlock = null;
    const candidates = placeCandidates(sentence, named, mainPlace);
    for (const one of quantitiesOf(reading, sentence, candidates, inBlock ?? mainPlace))
      suggestions.push(one);
    inBlock = candidates.findLast(({ apart }) => !apart)?.place ?? inBlock;
  }
  return suggestions;
}

function quantitiesOf(
  reading: Reading,
  sentence: Sentence,
  candidates: readonly PlaceCandidate[],
  otherwise: Place | null,
): QuantitySuggestion[] {
  const times = timeMentions(sentence, reading.published);
  const all = findQuantities(sentence, times);
  if (all.length === 0) return [];
  const measured = measuredOfAll(sentence, all);
  return all.map((found, index) => {
    const isDate = found.kind === 'date';
    const place = isDate ? null : placeOf(sentence, found, all, candidates, otherwise);
    const period = isDate ? found.period : periodOf(sentence, found, all, times);
    const quantity = {
      ...valueOf(found),
      period,
      place: place?.name ?? null,
      measured: measured[index] ?? null,
    };
    return { ...wordsOf(reading.text, sentence, found), quantity, place };
  });
}

function valueOf({ kind, low, high, unit, currency, modifier }: Found) {
  return { kind, low, high, unit, currency, modifier };
}

function wordsOf(text: string, { tokens }: Sentence, found: Found) {
  const start = tokens[found.from]!.start;
  const end = tokens[found.to - 1]!.end;
  return { start, end, text: text.slice(start, end) };
}
