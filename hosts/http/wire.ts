import type { IncomingMessage, ServerResponse } from 'node:http';

/** A refusal on the level of HTTP: what was asked is no operation at all. */
export class HttpError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The whole body. Throws 413 where it is longer than `most` bytes: at once where its length was said, otherwise as soon as
 * there is more. The rest is left unread.
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  const chunks: Buffer[] = [];
  let size = 0;
  // Iterating over the request itself would end the connection together with the loop, and with it the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(most: number): HttpError {
  return new HttpError(413, `More than ${most} bytes.`);
}

/** A part of an address as it was meant. Throws 400 where it cannot be. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new HttpError(400, 'This address cannot be read.');
  }
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  sendBytes(response, Buffer.from(JSON.stringify(value)), { 'content-type': 'application/json' }, status);
}

export function sendBytes(
  response: ServerResponse,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
  status = 200,
): void {
  sendHead(response, bytes.length, headers, status);
  response.end(bytes);
}

/** Sends what stands before `length` bytes. */
export function sendHead(
  response: ServerResponse,
  length: number,
  headers: Readonly<Record<string, string>>,
  status: number,
): void {
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    // Whatever a file holds: opened as a page it could do nothing.
    'content-security-policy': `default-src 'none'; sandbox`,
    ...headers,
    'content-length': String(length),
  });
}
