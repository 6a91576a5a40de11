import { setTimeout } from 'node:timers/promises';
import { createCore } from '../../core/create-core.ts';
import { createDispatch } from '../../hosts/dispatch.ts';
import { builtCoreOptions } from '../../hosts/core-options.ts';
import type { ErrorDetails, Outcome } from '../../shared/contract/errors.ts';
import { CoreRequest } from '../../shared/contract/wire.ts';
import { parentLink } from './parent-link.ts';

/** How long calls under way may take when the window is gone, and how long closing the library, in milliseconds. */
const LAST_CALLS = 2000;
const CLOSE_LIMIT = 2500;

/** The core in a process of its own: answers the window's main process, and ends when that is gone. */
const link = parentLink();
const core = createCore(builtCoreOptions(import.meta.url, process.env.BROADSHEET_SEEDS));
const dispatch = createDispatch(core, (error) => console.error(error));
const underWay = new Set<Promise<void>>();
let ending: Promise<void> | null = null;

core.onEvent((event) => link.send({ event: event.name, json: JSON.stringify(event) }));
link.onMessage((message) => {
  const { id, operation, json } = CoreRequest.parse(message);
  const answering = answer(operation, json)
    .then((outcome) => link.send({ id, json: JSON.stringify(outcome) }))
    .finally(() => underWay.delete(answering));
  underWay.add(answering);
});
link.onEnd(() => void (ending ??= end()));
link.send({ ready: true });

async function answer(operation: string, json: string): Promise<Outcome> {
  const input = parseJson(json);
  if (input === undefined) return { ok: false, error: { code: 'invalidInput', details: notJson(operation) } };
  return dispatch(operation, input);
}

/** The page sends text; text that is no JSON must not end the core. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function notJson(operation: string): ErrorDetails {
  return { operation, field: '', problem: 'The input is not JSON.' };
}

/** What a closing window saved last is still under way; it comes first, and then the library is closed. */
async function end(): Promise<void> {
  await Promise.race([Promise.allSettled(underWay), setTimeout(LAST_CALLS)]);
  await Promise.race([core.close(), setTimeout(CLOSE_LIMIT)]).catch((error: unknown) => console.error(error));
  process.exit(0);
}
