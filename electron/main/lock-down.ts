import { app, session, type WebContents } from 'electron';
import { PAGES_ORIGIN } from './pages.ts';

/** What a page may do beyond showing itself: put text on the clipboard, when the person asks for it. */
const ALLOWED = 'clipboard-sanitized-write';

/** Must be said before the app is ready: no name and no address leads anywhere, whoever asks for it. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Nothing leaves the program and nothing comes in: no navigation, no new windows, no permissions, no network. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((contents, permission, decide) =>
    decide(permission === ALLOWED && isPage(contents.getURL())),
  );
  defaultSession.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === ALLOWED && isPage(`${origin.replace(/\/$/, '')}/`),
  );
  defaultSession.setDevicePermissionHandler(() => false);
  // Chromium would fetch dictionaries at its start.
  defaultSession.setSpellCheckerLanguages([]);
  defaultSession.setSpellCheckerEnabled(false);
  // Files leave by export, to where the person chose; never because a page said so.
  defaultSession.on('will-download', (event) => event.preventDefault());
  defaultSession.webRequest.onBeforeRequest((request, decide) => decide({ cancel: !isLocal(request.url) }));
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  // Frames within a page; Electron before 25 has no such event, there the pages' policy alone forbids frames.
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Calls between browsers pass by every rule above, and no policy of a page forbids them.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function isPage(url: string): boolean {
  return url.startsWith(`${PAGES_ORIGIN}/`);
}

/** Our own pages, what they hold themselves, and the developer tools. */
function isLocal(url: string): boolean {
  return isPage(url) || /^(data|devtools|blob):/.test(url);
}
