import { createDispatch } from '../../hosts/dispatch.ts';
import { type CoreClient, createCoreClient } from '../../renderer/client/core-client.ts';
import type { Shell } from '../../renderer/client/shell.ts';
import { Commands } from '../../renderer/workbench/commands.ts';
import { Dialogs } from '../../renderer/workbench/dialogs.ts';
import { Navigation } from '../../renderer/workbench/navigation.ts';
import { Notifications } from '../../renderer/workbench/notifications.ts';
import { Session } from '../../renderer/workbench/session.ts';
import type { Workbench } from '../../renderer/workbench/workbench.ts';
import type { TestCore } from './test-core.ts';

/** A client that speaks to a core in this process as a page speaks to one far away: in JSON text. */
export function clientOf({ core }: Pick<TestCore, 'core'>): CoreClient {
  const dispatch = createDispatch(core, (error) => console.error(error));
  return createCoreClient({
    call: async (operation, json) => JSON.stringify(await dispatch(operation, JSON.parse(json))),
    onEvent: (listener) => void core.onEvent((event) => listener(JSON.stringify(event))),
  });
}

/** What stores count on, over a real core; the shell is the window of no system and can do nothing. */
export async function startTestWorkbench(test: TestCore, shell: Partial<Shell> = {}): Promise<Workbench> {
  const client = clientOf(test);
  const session = new Session(client);
  await session.start();
  const parts = {
    core: client,
    session,
    navigation: new Navigation(),
    commands: new Commands(),
    dialogs: new Dialogs(),
    notifications: new Notifications(),
    shell: { capabilities: { nativeDialogs: true, showInFolder: false, host: 'browser' }, ...shell },
  };
  return parts as unknown as Workbench;
}
