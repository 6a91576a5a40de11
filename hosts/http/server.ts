import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { Core } from '../../core/create-core.ts';
import type { Dispatch } from '../dispatch.ts';
import {
  createInvitations,
  type Invitations,
  isAuthorised,
  isFromOurPage,
  isOurHost,
  newToken,
} from './gate.ts';
import { answerAndClose } from './lingering-close.ts';
import { serveFile } from './pages.ts';
import { receiveOne, receiveSeveral } from './uploads.ts';
import { decodePart, HttpError, readBody, sendBytes, sendJson } from './wire.ts';

/** The most that a call may bring, in bytes; files travel as uploads. */
const LARGEST_CALL = 20 * 1024 * 1024;
const LARGEST_INVITATION = 1000;
/** How long answers under way may take when the server ends, in milliseconds. */
const LAST_ANSWERS = 1000;

export interface HttpHost {
  /** Where the shell is opened: the address with the token in its fragment, which no server ever sees. */
  url: string;
  token: string;
  /**
   * The address for a browser that is started: other people on this machine can read the arguments of programs, so it
   * holds no token but a code that is good for one entry.
   */
  invite(): string;
  close(): Promise<void>;
}

/** What each answer needs to know of this run. */
interface Run extends HttpOptions {
  token: string;
  invitations: Invitations;
  streams: Set<ServerResponse>;
}

interface HttpOptions {
  core: Pick<Core, 'exchange' | 'onEvent'>;
  dispatch: Dispatch;
  /** The folder of the built pages. */
  pages: string;
  port: number;
}

/** The browser shell's server: on the loopback address only, and for nobody without this run's token. */
export async function startHttpHost(options: HttpOptions): Promise<HttpHost> {
  const run: Run = { ...options, token: newToken(), invitations: createInvitations(), streams: new Set() };
  const underWay = new Set<Promise<unknown>>();
  const server = createServer((request, response) => {
    const answered = once(response, 'close').finally(() => underWay.delete(answered));
    underWay.add(answered);
    answer(run, request, response).catch((error: unknown) => refuse(response, error));
  });
  const address = `http://127.0.0.1:${await listen(server, options.port)}/`;
  const stopEvents = options.core.onEvent((event) => broadcast(run.streams, event));
  return {
    url: `${address}#token=${run.token}`,
    token: run.token,
    invite: () => `${address}#enter=${run.invitations.issue()}`,
    close: async () => {
      stopEvents();
      for (const stream of run.streams) stream.end();
      const closed = new Promise((resolve) => server.close(resolve));
      const patience = setTimeout(LAST_ANSWERS, undefined, { ref: false });
      await Promise.race([Promise.allSettled(underWay), patience]);
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(run: Run, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurHost(request)) throw new HttpError(403, 'This server answers only to its own address.');
  const url = addressOf(request);
  const [, route, rest = ''] =
    /^\/(call|events|upload|uploads|download|enter)(?:\/(.*))?$/.exec(url.pathname) ?? [];
  if (route === undefined) return serveFile(run.pages, request, response);
  if (!isFromOurPage(request)) throw new HttpError(403, 'This request comes from another page.');
  const asked = `${request.method} ${route}`;
  if (asked === 'POST enter') return enter(run, request, response);
  if (!isAuthorised(request, run.token)) throw new HttpError(401, 'The token of this run is missing.');
  switch (asked) {
    case 'POST call':
      return call(run.dispatch, decodePart(rest), request, response);
    case 'GET events':
      return openStream(run.streams, response);
    case 'POST upload':
      return sendJson(response, await receiveOne(run.core.exchange, url, request));
    case 'POST uploads':
      return sendJson(response, await receiveSeveral(run.core.exchange, request));
    case 'GET download':
      return download(run, decodePart(rest), response);
    default:
      throw new HttpError(405, 'This is not how to ask.');
  }
}

function addressOf(request: IncomingMessage): URL {
  try {
    return new URL(request.url ?? '/', 'http://127.0.0.1');
  } catch {
    throw new HttpError(400, 'This address cannot be read.');
  }
}

/** Gives the token to the page that brings an invitation. */
async function enter(run: Run, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const code = (await readBody(request, LARGEST_INVITATION)).toString('utf8');
  if (!run.invitations.accept(code))
    throw new HttpError(401, 'This invitation was used before or is too old.');
  sendJson(response, { token: run.token });
}

/** Both outcomes are an answer: an error of an operation is no error of HTTP. */
async function call(
  dispatch: Dispatch,
  operation: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = (await readBody(request, LARGEST_CALL)).toString('utf8');
  sendJson(response, await dispatch(operation, parseJson(body)));
}

function parseJson(body: string): unknown {
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    throw new HttpError(400, 'The body is not JSON.');
  }
}

/** One event a line, as long as the page listens. */
function openStream(streams: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
  response.flushHeaders();
  streams.add(response);
  response.on('close', () => streams.delete(response));
}

function broadcast(streams: Iterable<ServerResponse>, event: CoreEvent): void {
  const line = `${JSON.stringify(event)}\n`;
  for (const stream of streams) stream.write(line);
}

function download({ core }: Run, id: string, response: ServerResponse): void {
  const file = core.exchange.take(id);
  if (!file) throw new HttpError(404, 'This download was fetched before or never was.');
  const name = encodeURIComponent(file.name);
  sendBytes(response, file.bytes, {
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  });
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof HttpError ? error.status : 500;
  const told = { error: error instanceof Error ? error.message : String(error) };
  // What was not read of the request would be taken for the next one.
  if (response.req.complete) sendJson(response, told, status);
  else answerAndClose(response, told, status);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
