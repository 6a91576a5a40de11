import { foundAt } from './found-at.ts';
import type { Found } from './found.ts';
import { CHANGE_VERBS, CONJUNCTIONS, DETERMINERS, REACH_VERBS } from './grammar-words.ts';
import { isCommonVerb, phraseEndingAt } from './noun-phrase.ts';
import type { Sentence } from './sentence.ts';
import { keyAt } from './token.ts';

/*
 * The subject of a clause, found from its verb backwards, as a list of token indices in text order.
 */

const CLAUSE_STARTS = new Set(
  'that which where while but because when whose whom although as if so saw sees seen'.split(' '),
);
const CLAUSE_MARKS = new Set([',', ';', ':', '(', ')', '"', '“', '”', '—', '–', '，', '；', '：', '.', '…']);

/** A longer subject is no noun phrase: the sentence has no marks, or was not understood. */
const LONGEST_SUBJECT = 24;

/** A note in brackets inside a subject has no more tokens than this: 'domestic product (GDP)', '… (20 clusters)'. */
const LONGEST_NOTE = 8;

/** The subject that ends with token `last`, from the beginning of its clause on. Empty where the clause has none. */
export function subjectEndingAt(sentence: Sentence, last: number, all: readonly Found[]): number[] {
  const end = skipVerbEnd(sentence, last);
  const indices = clauseEndingAt(sentence, end, all);
  return indices.length > LONGEST_SUBJECT ? phraseEndingAt(sentence, end) : afterLeadIn(sentence, indices);
}

const VERB_ENDS = new Set(
  (
    'has have had will would also already been is are was were be to expected further steadily rapidly basically once now again even ' +
    'still can could should may finally generally annually year-on-year slightly sharply significantly managed continued continues ' +
    'able hoped planned likely going began set about'
  ).split(' '),
);

/** Auxiliaries and adverbs between a subject and its verb. */
function skipVerbEnd(sentence: Sentence, last: number): number {
  let end = last;
  while (VERB_ENDS.has(keyAt(sentence.tokens, end))) end -= 1;
  return end;
}

function clauseEndingAt(sentence: Sentence, end: number, all: readonly Found[]): number[] {
  const indices: number[] = [];
  for (let at = end; at >= 0 && indices.length <= LONGEST_SUBJECT; at -= 1) {
    const note = noteStart(sentence, at);
    if (note !== null) at = note;
    else if (isEdge(sentence, at, all)) break;
    else if (!isNumberOf(foundAt(all, at), at)) indices.unshift(at);
  }
  return indices;
}

/** The opening bracket of a short note that closes at `at`. */
function noteStart(sentence: Sentence, at: number): number | null {
  if (keyAt(sentence.tokens, at) !== ')') return null;
  for (let open = at - 1; open >= Math.max(0, at - LONGEST_NOTE); open -= 1) {
    if (keyAt(sentence.tokens, open) === '(') return open;
  }
  return null;
}

function isNumberOf(found: Found | null, at: number): boolean {
  return found !== null && at < found.nounFrom;
}

function isEdge(sentence: Sentence, at: number, all: readonly Found[]): boolean {
  const { tokens } = sentence;
  const key = keyAt(tokens, at);
  if (CLAUSE_MARKS.has(key) || CLAUSE_STARTS.has(key)) return true;
  const found = foundAt(all, at);
  // '(the added value of) seven industries': a count in the middle of a phrase does not end it.
  const before = found ? keyAt(tokens, found.from - 1) : '';
  const isInside = found?.kind === 'count' && (before === 'of' || before === "'s" || DETERMINERS.has(before));
  return (found !== null && !isInside) || (key === 'and' && hasVerbBefore(sentence, at));
}

/** '… sales rose and profits reached 3 billion': a verb in front of 'and' ended the clause before. */
function hasVerbBefore(sentence: Sentence, and: number): boolean {
  const { tokens } = sentence;
  for (let at = and - 1; at >= Math.max(0, and - 14); at -= 1) {
    const key = keyAt(tokens, at);
    if (CLAUSE_MARKS.has(key)) return at === and - 1;
    if (REACH_VERBS.has(key) || isCommonVerb(key) || tokens[at]!.kind === 'number') return true;
    if (CHANGE_VERBS.has(key) && key !== 'increase' && !DETERMINERS.has(keyAt(tokens, at - 1))) return true;
  }
  return false;
}

const LEAD_INS = /^(in|during|by|from|at|on|as|since|after|with|under|for|among)$/;

/** 'In 2022 the operating income': a lead-in of time or place ends where the subject's own article stands. */
function afterLeadIn(sentence: Sentence, indices: readonly number[]): number[] {
  const { tokens } = sentence;
  const first = indices[0];
  if (first === undefined || !LEAD_INS.test(keyAt(tokens, first))) return [...indices];
  const isOwnArticle = (at: number, index: number) =>
    index > 1 &&
    /^(the|its|their|our|this)$/.test(keyAt(tokens, at)) &&
    !/^(in|of|during|for|at|on|by|with|from)$/.test(keyAt(tokens, at - 1));
  const article = indices.findLastIndex(isOwnArticle);
  if (article > 0) return indices.slice(article);
  const year = indices.findLastIndex((at) => tokens[at]!.kind === 'number');
  return year > 0 ? indices.slice(year + 1) : indices.slice(1);
}

/** Nothing that is said about a figure reaches past one of these. */
export function isClauseEdge(key: string): boolean {
  return CLAUSE_MARKS.has(key) || CLAUSE_STARTS.has(key) || CONJUNCTIONS.has(key);
}
