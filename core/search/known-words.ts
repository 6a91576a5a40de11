import lunr from 'lunr';
import { simplify } from './simplify.ts';

/** What the analysis makes of a word as it is written. */
export interface KnownWord {
  /** Lower case, without diacritics, in half width. */
  folded: string;
  /** lunr's stem of it; null for a stop word. */
  term: string | null;
  /** A note of whoever numbered the term last and of the number, which spares looking it up again for every word of a text. */
  numberedBy: object | null;
  number: number;
}

/*
 * Folding and stemming a word costs far more than looking it up, and texts repeat their words: each spelling is analysed
 * once and remembered. There are two generations of them: when the newer one is full it becomes the older one, which is
 * forgotten but for the words that are met again. That bounds the memory and keeps the frequent ones.
 */
let newer = new Map<string, KnownWord>();
let older = new Map<string, KnownWord>();
const GENERATION = 120_000;
const COMBINING = /\p{M}/gu;

/** `word` has no Chinese in it. */
export function knownWord(word: string): KnownWord {
  return newer.get(word) ?? remember(word, learn);
}

/**
 * A Chinese character, or two that stand together. Compatibility forms (U+F900 and on) are the character itself, and
 * traditional ones are their simplified form.
 */
export function knownCharacters(characters: string): KnownWord {
  return newer.get(characters) ?? remember(characters, learnCharacters);
}

export function foldWord(word: string): string {
  return word.normalize('NFKD').replace(COMBINING, '').replace(/,/g, '').toLowerCase();
}

function remember(spelling: string, analyse: (word: string) => KnownWord): KnownWord {
  if (newer.size >= GENERATION) {
    older = newer;
    newer = new Map();
  }
  const own = ownCopy(spelling);
  const word = older.get(own) ?? analyse(own);
  newer.set(own, word);
  return word;
}

function learnCharacters(characters: string): KnownWord {
  return alike(simplify(characters.normalize('NFKC')));
}

function learn(word: string): KnownWord {
  const folded = foldWord(word);
  const isStopWord = folded === '' || lunr.stopWordFilter(new lunr.Token(folded, {})) === undefined;
  const term = isStopWord ? null : lunr.stemmer(new lunr.Token(folded, {})).toString();
  return { ...alike(folded), term };
}

function alike(folded: string): KnownWord {
  return { folded, term: folded, numberedBy: null, number: 0 };
}

/** V8 copies parts of a string that are shorter than this. */
const LEAST_SHARED = 13;

/** A part of a string can keep the whole of it in memory for as long as the part is remembered. */
function ownCopy(text: string): string {
  return text.length < LEAST_SHARED ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
