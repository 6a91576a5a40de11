import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, NONCE_PLACEHOLDER, type PageSource, respond } from './respond.ts';

/** A folder in which every file exists, and that remembers which were read. */
function folder(content = '') {
  const read: string[] = [];
  let nonces = 0;
  const source: PageSource = {
    read: (name) => {
      read.push(name);
      return Buffer.from(content);
    },
    nonce: () => `nonce${(nonces += 1)}`,
    toBytes: (text) => Buffer.from(text),
    toText: (bytes) => Buffer.from(bytes).toString(),
  };
  return { source, read };
}

const piece = fc.oneof(
  fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2E.',
    '%2f',
    '%5c',
    '\\',
    '/',
    '//',
    '%00',
    '\0',
    '%',
    '%25%32%65',
    ':',
  ),
  fc.constantFrom('a', 'index.html', 'x.js', 'C:', 'etc', '~', 'file://', '.constructor', 'x.__proto__'),
  fc.string({ maxLength: 4 }),
);
const hostilePath = fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`);

describe('respond', () => {
  it('never reads outside of its folder, on any system', () => {
    fc.assert(
      fc.property(hostilePath, (pathname) => {
        const { source, read } = folder();
        respond(source, 'GET', pathname);
        for (const name of read) {
          expect(path.posix.join('/pages', name)).toMatch(/^\/pages(\/|$)/);
          expect(path.win32.join('C:\\pages', name)).toMatch(/^C:\\pages(\\|$)/);
          expect(name).not.toMatch(/[\0\\]/);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('always answers with a known type, the policy and no guessing', () => {
    fc.assert(
      fc.property(hostilePath, fc.constantFrom('GET', 'HEAD', 'POST', 'get', ''), (pathname, method) => {
        const { status, headers } = respond(folder().source, method, pathname);
        expect([200, 404, 405]).toContain(status);
        for (const value of Object.values(headers)) expect(typeof value).toBe('string');
        expect(headers['content-security-policy']).toContain(`default-src 'none'`);
        expect(headers['x-content-type-options']).toBe('nosniff');
        expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      }),
      { numRuns: 2000 },
    );
  });

  it('puts a nonce of its own into each page and its policy, and into nothing else', () => {
    const { source } = folder(`<style nonce="${NONCE_PLACEHOLDER}"><meta nonce="${NONCE_PLACEHOLDER}">`);
    const first = respond(source, 'GET', '/');
    const second = respond(source, 'GET', '/index.html');
    expect(Buffer.from(first.body).toString()).toBe('<style nonce="nonce1"><meta nonce="nonce1">');
    expect(first.headers['content-security-policy']).toContain(`'nonce-nonce1'`);
    expect(Buffer.from(second.body).toString()).toContain('nonce2');
    expect(Buffer.from(respond(source, 'GET', '/x.js').body).toString()).toContain(NONCE_PLACEHOLDER);
  });

  it('answers what is not there with 404, and what is not asked with GET with 405', () => {
    const empty: PageSource = { ...folder().source, read: () => null };
    expect(respond(empty, 'GET', '/x.js').status).toBe(404);
    expect(respond(folder().source, 'DELETE', '/x.js').status).toBe(405);
    expect(respond(folder().source, 'GET', '/x.exe').status).toBe(404);
  });
});

describe('contentSecurityPolicy', () => {
  it('allows nothing by default, no text as code, and nobody to frame us', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(policy).toContain(`script-src 'self';`);
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:|wasm/);
  });
});
