import type { MediaType } from '../media-types.ts';

/** One header field, folded lines included (RFC 5322, section 2.2); at most so long that the pattern stays cheap. */
const FIELD =
  /^([A-Za-z][A-Za-z0-9-]{0,60}):[^\r\n]{0,4000}(?:\r?\n[ \t][^\r\n]{0,4000}){0,200}(?:\r?\n|\r|$)/;
const MOST_FIELDS = 200;

/** Fields that only a mail has; an article's "Date:" and "From:" prove nothing. */
const OF_MAIL = [
  'message-id',
  'received',
  'return-path',
  'mime-version',
  'delivered-to',
  'x-mailer',
  'dkim-signature',
];

/** What a text is by the header fields that it begins with: a mail, or a page saved with all its parts. */
export function mailType(text: string): MediaType | null {
  const fields = fieldsOf(text.replace(/^(?:\s|From [^\r\n]{1,200}\r?\n)+/, ''));
  const contentType = fields.get('content-type') ?? '';
  const isSaved = fields.has('snapshot-content-location') || /saved by/i.test(fields.get('from') ?? '');
  if (/multipart\/related/i.test(contentType) && (isSaved || !fields.has('to'))) return 'multipart/related';
  const isMail = OF_MAIL.some((name) => fields.has(name)) || hasAddresses(fields);
  return isMail && fields.size >= 2 ? 'message/rfc822' : null;
}

function hasAddresses(fields: ReadonlyMap<string, string>): boolean {
  const [from, to] = [fields.get('from') ?? '', fields.get('to') ?? ''];
  return from.includes('@') && to.includes('@') && fields.has('subject');
}

function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  let rest = text;
  for (let count = 0; count < MOST_FIELDS; count += 1) {
    const field = FIELD.exec(rest);
    if (!field) break;
    fields.set(field[1]!.toLowerCase(), field[0]);
    rest = rest.slice(field[0].length);
  }
  return fields;
}
