import { reaction } from 'mobx';
import type { Place } from '../workbench/place.ts';
import type { Workbench } from '../workbench/workbench.ts';

/** How long the tabs must stay as they are before they are remembered, in milliseconds. */
const SETTLED = 400;

/** Opens each library with the tabs that it was left with. */
export function rememberWorkspace({ core, session, navigation }: Workbench): void {
  let restored: string | null = null;
  reaction(
    () => session.library?.path ?? null,
    (path) => {
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
      if (path && path === restored)
        void core.call('settings.update', { workspaces: { [path]: workspace } }).catch(() => {});
    },
    { delay: SETTLED },
  );
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
