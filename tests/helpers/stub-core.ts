import { parentLink } from '../../electron/core-process/parent-link.ts';
import type { CoreMessage } from '../../shared/contract/wire.ts';

/*
 * A core process that does nothing but what a test asks of it, on the real line to its parent. It is started as the core
 * is: by Node as it stands, and by Electron after it was built.
 */

const link = parentLink();
const info = { path: '/library', name: 'Stub', mode: 'write', holder: null };

const acts: Record<string, (json: string) => string | null> = {
  echo: (json) => json,
  pid: () => String(process.pid),
  silence: () => null,
  die: () => {
    process.kill(process.pid, 'SIGKILL');
    return null;
  },
  hang: () => {
    for (;;);
  },
  'library.open': (json) => {
    const { path = info.path, mode = info.mode } = JSON.parse(json) as Partial<typeof info>;
    if (process.env.STUB_REFUSES === path)
      return JSON.stringify({ ok: false, error: { code: 'libraryLocked' } });
    tell('libraryOpened', { library: { ...info, path, mode } });
    return JSON.stringify({ ok: true, value: { path, mode } });
  },
  'library.close': () => {
    tell('libraryClosed', {});
    return JSON.stringify({ ok: true, value: null });
  },
};

function tell(name: string, payload: unknown): void {
  link.send({ event: name, json: JSON.stringify({ name, payload }) });
}

link.onMessage((message) => {
  const { id, operation, json } = message as { id: number; operation: string; json: string };
  const answer = acts[operation]!(json);
  // Slow to open, so that what comes next would overtake it.
  const delay = operation === 'library.open' ? 100 : 0;
  if (answer !== null) setTimeout(() => link.send({ id, json: answer } satisfies CoreMessage), delay);
});
link.onEnd(() => process.exit(0));
if (process.env.STUB_FAILS !== undefined) process.exit(3);
link.send({ ready: true });
