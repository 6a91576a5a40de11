import { concatenate, copied, type MappedText, standIn } from '../../../text/mapped-text.ts';

const ESCAPE = /\\(?:u[\da-fA-F]{4}|[^u])/g;

const named: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/**
 * What a string in JSON says (RFC 8259, section 7), each escape as one stand-in for its characters. `start` and `end` are
 * those of its content, without the quotation marks.
 */
export function jsonString(raw: string, start: number, end: number): MappedText {
  const content = raw.slice(start, end);
  if (!content.includes('\\')) return copied(raw, start, end);
  const parts: MappedText[] = [];
  let at = start;
  for (const found of content.matchAll(ESCAPE)) {
    const escape = start + found.index;
    parts.push(copied(raw, at, escape), standIn(meaningOf(found[0]), escape, escape + found[0].length));
    at = escape + found[0].length;
  }
  return concatenate([...parts, copied(raw, at, end)]);
}

function meaningOf(escape: string): string {
  const sign = escape[1]!;
  if (sign === 'u' && escape.length > 2) return String.fromCharCode(Number.parseInt(escape.slice(2), 16));
  return named[sign] ?? sign;
}
