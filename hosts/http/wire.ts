import type { IncomingMessage, ServerResponse } from 'node:http';

/** A refusal on the level of HTTP: what was asked is no operation at all. */
export class HttpError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The whole body. Throws 413 as soon as there is more than `most` bytes. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new HttpError(413, `More than ${most} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
    'content-length': String(bytes.length),
  });
  response.end(bytes);
}
