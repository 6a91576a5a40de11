import { isOperationName } from '../../shared/contract/index.ts';
import { channels } from '../../shared/contract/bridge.ts';
import type { CoreSupervisor } from './core-supervisor.ts';
import type { Gate } from './ipc-gate.ts';
import type { Windows } from './windows.ts';

/** Hands calls on to the core and its events to the window, unread. */
export function relayCalls(gate: Gate, core: CoreSupervisor, windows: Windows): void {
  gate(channels.call, (operation, json) => {
    if (!isOperationName(operation)) return Promise.reject(new Error(`There is no operation ${operation}`));
    return core.call(operation, json);
  });
  core.onEvent((json) => windows.send(channels.event, json));
}
