import { app } from 'electron';
import { libraryFromArguments } from './command-line.ts';
import { CoreSupervisor } from './core-supervisor.ts';
import { startCoreProcess } from './core-process.ts';
import { guardIpc } from './ipc-gate.ts';
import { closeNetwork, lockDown } from './lock-down.ts';
import { buildMenu } from './menu.ts';
import { registerPagesScheme, servePages } from './pages.ts';
import { pagesFolder } from './places.ts';
import { relayCalls } from './relay.ts';
import { serveShell } from './shell.ts';
import { createWindows } from './windows.ts';

/*
 * The life of the program, in order. This process only opens windows and hands calls on; all work is done in the core
 * process, so that a window never waits for it.
 */

// Must be known before the first page: the scheme and the closed network to Chromium, the lock to a second start.
registerPagesScheme();
closeNetwork();
// As root Chromium's own sandbox cannot start; enabling it in the app as well would crash its children for ever.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

/** What a second start hands over: its arguments come rearranged, and its folder is not ours. */
interface Handover {
  library: string | null;
}

const asked: Handover = { library: libraryFromArguments(process.argv) };
if (app.requestSingleInstanceLock(asked)) {
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  const windows = createWindows();
  const core = new CoreSupervisor(startCoreProcess);
  lockDown();
  servePages(pagesFolder);
  const gate = guardIpc(windows.isOurs);
  relayCalls(gate, core, windows);
  serveShell(gate, windows);
  buildMenu({}, windows);
  windows.open(asked.library);

  app.on('second-instance', (_event, _argv, _folder, handover) =>
    windows.show((handover as Handover | null)?.library ?? null),
  );
  app.on('activate', () => windows.show(null));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (core.hasEnded()) return;
    event.preventDefault();
    void core.end().finally(() => app.quit());
  });
}
