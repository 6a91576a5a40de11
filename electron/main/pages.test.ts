import { afterEach, describe, expect, it, vi } from 'vitest';
import { protocol } from '../../tests/fakes/electron.ts';
import { inRoot } from '../../tools/set-up/root.mjs';
import { registerPagesScheme, servePages } from './pages.ts';

vi.mock('electron', () => import('../../tests/fakes/electron.ts'));
// The sources of the pages stand in for the built ones.
const folder = inRoot('renderer');

/** Asks in the way of an older Electron, and in that of a newer one. */
const ways = {
  registerBufferProtocol: async (method: string, url: string) => {
    delete protocol.handle;
    servePages(folder);
    return new Promise<{ status: number; policy: string; text: string }>((resolve) =>
      protocol.old!({ method, url }, ({ statusCode, headers, data }) =>
        resolve({ status: statusCode, policy: headers['content-security-policy']!, text: data.toString() }),
      ),
    );
  },
  'protocol.handle': async (method: string, url: string) => {
    protocol.handle = (_scheme, handler) => void (protocol.current = handler);
    servePages(folder);
    const response = protocol.current!({ method, url });
    const policy = response.headers.get('content-security-policy')!;
    return { status: response.status, policy, text: await response.text() };
  },
};

afterEach(() => {
  delete protocol.handle;
});

it('makes app:// a scheme with an origin, and gives it nothing more', () => {
  registerPagesScheme();
  expect(protocol.registered).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

describe.each(Object.entries(ways))('servePages by %s', (_name, ask) => {
  it('hands out a page with its policy', async () => {
    const { status, policy, text } = await ask('GET', 'app://bundle/index.html');
    expect(status).toBe(200);
    expect(policy).toContain(`default-src 'none'`);
    expect(text).toContain('<!doctype html>');
  });

  it.each([
    ['GET', 'app://elsewhere/index.html', 404],
    ['GET', 'app://bundle/%2e%2e%2fpackage.json', 404],
    ['GET', 'app://bundle/app', 404],
    ['POST', 'app://bundle/index.html', 405],
  ])('answers %s %s with %d', async (method, url, status) => {
    const answer = await ask(method, url);
    expect(answer).toMatchObject({ status, text: '' });
    expect(answer.policy).toContain(`default-src 'none'`);
  });
});
