import type { ServerResponse } from 'node:http';
import { sendHead } from './wire.ts';

/** How long a client may take to read the answer and stop sending, in milliseconds. */
const PATIENCE = 5000;
/** The most that it may send meanwhile, in bytes. */
const MOST_DISCARDED = 64 * 1024 * 1024;

/**
 * Answers a request that has not come in whole, and ends its connection. Closed at once, with bytes unread, the connection
 * would be reset, and the client might lose the answer; so this side is closed first, and what still comes is thrown away
 * until the client stops, for a while and up to an amount (RFC 9112, section 9.6).
 */
export function answerAndClose(response: ServerResponse, value: unknown, status: number): void {
  const bytes = Buffer.from(JSON.stringify(value));
  response.setHeader('connection', 'close');
  sendHead(response, bytes.length, { 'content-type': 'application/json' }, status);
  // Ended, the response would destroy its socket.
  response.write(bytes);
  discardRest(response);
  response.socket?.end();
}

function discardRest({ req: request }: ServerResponse): void {
  const { socket } = request;
  const patience = setTimeout(() => socket.destroy(), PATIENCE);
  let left = MOST_DISCARDED;
  socket.once('close', () => clearTimeout(patience));
  request.once('end', () => socket.destroySoon());
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) socket.destroy();
  });
  request.resume();
}
