import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { type PageSource, respond } from '../../shared/page/respond.ts';

/** Hands out the built pages; they hold nothing that anybody could not read in the source. */
export function serveFile(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { status, headers, body } = respond(pagesIn(folder), request.method ?? 'GET', pathname);
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
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
