import os from 'node:os';

/** One figure beside its peer: what does the least that has to be done, measured in the same run. */
export interface Figure {
  what: string;
  /** Milliseconds of each time it was done. */
  times: readonly number[];
  peer: string;
  peerTimes: readonly number[];
  /** What else follows from the median, in words. */
  note?: (median: number) => string;
}

/** Does something several times and takes the time of each. */
export async function timed(count: number, work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A figure as a row of a Markdown table. */
export function rowOf({ what, times, peer, peerTimes, note }: Figure): string {
  const [median, peerMedian] = [quantile(times, 0.5), quantile(peerTimes, 0.5)];
  const cells = [
    what,
    `${shown(median)}${note ? ` (${note(median)})` : ''}`,
    shown(quantile(times, 0.95)),
    peer,
    shown(peerMedian),
    `${(median / peerMedian).toPrecision(2)} ×`,
  ];
  return `| ${cells.join(' | ')} |`;
}

export const heading = [
  '| what | median | 95th percentile | beside | median | ratio |',
  '| --- | ---: | ---: | --- | ---: | ---: |',
].join('\n');

/** A number with three digits that count. */
export function rounded(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}

function shown(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  if (milliseconds >= 10) return `${milliseconds.toFixed(0)} ms`;
  return milliseconds >= 0.1
    ? `${milliseconds.toPrecision(2)} ms`
    : `${(milliseconds * 1000).toPrecision(2)} µs`;
}

/** The kind of machine, without anything that names this one. */
export function machine(): string {
  const cores = os.cpus();
  const memory = Math.round(os.totalmem() / 1e9);
  return `${cores[0]?.model ?? os.arch()}, ${cores.length} cores, ${memory} GB, ${os.platform()}, Node ${process.versions.node}`;
}
