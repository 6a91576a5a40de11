/** How fast work goes, from what was done when. */
export interface Pace {
  /** Files a second over the last while; null while it is too early to say. */
  rate: number | null;
  /** Seconds until the end at this rate. */
  left: number | null;
}

interface Sample {
  at: number;
  done: number;
}

/** Only the last seconds count: a few large files early on must not slow the forecast down for ever. In milliseconds. */
const LOOKS_BACK = 10_000;
const TOO_EARLY = 1000;

/** Remembers how far work was, and when. */
export class PaceKeeper {
  #samples: Sample[] = [];

  add(done: number, at: number): void {
    const last = this.#samples[this.#samples.length - 1];
    if (last && done < last.done) this.#samples = [];
    this.#samples = [...this.#samples.filter((sample) => at - sample.at <= LOOKS_BACK), { at, done }];
  }

  paceFor(total: number | null): Pace {
    const first = this.#samples[0];
    const last = this.#samples[this.#samples.length - 1];
    if (!first || !last || last.at - first.at < TOO_EARLY || last.done === first.done)
      return { rate: null, left: null };
    const rate = ((last.done - first.done) * 1000) / (last.at - first.at);
    return { rate, left: total === null ? null : (total - last.done) / rate };
  }
}
