import { Tokenizer } from 'htmlparser2';
import { TreeBuilder } from './tree-builder.ts';
import type { HtmlElement } from './html-tree.ts';

/**
 * Reads a page into a tree that knows where each of its texts stands. What is not closed is closed at the end, what lies
 * too deep is laid flat. Nothing is run or loaded. Throws only `fileTooLarge`, for more text than a page can have.
 */
export function parseHtml(raw: string): HtmlElement {
  const builder = new TreeBuilder(raw);
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => builder.open(raw.slice(start, end).toLowerCase(), start - 1),
      onattribname: (start, end) => builder.attributeName(raw.slice(start, end).toLowerCase()),
      onattribdata: (start, end) => builder.attributeValue(raw.slice(start, end)),
      onattribentity: (code) => builder.attributeValue(String.fromCodePoint(code)),
      onattribend: () => builder.attributeEnd(),
      onopentagend: (end) => builder.openEnd(end + 1),
      onselfclosingtag: (end) => builder.openEnd(end + 1),
      onclosetag: (start, end) => builder.close(raw.slice(start, end).toLowerCase(), tagEnd(raw, end)),
      ontext: (start, end) => builder.text(start, end),
      ontextentity: (code, end) => builder.entity(String.fromCodePoint(code), end),
      oncomment: (_start, end) => builder.skipTo(end + 3),
      oncdata: (start, end) => builder.text(start, end),
      ondeclaration: (_start, end) => builder.skipTo(end + 1),
      onprocessinginstruction: (_start, end) => builder.skipTo(end + 1),
      onend: ignore,
    },
  );
  tokenizer.write(raw);
  tokenizer.end();
  return builder.root;
}

function tagEnd(raw: string, from: number): number {
  const end = raw.indexOf('>', from);
  return end < 0 ? raw.length : end + 1;
}
