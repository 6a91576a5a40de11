/** What a page is answered with, in Electron and over HTTP alike. */
export interface PageResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

export interface PageSource {
  /** Reads a file of the built pages by its path from their folder, with forward slashes; null where there is none. */
  read(path: string): Uint8Array | null;
  /** A fresh, unguessable value for each page. */
  nonce(): string;
  toBytes(text: string): Uint8Array;
  toText(bytes: Uint8Array): string;
}

/** Stands in the built page wherever the nonce belongs. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['woff2', 'font/woff2'],
  ['woff', 'font/woff'],
]);

/**
 * Answers one request for a page or its parts: GET only, from one folder only, with the Content-Security-Policy that lets
 * nothing in from anywhere else. Style elements are let in by a nonce, since the interface libraries make them.
 */
export function respond(source: PageSource, method: string, pathname: string): PageResponse {
  if (method !== 'GET' && method !== 'HEAD') return refusal(source, 405);
  const path = safePath(pathname);
  const file = path === null ? null : source.read(path);
  const mediaType = mediaTypes.get(path?.split('.').at(-1) ?? '');
  if (path === null || !file || !mediaType) return refusal(source, 404);
  const nonce = source.nonce();
  const body = path.endsWith('.html')
    ? source.toBytes(source.toText(file).replaceAll(NONCE_PLACEHOLDER, nonce))
    : file;
  return { status: 200, headers: headersFor(mediaType, nonce), body };
}

/** The path inside of the folder, or null where it would lead out of it or cannot be meant. */
function safePath(pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (/[\\\0]/.test(decoded) || decoded.split('/').includes('..')) return null;
  const path = decoded.replace(/^\/+/, '');
  return path === '' ? 'index.html' : path;
}

function headersFor(mediaType: string, nonce: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

function refusal(source: PageSource, status: number): PageResponse {
  return {
    status,
    headers: headersFor('text/plain; charset=utf-8', source.nonce()),
    body: source.toBytes(''),
  };
}
