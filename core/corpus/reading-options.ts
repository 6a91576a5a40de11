import type { ReadingChoices } from '../../shared/model/reading-choices.ts';
import type { ReadOptions } from '../ports/file-reader.ts';

export const NO_CHOICES: ReadingChoices = { charset: null, columns: null, cuts: null };

/** How a file is to be read: as the analyst chose for it, with the cleaning rules that the library has switched on. */
export function optionsFor(reading: ReadingChoices | null, rulesOff: readonly string[]): ReadOptions {
  return { ...(reading ?? NO_CHOICES), rulesOff };
}

/** Null where all is left to the program, so that a document without choices looks the same whatever was tried on it. */
export function withoutEmptyChoices(reading: ReadingChoices): ReadingChoices | null {
  return Object.values(reading).every((choice) => choice === null) ? null : reading;
}
