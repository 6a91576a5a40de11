import { app } from 'electron';
import path from 'node:path';
import { CoreSupervisor } from '../../../electron/main/core-supervisor.ts';
import { startUtilityCoreProcess } from '../../../electron/main/utility-core-process.ts';

/** The least program that keeps a core in a utility process; the test speaks to it by `supervisor`. */
const world = globalThis as { supervisor?: CoreSupervisor; events?: string[] };

void app.whenReady().then(() => {
  const script = path.join(__dirname, 'stub-core.cjs');
  world.supervisor = new CoreSupervisor(() => startUtilityCoreProcess(script, { ...process.env }));
  world.events = [];
  world.supervisor.onEvent((json) => world.events!.push(json));
});
