import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request as send } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../shared/contract/errors.ts';
import { startServer, type TestServer } from '../../tests/helpers/http-host.ts';
import { inRoot } from '../../tools/set-up/root.mjs';

const info = { method: 'POST', path: '/call/library.info', body: '{}' } as const;

async function call(server: TestServer, operation: string, input: unknown): Promise<Outcome> {
  const { text } = await server.ask({
    method: 'POST',
    path: `/call/${operation}`,
    body: JSON.stringify(input),
  });
  return JSON.parse(text) as Outcome;
}

describe('the server of the browser shell', { timeout: 20_000 }, () => {
  describe('is there for this machine alone', () => {
    it('listens on the loopback address and on no other', async () => {
      const { port } = await startServer();
      const others = Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .map(({ address }) => address)
        .filter((address) => address !== '127.0.0.1');
      for (const host of [...others, '::1', '127.0.0.2']) {
        const socket = connect({ port, host });
        await expect(once(socket, 'connect'), host).rejects.toThrow();
      }
    });

    it.each([
      'elsewhere.example',
      'elsewhere.example:PORT',
      '127.0.0.1',
      '127.0.0.1:1',
      '127.0.0.1.elsewhere.example:PORT',
      'localhost.elsewhere.example:PORT',
      '127.0.0.1:PORT@elsewhere.example',
      '[::1]:PORT',
      '0.0.0.0:PORT',
      '2130706433:PORT',
    ])('refuses to be called %s, even for its pages', async (name) => {
      const { ask, port } = await startServer();
      const headers = { host: name.replace('PORT', String(port)) };
      expect((await ask({ ...info, headers })).status).toBe(403);
      expect((await ask({ path: '/', headers })).status).toBe(403);
    });

    it('answers to localhost as well', async () => {
      const { ask, port } = await startServer();
      expect((await ask({ ...info, headers: { host: `localhost:${port}` } })).status).toBe(200);
    });

    it('refuses a request without a name', async () => {
      const { port } = await startServer();
      const socket = connect({ port, host: '127.0.0.1' });
      socket.write('GET / HTTP/1.0\r\n\r\n');
      const [answer] = (await once(socket, 'data')) as [Buffer];
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 403 /);
      socket.destroy();
    });
  });

  describe('answers its own page alone', () => {
    it.each([
      { origin: 'http://elsewhere.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
      { origin: 'https://127.0.0.1:PORT' },
      { origin: 'http://localhost:PORT' },
      { origin: 'file://' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:PORT' },
    ] as Record<string, string>[])('refuses a call with %j', async (template) => {
      const server = await startServer();
      const headers = Object.fromEntries(
        Object.entries(template).map(([name, value]) => [name, value.replace('PORT', String(server.port))]),
      );
      for (const wish of [info, { path: '/events' }, { method: 'POST', path: '/enter', body: 'x' }]) {
        const { status, headers: answered } = await server.ask({ ...wish, headers });
        expect(status).toBe(403);
        expect(Object.keys(answered).filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    });

    it('refuses to tell another page what it may send', async () => {
      const { ask } = await startServer();
      const { status, headers } = await ask({
        method: 'OPTIONS',
        path: '/call/library.info',
        headers: { origin: 'http://elsewhere.example', 'access-control-request-method': 'POST' },
      });
      expect(status).toBe(403);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    });

    it('answers its own page, and programs, which have none', async () => {
      const { ask, port } = await startServer();
      const headers = { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' };
      expect((await ask({ ...info, headers })).status).toBe(200);
      expect((await ask(info)).status).toBe(200);
    });
  });

  describe('wants the token', () => {
    it.each([
      '',
      'Bearer',
      'Bearer ',
      'Bearer wrong',
      'Basic TOKEN',
      'bearer TOKEN',
      'TOKEN',
      'Bearer TOKENx',
    ])('not “%s”', async (given) => {
      const { ask, host } = await startServer();
      const headers = { authorization: given.replace('TOKEN', host.token) };
      for (const wish of [info, { path: '/events' }, { path: '/download/x' }]) {
        expect((await ask({ ...wish, headers })).status).toBe(401);
      }
    });

    it('which is another in each run, and too long to guess', async () => {
      const [one, other] = [await startServer(), await startServer()];
      expect(one.host.token).not.toBe(other.host.token);
      expect(one.host.token.length).toBeGreaterThanOrEqual(43);
    });

    it('and never takes it from the address', async () => {
      const { ask, host } = await startServer();
      const { status } = await ask({ ...info, path: `${info.path}?token=${host.token}`, stranger: true });
      expect(status).toBe(401);
    });

    it('but hands its pages to anybody: there is nothing in them', async () => {
      const { ask } = await startServer();
      const { status, headers } = await ask({ path: '/', stranger: true });
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toContain(`default-src 'none'`);
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['content-security-policy']).not.toBe(
        (await ask({ path: '/', stranger: true })).headers['content-security-policy'],
      );
    });
  });

  describe('gives the token for an invitation', () => {
    const enter = (server: TestServer, url: string) =>
      server.ask({ method: 'POST', path: '/enter', body: url.split('#enter=')[1]!, stranger: true });

    it('once', async () => {
      const server = await startServer();
      const url = server.host.invite();
      expect(url).not.toContain(server.host.token);
      expect(JSON.parse((await enter(server, url)).text)).toEqual({ token: server.host.token });
      expect((await enter(server, url)).status).toBe(401);
    });

    it('and for nothing else', async () => {
      const server = await startServer();
      server.host.invite();
      for (const body of ['', 'x', server.host.token]) {
        const answer = await server.ask({ method: 'POST', path: '/enter', body, stranger: true });
        expect(answer.status).toBe(401);
        expect(answer.text).not.toContain(server.host.token);
      }
    });
  });

  describe('refuses what it cannot mean', () => {
    it.each([
      ['GET', '/call/library.info', 405],
      ['PUT', '/call/library.info', 405],
      ['DELETE', '/call/library.info', 405],
      ['POST', '/events', 405],
      ['GET', '/upload?name=x', 405],
      ['GET', '/uploads', 405],
      ['POST', '/uploads', 400],
      ['POST', '/download/x', 405],
      ['GET', '/enter', 405],
      ['POST', '/', 405],
      ['DELETE', '/index.html', 405],
      ['POST', '/call/%ff', 400],
      ['GET', '/download/%', 400],
      ['POST', '/upload', 400],
      ['POST', '/upload?name=', 400],
      ['GET', '/download/none', 404],
      ['GET', '/nothing.html', 404],
      ['GET', '/../package.json', 404],
      ['GET', '/%2e%2e/package.json', 404],
      ['GET', '/%2e%2e%2fpackage.json', 404],
      ['GET', '/..%5cpackage.json', 404],
      ['GET', '/%00', 404],
      ['GET', '/%ff', 404],
      ['GET', '/app', 404],
      ['GET', '//etc/hostname', 404],
    ])('%s %s with %d', async (method, address, status) => {
      const server = await startServer();
      expect((await server.ask({ method, path: address })).status).toBe(status);
      expect((await server.ask(info)).status).toBe(200);
    });

    it('an address that is none with 400', async () => {
      const { port } = await startServer();
      const socket = connect({ port, host: '127.0.0.1' });
      socket.write(`GET http://[ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 400 /);
      socket.destroy();
    });

    it.each(['{', '{"path":', 'undefined', '\u0000', '{} {}'])('the body %j with 400', async (body) => {
      const { ask } = await startServer();
      expect((await ask({ ...info, body })).status).toBe(400);
    });

    it.each(['null', '[]', '7', '"x"'])('the body %s as wrong input', async (body) => {
      const server = await startServer();
      const { status, text } = await server.ask({ method: 'POST', path: '/call/library.open', body });
      expect([status, (JSON.parse(text) as { error: { code: string } }).error.code]).toEqual([
        200,
        'invalidInput',
      ]);
    });

    it.each(['no.such', '__proto__', 'constructor', 'toString', 'library.info/more', ''])(
      'the operation “%s” as unknown',
      async (operation) => {
        const server = await startServer();
        expect(await call(server, operation, {})).toMatchObject({ error: { code: 'unknownOperation' } });
        expect(server.internal).toEqual([]);
      },
    );
  });

  describe('takes no more than it says', () => {
    const megabyte = Buffer.alloc(1 << 20, ' ');

    it('refuses a call whose length is too large at once, and reads nothing of it', async () => {
      const { port, host } = await startServer();
      const request = send({
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: info.path,
        headers: { authorization: `Bearer ${host.token}`, 'content-length': 1 << 30 },
      });
      request.on('error', () => {});
      request.flushHeaders();
      const [response] = (await once(request, 'response')) as [{ statusCode: number; headers: object }];
      expect(response.statusCode).toBe(413);
      expect(response.headers).toMatchObject({ connection: 'close' });
      request.destroy();
    });

    it('stops reading a call that goes on and on, and says why', async () => {
      const { port, host } = await startServer();
      const request = send({
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: info.path,
        headers: { authorization: `Bearer ${host.token}`, 'transfer-encoding': 'chunked' },
      });
      request.on('error', () => {});
      let sent = 0;
      const answered = once(request, 'response') as Promise<[{ statusCode: number }]>;
      const pump = setInterval(() => {
        sent += 1;
        request.write(megabyte);
      }, 5);
      const [{ statusCode }] = await answered;
      clearInterval(pump);
      request.destroy();
      expect(statusCode).toBe(413);
      expect(sent).toBeLessThan(200);
    });

    it('answers in whole one that goes on and on, and listens to it only for so long', async () => {
      const { port } = await startServer();
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
      const ended = once(socket, 'end');
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.on('error', () => {});
      let answer = '';
      socket.on('data', (part) => (answer += part.toString()));
      const call = `POST ${info.path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: ${1 << 30}\r\n\r\n`;
      const pump = setInterval(() => socket.write(megabyte), 1);
      socket.write(call);
      await ended;
      expect(answer).toMatch(/^HTTP\/1\.1 401 [^]*\}$/);
      await closed;
      clearInterval(pump);
      expect(socket.bytesWritten).toBeLessThan(1 << 30);
    });

    it('reads nothing of a stranger', async () => {
      const { ask } = await startServer();
      const wish = { ...info, body: Buffer.alloc(1 << 20), stranger: true };
      expect(await ask(wish)).toMatchObject({ status: 401, headers: { connection: 'close' } });
    });
  });

  it('takes a file whatever its name, and keeps it in its own place', async () => {
    const server = await startServer();
    await call(server, 'library.create', { path: path.join(server.home, 'library') });
    for (const name of [
      '../../escaped.txt',
      '/etc/escaped.txt',
      'C:\\x\\escaped.txt',
      'a\nb.txt',
      '深圳.txt',
    ]) {
      const { status, text } = await server.ask({
        method: 'POST',
        path: `/upload?name=${encodeURIComponent(name)}`,
        body: `Shenzhen, November 28\n\nThe city paid 3 million yuan. ${name}`,
      });
      expect(status).toBe(200);
      const answer = await call(server, 'corpus.import', { sources: [JSON.parse(text)] });
      expect(answer).toMatchObject({ ok: true });
    }
    const inside = readdirSync(server.home, { recursive: true }).map(String);
    const beside = [path.dirname(server.home), path.dirname(path.dirname(server.home)), '/etc'];
    const names = [...inside, ...beside.flatMap((folder) => readdirSync(folder))];
    expect(names.filter((name) => name.includes('escaped'))).toEqual([]);
  });

  it('takes several files in one form, each under its own name', async () => {
    const server = await startServer();
    const named = ['深圳 "a".txt', 'b%22/../c.txt', 'd\r\n.txt'];
    const { status, text } = await sendForm(server, named, named);
    expect(status).toBe(200);
    const kept = (JSON.parse(text) as { upload: string }[]).map(({ upload }) =>
      server.core.exchange.upload(upload)!,
    );
    expect(kept.map(({ name }) => name)).toEqual(named);
    const words = await Promise.all(kept.map(async (one) => Buffer.from(await one.bytes()).toString()));
    expect(words).toEqual(named);
    expect((await sendForm(server, named.slice(1), named)).status).toBe(400);
    expect((await sendForm(server, ['a', ''], ['a', 'b'])).status).toBe(400);
  });

  it('hands a download out once, as a file and never as a page', async () => {
    const server = await startServer();
    const html = Buffer.from('<script>alert(1)</script>');
    const id = server.core.exchange.offer('深圳 "brief"\r\n.html', 'text/html', html);
    const { status, headers, text } = await server.ask({ path: `/download/${id}` });
    expect([status, text]).toEqual([200, html.toString()]);
    expect(headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('深圳 "brief"\r\n.html')}`,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain('sandbox');
    expect((await server.ask({ path: `/download/${id}` })).status).toBe(404);
  });

  describe('tells events', () => {
    function listen(server: TestServer) {
      const events: string[] = [];
      const request = send({
        host: '127.0.0.1',
        port: server.port,
        path: '/events',
        agent: false,
        headers: { authorization: `Bearer ${server.host.token}` },
      });
      const ended = new Promise<string>((resolve) => {
        request.on('response', (response) => {
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => events.push(...chunk.trim().split('\n')));
          response.on('end', () => resolve('ended'));
          response.on('error', () => resolve('broken'));
        });
        request.on('error', () => resolve('broken'));
      });
      request.end();
      const listening = once(request, 'response');
      const names = () => events.map((line) => (JSON.parse(line) as { name: string }).name);
      return { request, ended, listening, names };
    }

    it('to every tab, one a line', async () => {
      const server = await startServer();
      const tabs = [listen(server), listen(server)];
      await Promise.all(tabs.map(({ listening }) => listening));
      await call(server, 'library.create', { path: path.join(server.home, 'library') });
      for (const { names } of tabs) await expect.poll(names).toContain('libraryOpened');
      for (const { request } of tabs) request.destroy();
    });

    it('and goes on when a tab is gone', async () => {
      const server = await startServer();
      const [gone, there] = [listen(server), listen(server)];
      await Promise.all([gone.listening, there.listening]);
      gone.request.destroy();
      await gone.ended;
      await call(server, 'library.create', { path: path.join(server.home, 'library') });
      await expect.poll(there.names).toContain('libraryOpened');
      there.request.destroy();
    });

    it('until it ends, in order', async () => {
      const server = await startServer();
      const tab = listen(server);
      await tab.listening;
      const closing = server.host.close();
      expect(await tab.ended).toBe('ended');
      await closing;
    });
  });

  it('answers what was asked before it ends', async () => {
    const server = await startServer();
    const answers = Promise.all(
      Array.from({ length: 5 }, () => call(server, 'corpus.extract', { source: { path: inRoot('seeds') } })),
    );
    await expect.poll(() => server.asked).toHaveLength(5);
    await server.host.close();
    expect((await answers).length).toBe(5);
    await expect(server.ask(info)).rejects.toThrow('ECONNREFUSED');
  });
});

/** Sends files that hold some words, under some names, as a page does. */
async function sendForm(server: Awaited<ReturnType<typeof startServer>>, names: string[], words: string[]) {
  const form = new FormData();
  form.append('names', JSON.stringify(names));
  for (const [at, text] of words.entries()) form.append('file', new Blob([text]), String(at));
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
  return server.ask({
    method: 'POST',
    path: '/uploads',
    headers: { 'content-type': request.headers.get('content-type')! },
    body: Buffer.from(await request.arrayBuffer()).toString(),
  });
}
