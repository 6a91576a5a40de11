import { visible } from '../../../shared/messages/messages.ts';

/** A path as it is shown: without the folder that all have in common, with every sign in sight. */
export function shownPath(path: string, folder: string): string {
  const inner = folder !== '' && path.startsWith(folder) ? path.slice(folder.length) : path;
  return visible(inner === '' ? path : inner);
}

/** The last part of a path. */
export function nameOf(path: string): string {
  const parts = path.split(/[/\\]/).filter((part) => part !== '');
  return parts[parts.length - 1] ?? path;
}

/** True for a file that a browser sent: its path is none of this machine, and what could not be read of it is not kept. */
export function wasSent(path: string): boolean {
  return !/^([/\\]|[A-Za-z]:[/\\])/.test(path);
}
