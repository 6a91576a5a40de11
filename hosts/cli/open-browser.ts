import { spawn } from 'node:child_process';

const openers: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** Asks the system to open an address. Where it cannot, the address was printed and can be opened by hand. */
export function openInBrowser(url: string): void {
  const opener = openers[process.platform];
  if (!opener) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
