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
  return isSame(request.headers.authorization ?? '', `Bearer ${token}`);
}

/** Compares secrets in a time that says nothing about where they differ. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A code that is good for one entry within a minute. */
export interface Invitations {
  /** A new code. */
  issue(): string;
  /** True for a code that was issued and not used before; from then on it is worth nothing. */
  accept(code: string): boolean;
}

/** How long an invitation can be used, in milliseconds: a browser may be slow to start. */
const INVITATION_LIFE = 60_000;

export function createInvitations(now: () => number = Date.now): Invitations {
  const issued = new Map<string, number>();
  return {
    issue: () => {
      const code = newToken();
      issued.set(code, now());
      return code;
    },
    accept: (given) => {
      const code = [...issued.keys()].find((candidate) => isSame(given, candidate));
      if (code === undefined) return false;
      const age = now() - issued.get(code)!;
      issued.delete(code);
      return age <= INVITATION_LIFE;
    },
  };
}
