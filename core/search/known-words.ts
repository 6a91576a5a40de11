import lunr from 'lunr';

/** What the analysis makes of a word as it is written. */
export interface KnownWord {
  /** Lower case, without diacritics, in half width. */
  folded: string;
  /** lunr's stem of it; null for a stop word. */
  term: string | null;
}

/*
 * Folding and stemming a word costs far more than looking it up, and texts repeat their words: each spelling is analysed
 * once and remembered.
 */
const known = new Map<string, KnownWord>();
/** Beyond this many it begins anew, which bounds the memory and costs little: frequent words come back at once. */
const MOST_KNOWN = 200_000;
const COMBINING = /\p{M}/gu;

/** `word` has no Chinese in it. */
export function knownWord(word: string): KnownWord {
  return known.get(word) ?? learn(ownCopy(word));
}

export function foldWord(word: string): string {
  return word.normalize('NFKD').replace(COMBINING, '').replace(/,/g, '').toLowerCase();
}

/** A part of a string can keep the whole of it in memory for as long as the part is remembered. */
export function ownCopy(text: string): string {
  return text.length < LEAST_SHARED ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** V8 copies parts that are shorter than this. */
const LEAST_SHARED = 13;

function learn(word: string): KnownWord {
  if (known.size >= MOST_KNOWN) known.clear();
  const folded = foldWord(word);
  const isStopWord = folded === '' || lunr.stopWordFilter(new lunr.Token(folded, {})) === undefined;
  const term = isStopWord ? null : lunr.stemmer(new lunr.Token(folded, {})).toString();
  const learnt = { folded, term };
  known.set(word, learnt);
  return learnt;
}
