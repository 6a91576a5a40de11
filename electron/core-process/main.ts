import { createCore } from '../../core/create-core.ts';
import { createDispatch } from '../../hosts/dispatch.ts';
import { builtCoreOptions } from '../../hosts/core-options.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import { CoreRequest } from '../../shared/contract/wire.ts';
import { parentLink } from './parent-link.ts';

/** The core in a process of its own: answers the window's main process, and ends when that is gone. */
const link = parentLink();
const core = createCore(builtCoreOptions(import.meta.url, process.env.BROADSHEET_SEEDS));
const dispatch = createDispatch(core, (error) => console.error(error));

core.onEvent((event) => link.send({ event: event.name, json: JSON.stringify(event) }));
link.onMessage((message) => {
  const { id, operation, json } = CoreRequest.parse(message);
  void answer(operation, json).then((outcome) => link.send({ id, json: JSON.stringify(outcome) }));
});
link.onEnd(() => void core.close().finally(() => process.exit(0)));
link.send({ ready: true });

function answer(operation: string, json: string): Promise<Outcome> {
  return dispatch(operation, JSON.parse(json));
}
