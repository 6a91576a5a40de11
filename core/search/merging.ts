import { chooseMerge } from './merge-policy.ts';
import type { SearchIndex } from './search-index.ts';
import { type LiveSegment, NOBODY } from './segments/live-segment.ts';
import { GONE, type MergeSource, mergeSegments } from './segments/merge-segments.ts';
import type { Segment } from './segments/segment.ts';

interface Merge {
  sources: readonly (MergeSource & { live: LiveSegment })[];
  steps: Generator<void, Segment>;
}

/** How many terms are merged between two looks at the clock. */
const STEPS = 200;

/** Merges the segments of an index a little at a time, between other calls. */
export class Merging {
  readonly #index: SearchIndex;
  #merge: Merge | null = null;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** Works for about this long, in milliseconds; says whether a merge was finished, is unfinished, or there is none to do. */
  work(milliseconds: number): 'finished' | 'unfinished' | 'nothing' {
    this.#merge ??= begin(chooseMerge(this.#index.set.segments));
    if (!this.#merge) return 'nothing';
    const merged = proceed(this.#merge.steps, milliseconds);
    if (!merged) return 'unfinished';
    const sources = this.#merge.sources.map(({ live, becomes }) => ({ segment: live, becomes }));
    this.#merge = null;
    // A segment may have gone meanwhile, with all its records.
    this.#index.replace(sources, merged);
    return 'finished';
  }
}

function begin(segments: readonly LiveSegment[]): Merge | null {
  if (segments.length === 0) return null;
  let next = 0;
  const sources = segments.map((live) => ({
    live,
    segment: live.words,
    becomes: live.slots.map((slot) => (slot === NOBODY ? GONE : next++)),
  }));
  return { sources, steps: mergeSegments(sources) };
}

function proceed(steps: Generator<void, Segment>, milliseconds: number): Segment | null {
  const until = performance.now() + milliseconds;
  do {
    for (let step = 0; step < STEPS; step += 1) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  } while (performance.now() < until);
  return null;
}
