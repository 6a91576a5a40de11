import { request as send, type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createCore } from '../../core/create-core.ts';
import { createDispatch } from '../../hosts/dispatch.ts';
import { type HttpHost, startHttpHost } from '../../hosts/http/server.ts';
import { inRoot } from '../../tools/set-up/root.mjs';
import { tempFolder } from './temp-folder.ts';

export interface TestServer {
  host: HttpHost;
  port: number;
  home: string;
  core: ReturnType<typeof createCore>;
  /** Errors that the core did not expect. */
  internal: unknown[];
  /** The operations that calls came in for. */
  asked: string[];
  ask(wish: Wish): Promise<HttpAnswer>;
}

export interface Wish {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Leaves out the token. */
  stranger?: boolean;
}

export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A server of the browser shell on a core of its own, gone when the test ends. */
export async function startServer(): Promise<TestServer> {
  const home = tempFolder();
  const internal: unknown[] = [];
  const asked: string[] = [];
  const core = createCore({
    settingsFolder: path.join(home, 'settings'),
    documentsFolder: path.join(home, 'documents'),
    seedsFolder: inRoot('seeds'),
    workers: {
      read: new URL('../../out/core/read-worker.js', import.meta.url),
      search: new URL('../../out/core/search-worker.js', import.meta.url),
    },
  });
  const dispatch = createDispatch(core, (error) => internal.push(error));
  const noted: typeof dispatch = (operation, input) => {
    asked.push(operation);
    return dispatch(operation, input);
  };
  const host = await startHttpHost({ core, dispatch: noted, pages: inRoot('renderer'), port: 0 });
  const port = Number(new URL(host.url).port);
  onTestFinished(async () => {
    await host.close();
    await core.close();
  });
  return { host, port, home, core, internal, asked, ask: (wish) => askServer(port, host.token, wish) };
}

function askServer(port: number, token: string, wish: Wish): Promise<HttpAnswer> {
  const { method = 'GET', path: address, headers = {}, body, stranger } = wish;
  return new Promise((resolve, reject) => {
    const request = send({
      host: '127.0.0.1',
      port,
      method,
      path: address,
      agent: false,
      headers: { ...(stranger ? {} : { authorization: `Bearer ${token}` }), ...headers },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
    });
    request.end(body);
  });
}
