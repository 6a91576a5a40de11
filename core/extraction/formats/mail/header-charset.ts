import { chooseCharset } from '../../charset/choose-charset.ts';
import { checkUtf8 } from '../../charset/decode-utf8.ts';
import type { CharsetHints } from '../../charset/decoded-text.ts';
import { ExtractionError } from '../../extraction-error.ts';

const CHARSET = /^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?charset\s*=\s*"?([\w.:-]{2,40})/im;

/**
 * A message whose header holds bytes that are no UTF-8, as programs write that encode nothing (RFC 6532 allows UTF-8 alone):
 * the same with its header in UTF-8. `chosen` is the analyst's charset.
 */
export function withReadableHeader(message: Uint8Array, chosen: string | null): Uint8Array {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.length);
  const end = endOfHeader(bytes);
  const header = bytes.subarray(0, end);
  if (checkUtf8(header).invalid === 0) return message;
  const declared = CHARSET.exec(header.toString('latin1'))?.[1] ?? null;
  const charset = charsetFor(header, { chosen, declared });
  return Buffer.concat([Buffer.from(new TextDecoder(charset).decode(header)), bytes.subarray(end)]);
}

function endOfHeader(bytes: Buffer): number {
  const ends = ['\r\n\r\n', '\n\n'].map((empty) => bytes.indexOf(empty)).filter((at) => at >= 0);
  return ends.length === 0 ? bytes.length : Math.min(...ends);
}

/** A header alone may be too short to tell; mail that encodes nothing comes from where GB18030 is written. */
function charsetFor(header: Uint8Array, hints: CharsetHints): string {
  try {
    return chooseCharset(header, hints).charset;
  } catch (error) {
    if (error instanceof ExtractionError) return 'gb18030';
    throw error;
  }
}
