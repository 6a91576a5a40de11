import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { Core } from '../../core/create-core.ts';
import { BATCH_FIELDS, LARGEST_BATCH, LARGEST_UPLOAD, MOST_IN_BATCH } from '../../shared/contract/upload.ts';
import { HttpError, readBody } from './wire.ts';

type Exchange = Pick<Core['exchange'], 'receive'>;

/** What an import takes in place of a file's path. */
interface Received {
  upload: string;
}

const Names = z.array(z.string().min(1)).max(MOST_IN_BATCH);
/** What the form around the files takes besides, in bytes: some lines and a name for each. */
const AROUND = 1024 * 1024;

/** Takes one file, named by the address. Throws HttpError 400 without a name, 413 where it is too large. */
export async function receiveOne(exchange: Exchange, url: URL, request: IncomingMessage): Promise<Received> {
  const name = url.searchParams.get('name') ?? '';
  if (name === '') throw new HttpError(400, 'An upload needs a name.');
  return { upload: await exchange.receive(name, await readBody(request, LARGEST_UPLOAD)) };
}

/** Takes several small files in one form (RFC 7578); answers in their order. Throws HttpError 400 and 413. */
export async function receiveSeveral(exchange: Exchange, request: IncomingMessage): Promise<Received[]> {
  const { names, files } = filesIn(await formOf(request));
  const received: Received[] = [];
  for (const [at, file] of files.entries()) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    received.push({ upload: await exchange.receive(names[at]!, bytes) });
  }
  return received;
}

async function formOf(request: IncomingMessage): Promise<FormData> {
  const body = new Uint8Array(await readBody(request, LARGEST_BATCH + AROUND));
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  try {
    return await new Response(body, { headers }).formData();
  } catch {
    throw new HttpError(400, 'The body is no form.');
  }
}

function filesIn(form: FormData): { names: string[]; files: File[] } {
  const names = Names.safeParse(parsed(form.get(BATCH_FIELDS.names)));
  const files = form.getAll(BATCH_FIELDS.file).filter((one): one is File => typeof one !== 'string');
  if (!names.success || names.data.length !== files.length) {
    throw new HttpError(400, 'Each file needs a name.');
  }
  return { names: names.data, files };
}

function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    return null;
  }
}
