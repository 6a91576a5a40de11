import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CoreEvent } from '../../shared/contract/events.ts';
import { LARGEST_UPLOAD } from '../../shared/contract/upload.ts';
import type { Core } from '../../core/create-core.ts';
import type { Dispatch } from '../dispatch.ts';
import { isFromOurPage, isOurHost, isAuthorised, newToken } from './gate.ts';
import { serveFile } from './pages.ts';
import { HttpError, readBody, sendBytes, sendJson } from './wire.ts';

/** The most that a call may bring, in bytes; files travel as uploads. */
const LARGEST_CALL = 20 * 1024 * 1024;

export interface HttpHost {
  /** Where the shell is opened: the address with the token in its fragment, which no server ever sees. */
  url: string;
  token: string;
  close(): Promise<void>;
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
  const token = newToken();
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(options, token, streams, request, response).catch((error: unknown) => refuse(response, error));
  });
  const port = await listen(server, options.port);
  const stopEvents = options.core.onEvent((event) => broadcast(streams, event));
  return {
    url: `http://127.0.0.1:${port}/#token=${token}`,
    token,
    close: async () => {
      stopEvents();
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  options: HttpOptions,
  token: string,
  streams: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOurHost(request)) throw new HttpError(403, 'This server answers only to its own address.');
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, route, rest] = /^\/(call|events|upload|download)(?:\/(.*))?$/.exec(url.pathname) ?? [];
  if (route === undefined) return serveFile(options.pages, request, response);
  if (!isFromOurPage(request)) throw new HttpError(403, 'This request comes from another page.');
  if (!isAuthorised(request, token)) throw new HttpError(401, 'The token of this run is missing.');
  switch (`${request.method} ${route}`) {
    case 'POST call':
      return call(options.dispatch, rest ?? '', request, response);
    case 'GET events':
      return openStream(streams, response);
    case 'POST upload':
      return upload(options, url, request, response);
    case 'GET download':
      return download(options, rest ?? '', response);
    default:
      throw new HttpError(405, 'This is not how to ask.');
  }
}

/** Both outcomes are an answer: an error of an operation is no error of HTTP. */
async function call(
  dispatch: Dispatch,
  operation: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = (await readBody(request, LARGEST_CALL)).toString('utf8');
  sendJson(response, await dispatch(decodeURIComponent(operation), parseJson(body)));
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

async function upload(
  { core }: HttpOptions,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = url.searchParams.get('name') ?? '';
  if (name === '') throw new HttpError(400, 'An upload needs a name.');
  sendJson(response, { upload: await core.exchange.receive(name, await readBody(request, LARGEST_UPLOAD)) });
}

function download({ core }: HttpOptions, id: string, response: ServerResponse): void {
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
  sendJson(response, { error: error instanceof Error ? error.message : String(error) }, status);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
