import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createCore } from '../../core/create-core.ts';
import { createDispatch } from '../../hosts/dispatch.ts';
import { type CoreClient, createCoreClient } from '../../renderer/client/core-client.ts';
import { inRoot } from '../../tools/set-up/root.mjs';
import { tempFolder } from './temp-folder.ts';

/** The pages' client on a core in this process, with a new library open in it; it needs the built workers. */
export async function startCoreClient(): Promise<CoreClient> {
  const home = tempFolder();
  const core = createCore({
    settingsFolder: path.join(home, 'settings'),
    documentsFolder: path.join(home, 'documents'),
    seedsFolder: inRoot('seeds'),
    workers: {
      read: new URL('../../out/core/read-worker.js', import.meta.url),
      search: new URL('../../out/core/search-worker.js', import.meta.url),
    },
  });
  onTestFinished(() => core.close());
  const dispatch = createDispatch(core, (error) => console.error(error));
  const client = createCoreClient({
    call: async (operation, json) => JSON.stringify(await dispatch(operation, JSON.parse(json))),
    onEvent: (listener) => void core.onEvent((event) => listener(JSON.stringify(event))),
  });
  await client.call('library.create', { path: path.join(home, 'library') });
  return client;
}

/** Imports the sample articles and waits until they are there. */
export async function importSeeds(core: CoreClient): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    core.on('jobChanged', ({ job }) => job.kind === 'import' && job.state !== 'running' && resolve());
  });
  await core.call('corpus.import', { sources: [{ path: inRoot('seeds') }] });
  await ended;
}
