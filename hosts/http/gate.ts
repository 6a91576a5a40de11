import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/*
 * Who may ask. The server is open to every program and every web page on this machine, so each request must name our own
 * address (against DNS rebinding), come from our own page or from no page at all (against other sites), and carry the
 * token that only the person who started this run was given.
 */

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** True where the request was sent to the loopback address, and not to a name that somebody made point at it. */
export function isOurHost(request: IncomingMessage): boolean {
  const port = request.socket.localPort;
  return [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '');
}

/** True for our own page and for programs, which send no Origin. */
export function isFromOurPage(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || origin === `http://${host}`;
}

export function isAuthorised(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
