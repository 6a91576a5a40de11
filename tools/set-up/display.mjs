import { spawn } from 'node:child_process';
import { run } from './run.mjs';

/** True where a window can be shown. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * A virtual display, for as long as the tests run; null where there is no Xvfb.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void } | null>}
 */
export async function startVirtualDisplay() {
  const { status } = await run('sh', ['-c', 'command -v Xvfb'], { quiet: true });
  if (status !== 0) return null;
  // With -displayfd Xvfb finds a free number itself and tells it once it is ready.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve) => {
    server.on('error', () => resolve(null));
    server.on('exit', () => resolve(null));
    server.stdio[3]?.once('data', (chunk) => resolve(String(chunk).trim()));
  });
  if (number === null) return null;
  return { env: { DISPLAY: `:${number}` }, stop: () => server.kill() };
}
