import { expect, it } from 'vitest';
import { startCoreClient } from '../../tests/helpers/core-client.ts';
import { Commands } from './commands.ts';
import { Notifications } from './notifications.ts';
import { Session } from './session.ts';
import { undoAction } from './undo-action.ts';

it('takes back what its note tells, and nothing that was done after it', async () => {
  const core = await startCoreClient();
  const workbench = {
    core,
    session: new Session(core),
    commands: new Commands(),
    notifications: new Notifications(),
  };
  const { session, notifications } = workbench;
  let undone = 0;
  workbench.commands.register({ 'history.undo': { run: () => (undone += 1) } });
  await session.start();

  await core.call('collections.create', { name: 'First' });
  const first = undoAction(workbench);
  notifications.done('First is made', first);
  await session.refresh();
  first.run();
  await expect.poll(() => undone).toBe(1);

  await core.call('collections.create', { name: 'Second' });
  notifications.done('Second is made', undoAction(workbench));
  await expect.poll(() => notifications.shown.map(({ action }) => action !== null)).toEqual([false, true]);
  first.run();
  await core.call('history.next', {});
  await core.call('history.next', {});
  expect(undone).toBe(1);
});
