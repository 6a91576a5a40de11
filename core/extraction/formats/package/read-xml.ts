import { SaxesParser } from 'saxes';
import { ExtractionError } from '../../extraction-error.ts';

/** What a reader of XML wants to hear. Names are as written, with their prefix. */
export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>, depth: number): void;
  close?(name: string, depth: number): void;
  text?(text: string): void;
}

/** No document nests deeper; what does is meant to make a reader run out of room. */
const DEEPEST = 1000;

/**
 * Reads XML 1.0 and tells what is in it. Entities are never declared by the file itself: a document type with
 * declarations in it is refused. Throws `fileDamaged` (details.type) for that, for what is not well-formed and for
 * nesting beyond measure.
 */
export function readXml(xml: string, type: string, events: XmlEvents): void {
  const parser = new SaxesParser();
  const refuse = (): never => {
    throw new ExtractionError('fileDamaged', { type });
  };
  let depth = 0;
  parser.on('error', refuse);
  parser.on('doctype', (declaration) => {
    if (declaration.includes('[')) refuse();
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) refuse();
    events.open?.(name, attributes, depth);
  });
  parser.on('closetag', ({ name }) => {
    events.close?.(name, depth);
    depth -= 1;
  });
  if (events.text) {
    const tell = (text: string) => events.text!(text);
    parser.on('text', tell);
    parser.on('cdata', tell);
  }
  parser.write(xml).close();
}

/** The name of an element without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** XML as text: by its byte order mark, else by the encoding that it declares, else UTF-8. */
export function xmlText(bytes: Uint8Array): string {
  const declared = /^<\?xml[^>]*?encoding=["']([\w.:-]+)["']/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decoderOf(declared?.[1] ?? 'utf-8').decode(bytes);
}

function decoderOf(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
