import { type Bridge, BRIDGE_NAME } from '../../shared/contract/bridge.ts';
import type { CoreClient } from './core-client.ts';
import { connectElectron } from './electron-host.ts';
import { connectHttp } from './http-host.ts';
import type { Shell } from './shell.ts';

/** Connects to the core by the way that this page came: the only place that asks. */
export async function connect(): Promise<{ core: CoreClient; shell: Shell }> {
  const bridge = (window as unknown as Record<string, Bridge | undefined>)[BRIDGE_NAME];
  return bridge ? connectElectron(bridge) : connectHttp();
}
