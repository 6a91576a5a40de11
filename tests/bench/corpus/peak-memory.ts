import { readFileSync } from 'node:fs';

/** The most memory that this process had so far, in megabytes: Linux says it, elsewhere what Node knows. */
export function peakMegabytes(): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1000;
  } catch {
    return process.resourceUsage().maxRSS / 1000;
  }
}
