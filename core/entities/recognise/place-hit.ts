import type { TextRange } from '../../../shared/model/text-range.ts';
import type { NameEntry, Sense } from './place-lexicon.ts';

/** A name of the lexicon where it stands in an article, with what the words around it say. */
export interface PlaceHit extends TextRange {
  entry: NameEntry;
  /** The meanings that are still open. */
  senses: readonly Sense[];
  /** Whether the words say what kind of place it is: 'Pingshan District', or 'Pingshan' in 'Pingshan and Nanshan districts'. */
  levelled: boolean;
  /** Whether a preposition of place stands in front. */
  locative: boolean;
  /** Whether it stands in a list with a place like it that is beyond doubt: 太原、大同. */
  listed: boolean;
  /** Whether it is written as a person's name could be: 'Wu Xi'. */
  spaced: boolean;
  /** Whether it names something that carries the place's name; then it tells of the place, and is not suggested. */
  institution: boolean;
  person: boolean;
  /** In a by-line, which is read for what it tells and yields no suggestion. */
  silent: boolean;
  sentence: number;
  paragraph: number;
}
