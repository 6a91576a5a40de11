import { protocol } from 'electron';
import { randomBytes } from 'crypto';
import { readFileSync, statSync } from 'fs';
import path from 'path';
import { type PageResponse, type PageSource, respond } from '../../shared/page/respond.ts';
import { pagesFolder } from './places.ts';

export const PAGES_ORIGIN = 'app://bundle';

/** Makes app:// a scheme with an origin of its own. Must come before the app is ready. */
export function registerPagesScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** Serves the built pages as app://bundle/, by whichever of the two ways this Electron has. */
export function servePages(): void {
  if ('handle' in protocol) serveNewWay(protocol);
  else serveOldWay(protocol);
}

/** The types of the older Node do not know Response; where protocol.handle exists, it does. */
type ResponseConstructor = new (
  body: Uint8Array,
  init: { status: number; headers: Record<string, string> },
) => never;

function serveNewWay(current: Electron.Protocol): void {
  const { Response } = globalThis as unknown as { Response: ResponseConstructor };
  current.handle('app', (request: { method: string; url: string }) => {
    const { status, headers, body } = answer(request.method, request.url);
    return new Response(body, { status, headers });
  });
}

/** Electron before 25 knows only this. */
function serveOldWay(old: Electron.Protocol): void {
  old.registerBufferProtocol('app', ({ method, url }, callback) => {
    const { status, headers, body } = answer(method, url);
    callback({ statusCode: status, headers, data: Buffer.from(body) });
  });
}

function answer(method: string, address: string): PageResponse {
  const { host, pathname } = new URL(address);
  return respond(source, method, host === 'bundle' ? pathname : '/..');
}

const source: PageSource = {
  read: (name) => {
    const file = path.join(pagesFolder, name);
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null;
  },
  nonce: () => randomBytes(16).toString('base64'),
  toBytes: (text) => Buffer.from(text),
  toText: (bytes) => Buffer.from(bytes).toString('utf8'),
};
