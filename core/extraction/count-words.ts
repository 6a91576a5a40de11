import { runCounter } from './text/run-counter.ts';

/** The number of words in a text; a Chinese character counts as one. */
export const countWords = runCounter({
  members: '[\\p{L}\\p{N}]',
  joiners: "'’.,-",
  alone: /\p{Script=Han}/u,
});
