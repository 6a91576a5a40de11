import type { ReadingChoices } from '../../shared/model/reading-choices.ts';
import type { ReadingRules, ReadOptions } from '../ports/file-reader.ts';

export const NO_CHOICES: ReadingChoices = { charset: null, columns: null, cuts: null };

/** How a file is to be read: as the analyst chose for it, by the rules of the library. */
export function optionsFor(reading: ReadingChoices | null, rules: ReadingRules): ReadOptions {
  return { ...(reading ?? NO_CHOICES), ...rules };
}

/** Null where all is left to the program, so that a document without choices looks the same whatever was tried on it. */
export function withoutEmptyChoices(reading: ReadingChoices): ReadingChoices | null {
  return Object.values(reading).every((choice) => choice === null) ? null : reading;
}
