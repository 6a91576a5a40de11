import { app, session } from 'electron';
import { PAGES_ORIGIN } from './pages.ts';

/** Nothing leaves the program and nothing comes in: no navigation, no new windows, no permissions, no network. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((request, decide) => decide({ cancel: !isLocal(request.url) }));
}

/** Our own pages, what they hold themselves, and the developer tools. */
function isLocal(url: string): boolean {
  return url.startsWith(`${PAGES_ORIGIN}/`) || /^(data|devtools|blob):/.test(url);
}
