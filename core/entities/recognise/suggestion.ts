import type { Block } from '../../../shared/model/block.ts';
import type { PlaceKind } from '../../../shared/model/entity.ts';
import type { PublishedDate } from '../../../shared/model/partial-date.ts';
import type { Quantity } from '../../../shared/model/quantity.ts';
import type { TextRange } from '../../../shared/model/text-range.ts';

/** A place of the gazetteer, or one that the analyst added. */
export interface Place {
  id: string;
  kind: PlaceKind;
  name: string;
  nameZh: string | null;
  /** Other names and spellings that mean it. */
  aliases: readonly string[];
  parent: string | null;
}

/** Words that name a place. Offsets: UTF-16 code units, half-open, into the article's text. */
export interface PlaceSuggestion extends TextRange {
  kind: PlaceKind;
  text: string;
  place: Place;
}

/** Words that state a quantity, the value they mean, and the place it is proposed to belong to. */
export interface QuantitySuggestion extends TextRange {
  text: string;
  quantity: Quantity;
  place: Place | null;
}

/** What the recognisers read: an article's text with its blocks and what is known of its date. */
export interface Reading {
  text: string;
  blocks: readonly Block[];
  title: string;
  published: PublishedDate | null;
}
