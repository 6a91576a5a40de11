import type { Block } from '../../../../shared/model/block.ts';
import type { Place, PlaceSuggestion, Reading } from '../suggestion.ts';
import { isSpace, skipWhile } from './characters.ts';
import { isCityOrDistrict } from './place-candidates.ts';
import type { Sentence } from './sentence.ts';
import { readSentence } from './sentence.ts';
import { sentenceRanges } from './sentence-ranges.ts';

/** How many places back 'the district' and 'the city' may point. */
const REMEMBERED_PLACES = 8;

/** A sentence, and the cities and districts that the article named last before it. */
export interface SentenceInArticle {
  sentence: Sentence;
  named: readonly Place[];
}

/** The sentences of an article in text order, without its by-lines. `places` are in text order. */
export function* articleSentences(
  reading: Reading,
  places: readonly PlaceSuggestion[],
): Generator<SentenceInArticle> {
  const { text } = reading;
  let named: readonly Place[] = [];
  let next = 0;
  for (const block of blocksOf(reading)) {
    const first = skipWhile(text, block.start, block.end, isSpace);
    for (const range of sentenceRanges(text, block)) {
      while (next < places.length && places[next]!.end <= range.start) next += 1;
      let to = next;
      while (to < places.length && places[to]!.start < range.end) to += 1;
      const own = places.slice(next, to);
      yield { sentence: readSentence(text, range, range.start === first, own), named };
      named = remember(named, own);
      next = to;
    }
  }
}

/** A reading without blocks is one block; where all of them are by-lines there is nothing to read. */
function blocksOf(reading: Reading): readonly Pick<Block, 'start' | 'end'>[] {
  if (reading.blocks.length === 0) return [{ start: 0, end: reading.text.length }];
  return reading.blocks.filter((block) => block.kind !== 'byline');
}

function remember(named: readonly Place[], places: readonly PlaceSuggestion[]): readonly Place[] {
  const further = places.filter(isCityOrDistrict).map(({ place }) => place);
  return further.length === 0 ? named : [...named, ...further].slice(-REMEMBERED_PLACES);
}
