import type { TextRange } from '../../../../shared/model/text-range.ts';
import type { PlaceSuggestion } from '../suggestion.ts';
import { markNames } from './quoted-names.ts';
import { startsIn } from './starts.ts';
import type { Token } from './token.ts';
import { isCapitalisedAt } from './token.ts';
import { tokenise } from './tokenise.ts';

/** One sentence with all that the rules want to know of it. The arrays of flags run beside `tokens`. */
export interface Sentence extends TextRange {
  tokens: readonly Token[];
  /** The tokens that a time or a quantity may begin with, in order. */
  starts: readonly number[];
  /** It begins its block, so a number in front may count the items of a list. */
  first: boolean;
  /** The token stands in a short quotation or in 《》: what is quoted is a name or a slogan. */
  named: readonly boolean[];
  /** The token belongs to the name of a place. */
  placed: readonly boolean[];
  /** The places that it names, in text order. */
  places: readonly PlaceSuggestion[];
  /** Most words begin with a capital, as in a headline or in all capitals: capitals then say nothing. */
  capitals: boolean;
  /** More of it is written in Chinese characters than in words. */
  chinese: boolean;
}

/** Reads the sentence that stands in a range; `places` are those whose names lie in it. */
export function readSentence(
  text: string,
  range: TextRange,
  first: boolean,
  places: readonly PlaceSuggestion[],
): Sentence {
  const tokens = tokenise(text, range);
  return {
    ...range,
    tokens,
    starts: startsIn(tokens),
    first,
    named: markNames(tokens),
    placed: markPlaces(tokens, places),
    places,
    capitals: hasManyCapitals(tokens),
    chinese: isMostlyChinese(tokens),
  };
}

function markPlaces(tokens: readonly Token[], places: readonly PlaceSuggestion[]): boolean[] {
  if (places.length === 0) return tokens.map(() => false);
  let next = 0;
  return tokens.map((token) => {
    while (next < places.length && places[next]!.end <= token.start) next += 1;
    const place = places[next];
    return place !== undefined && place.start < token.end && token.start < place.end;
  });
}

function isMostlyChinese(tokens: readonly Token[]): boolean {
  let han = 0;
  let words = 0;
  for (const { kind } of tokens) {
    if (kind === 'han') han += 1;
    else if (kind === 'word') words += 1;
  }
  return han > words;
}

function hasManyCapitals(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words += 1;
    if (isCapitalisedAt(tokens, at)) capitals += 1;
  }
  return words >= 3 && capitals >= words * 0.7;
}
