/*
 * Mailboxes of the mbox family (RFC 4155): messages one after another, each begun by a line 'From ' with an address and a
 * date, after an empty line.
 */

const BEGIN = /(?:^|\r?\n\r?\n)From \S[^\r\n]{0,200}\d{4}[^\r\n]{0,20}\r?\n(?=[\w-]{1,60}:)/g;
/** How lines of a text that look like such a beginning are written. */
const ESCAPED = /^>(>*From )/gm;

/** The messages of a mailbox, each as its bytes; of a file with one message, that. */
export function messagesIn(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const begins = [...text.matchAll(BEGIN)];
  if (begins.length === 0 || begins[0]!.index !== 0) return [bytes];
  return begins.map((begin, at) => {
    const message = text.slice(begin.index + begin[0].length, begins[at + 1]?.index);
    return Buffer.from(message.replace(ESCAPED, '$1'), 'latin1');
  });
}
