import { endingOf, type MediaType } from './media-types.ts';

/** What may stand before the first element: blanks, comments, the XML declaration, processing instructions. */
const PROLOGUE = /^(?:\s+|<!--[^]{0,20000}?-->|<\?[^>]{0,2000}>)+/;
const DOCUMENT = /^<(?:!doctype\s+html|html|head|body|meta|title|frameset)\b/i;
const ELEMENT =
  /<(?:p|div|span|a|br|img|table|tr|td|ul|ol|li|h[1-6]|article|section|main|header|footer|nav|script|style|link|font|center|form|iframe|b|i|strong|em|blockquote)(?=[\s/>])[^<>]*>/gi;
const FRAGMENT_START =
  /^<(?:p|div|span|table|article|section|main|center|font|h[1-6]|script|style|link)(?=[\s/>])/i;
const LOOK = 20_000;

/** What a text is by its markup: a page, or XML that nobody reads (by its ending); null for text without it. */
export function markupType(text: string, name: string): MediaType | { foreign: string } | null {
  const body = text.replace(PROLOGUE, '').slice(0, LOOK);
  if (DOCUMENT.test(body) || holdsHtmlElement(body)) return 'text/html';
  if (/^<(?:\w+:)?svg\b/i.test(body)) return { foreign: 'svg' };
  if (/^\s*<\?xml\b/i.test(text)) return { foreign: endingOf(name) || 'xml' };
  return FRAGMENT_START.test(body) && (body.match(ELEMENT)?.length ?? 0) >= 4 ? 'text/html' : null;
}

/** Pages that begin with anything at all and have their `<html>` later: behind words of a server, behind a script. */
function holdsHtmlElement(body: string): boolean {
  return /<html[\s>]/i.test(body) && /<(?:head|body)[\s>]/i.test(body) && !/^(?:#|```)/m.test(body);
}
