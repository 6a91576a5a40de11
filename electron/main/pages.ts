import { protocol } from 'electron';
import { randomBytes } from 'crypto';
import { readFileSync, statSync } from 'fs';
import path from 'path';
import { type PageResponse, type PageSource, respond } from '../../shared/page/respond.ts';

export const PAGES_ORIGIN = 'app://bundle';

/** Makes app:// a scheme with an origin of its own. Must come before the app is ready. */
export function registerPagesScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

type Answer = (method: string, url: string) => PageResponse;

/** Serves the pages of a folder as app://bundle/, by whichever of the two ways this Electron has. */
export function servePages(folder: string): void {
  const source = pagesIn(folder);
  const answer: Answer = (method, url) => {
    const { host, pathname } = new URL(url);
    return respond(source, method, host === 'bundle' ? pathname : '/..');
  };
  if ('handle' in protocol) serveNewWay(protocol, answer);
  else serveOldWay(protocol, answer);
}

/** The types of the older Node do not know Response; where protocol.handle exists, it does. */
type ResponseConstructor = new (
  body: Uint8Array,
  init: { status: number; headers: Record<string, string> },
) => never;

function serveNewWay(current: Electron.Protocol, answer: Answer): void {
  const { Response } = globalThis as unknown as { Response: ResponseConstructor };
  current.handle('app', (request: { method: string; url: string }) => {
    const { status, headers, body } = answer(request.method, request.url);
    return new Response(body, { status, headers });
  });
}

/** Electron before 25 knows only this. */
function serveOldWay(old: Electron.Protocol, answer: Answer): void {
  old.registerBufferProtocol('app', ({ method, url }, callback) => {
    const { status, headers, body } = answer(method, url);
    callback({ statusCode: status, headers, data: Buffer.from(body) });
  });
}

function pagesIn(folder: string): PageSource {
  return {
    read: (name) => {
      const file = path.join(folder, name);
      return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null;
    },
    nonce: () => randomBytes(16).toString('base64'),
    toBytes: (text) => Buffer.from(text),
    toText: (bytes) => Buffer.from(bytes).toString('utf8'),
  };
}
