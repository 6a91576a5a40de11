import type { QuotedEvidence } from './sheet.ts';

/** Quotations shorter than this are given with what stands around them. */
const SHORT = 80;

/**
 * The words of a piece of evidence as they are quoted: a bare number means nothing by itself, so short words come with
 * the anchor's context, cut to whole words; an ellipsis says where the article goes on.
 */
export function quoteInContext({
  quote,
  prefix,
  suffix,
}: Pick<QuotedEvidence, 'quote' | 'prefix' | 'suffix'>): string {
  if (quote.length >= SHORT) return quote;
  const before = lastLine(prefix);
  const after = firstLine(suffix);
  return `${before === '' ? '' : `…${fromWord(before)}`}${quote}${after === '' ? '' : `${toWord(after)}…`}`;
}

/** Context never leads into another paragraph. */
function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1).trimStart();
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return (end === -1 ? text : text.slice(0, end)).trimEnd();
}

/** Drops the word that the context begins in the middle of; Chinese has no blanks to go by and is kept whole. */
function fromWord(text: string): string {
  const blank = text.search(/\s/);
  return blank === -1 ? text : text.slice(blank + 1);
}

/** Before an ellipsis no comma stands. */
function toWord(text: string): string {
  const blank = text.search(/\s\S*$/);
  return (blank === -1 ? text : text.slice(0, blank)).replace(/[,;:，、；：]+$/, '');
}
