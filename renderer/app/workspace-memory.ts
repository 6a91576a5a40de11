import { reaction } from 'mobx';
import type { Place } from '../workbench/place.ts';
import type { Workbench } from '../workbench/workbench.ts';

/** How long the tabs must stay as they are before they are remembered, in milliseconds. */
const SETTLED = 400;

/** Opens each library with the tabs that it was left with. */
export function rememberWorkspace({ core, session, navigation }: Workbench): void {
  let restored: string | null = null;
  const memory = delayedSave((path, workspace) =>
    core.call('settings.update', { workspaces: { [path]: workspace } }),
  );
  reaction(
    () => session.library?.path ?? null,
    (path) => {
      memory.saveNow();
      restored = null;
      const workspace = path === null ? undefined : session.settings?.workspaces[path];
      const tabs = parsePlaces(workspace?.tabs ?? []);
      navigation.restore(tabs, parsePlaces([workspace?.current ?? ''])[0] ?? null);
      restored = path;
    },
  );
  reaction(
    () => ({ tabs: navigation.tabs.map(write), current: write(navigation.current) }),
    (workspace) => {
      const path = session.library?.path;
      // What was open in a library must not be written over by what the next one starts with.
      if (path && path === restored) memory.save(path, workspace);
    },
  );
}

interface Workspace {
  tabs: string[];
  current: string;
}

/** Saves what has settled; a library that is closed before that is saved at once. */
function delayedSave(keep: (path: string, workspace: Workspace) => Promise<unknown>) {
  let waiting: { path: string; workspace: Workspace; timer: ReturnType<typeof setTimeout> } | null = null;
  const saveNow = (): void => {
    if (!waiting) return;
    const { path, workspace, timer } = waiting;
    waiting = null;
    clearTimeout(timer);
    keep(path, workspace).catch(() => {});
  };
  const save = (path: string, workspace: Workspace): void => {
    clearTimeout(waiting?.timer);
    waiting = { path, workspace, timer: setTimeout(saveNow, SETTLED) };
  };
  return { save, saveNow };
}

function write(place: Place): string {
  return JSON.stringify(place);
}

/** Places are read back as they were written; what is not one of ours is left out. */
function parsePlaces(texts: readonly string[]): Place[] {
  return texts.flatMap((text) => {
    try {
      const place = JSON.parse(text) as Place;
      return typeof place.kind === 'string' ? [place] : [];
    } catch {
      return [];
    }
  });
}
