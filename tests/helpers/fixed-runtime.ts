import type { Runtime } from '../../core/ports/runtime.ts';

/** Time stands still but for a second at each look, and ids count up: two runs of a test are the same. */
export function fixedRuntime(): Runtime {
  let looks = 0;
  let ids = 0;
  return {
    now: () => new Date(Date.UTC(2026, 0, 1, 12, 0, looks++)),
    id: () => `id-${String(++ids).padStart(6, '0')}`,
  };
}
