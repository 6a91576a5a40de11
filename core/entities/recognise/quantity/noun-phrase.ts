import { DETERMINERS, endsNounPhrase, MONEY_VERBS } from './grammar-words.ts';
import { ADJUNCTS_IN_S, isKnownNoun, isPluralNoun } from './noun-table.ts';
import type { Sentence } from './sentence.ts';
import { isCapitalisedAt, isWordAt, keyAt } from './token.ts';

/*
 * Noun phrases for naming what is measured, as lists of token indices in text order.
 */

/** Participles that belong to a noun; others in front of one are the verb of the sentence ('driving sales of'). */
const NOUN_PARTICIPLES = new Set(
  (
    'operating manufacturing selling emerging engineering marketing processing housing trading banking financing funding lending ' +
    'spending training testing clothing shipping mining advertising added fixed listed registered retained planned advanced related ' +
    'restricted limited used outstanding existing remaining leading building purchasing pricing rising growing unlisted bidding'
  ).split(' '),
);

const COMMON_VERBS = new Set(
  (
    'given granted receive received receives obtain obtained obtains achieve achieved achieves achieving generate generated generates generating ' +
    'record recorded records post posted complete completed completes sign signed signs signing establish established create created ' +
    'creates realize realized realise realised realizes form formed drive drove driven drives driving boost boosted boosts boosting ' +
    'promote promoted issue issued launch launched set sets secure secured report reported announce announced introduce introduced ' +
    'complete completed put use using used build built add adding see seen produce produced contribute contributed apply get getting ' +
    'including totaling totalling benefiting reaching making bringing giving receiving enjoying providing granting awarding offering ' +
    'attracting gathering covering exceeding increasing accounting offer offers offered enjoy enjoys'
  ).split(' '),
);

/** A verb that the news uses of figures, and that no noun is spelt like. */
export function isCommonVerb(key: string): boolean {
  return COMMON_VERBS.has(key);
}

function isVerbal(sentence: Sentence, at: number): boolean {
  const key = keyAt(sentence.tokens, at);
  if (NOUN_PARTICIPLES.has(key)) return false;
  if (DETERMINERS.has(keyAt(sentence.tokens, at - 1))) return false;
  return (
    COMMON_VERBS.has(key) ||
    (MONEY_VERBS.has(key) &&
      /(ed|ing|s)$/.test(key) &&
      !/^(costs?|sales|exports|imports|grants|awards|rewards|savings)$/.test(key))
  );
}

/** The noun phrase that ends with token `last`, over 'of' and the places in it. */
export function phraseEndingAt(sentence: Sentence, last: number): number[] {
  const { tokens } = sentence;
  const phrase: number[] = [];
  for (let at = last; at >= 0 && phrase.length < 14; at -= 1) {
    const key = keyAt(tokens, at);
    const token = tokens[at]!;
    if (token.kind === 'word' && (sentence.placed[at] || key === "'s")) phrase.unshift(at);
    else if (key === '&') phrase.unshift(at);
    else if (token.kind === 'word' && !endsNounPhrase(key)) {
      if (isVerbal(sentence, at)) break;
      phrase.unshift(at);
    } else if (isTie(sentence, at, phrase)) phrase.unshift(at);
    else break;
  }
  return phrase;
}

/** 'of' and 'in' between two nouns, the article behind them, and 'and' between two nouns. */
function isTie(sentence: Sentence, at: number, phrase: readonly number[]): boolean {
  const { tokens } = sentence;
  const key = keyAt(tokens, at);
  const before = keyAt(tokens, at - 1);
  if (phrase.length === 0) return false;
  const nounBefore = isWordAt(tokens, at - 1) && !endsNounPhrase(before);
  if (key === 'of') return nounBefore;
  if (key === 'per') return keyAt(tokens, at + 1) === 'capita';
  if (key === 'in' || key === 'for')
    return nounBefore && phrase.some((index) => sentence.placed[index] || isPlaceWord(sentence, index));
  if (key === 'and') return nounBefore && !DETERMINERS.has(keyAt(tokens, at + 1));
  return DETERMINERS.has(key) && (before === 'of' || before === 'in');
}

function isPlaceWord(sentence: Sentence, at: number): boolean {
  return /^(city|district|county|province|country|jurisdiction|park|zone)$/.test(keyAt(sentence.tokens, at));
}

/** The noun phrase that begins at token `first`: 'the total project investment', 'retail sales of restricted goods'. */
export function phraseStartingAt(sentence: Sentence, first: number): number[] {
  const { tokens } = sentence;
  const phrase: number[] = [];
  for (let at = first; at < tokens.length && phrase.length < 12; at += 1) {
    const key = keyAt(tokens, at);
    const isContent = isWordAt(tokens, at) && (!endsNounPhrase(key) || sentence.placed[at] || key === "'s");
    const isArticle = DETERMINERS.has(key) && (at === first || keyAt(tokens, at - 1) === 'of');
    // A word right before a number is its verb: '… project costs 12 billion yuan'.
    const isVerb = phrase.length > 0 && tokens[at + 1]?.kind === 'number' && !isCapitalisedAt(tokens, at);
    if (isVerb) break;
    if (!isContent && !isArticle && !(key === 'of' && phrase.length > 0)) break;
    phrase.push(at);
    if (isContent && isPluralNoun(key) && keyAt(tokens, at + 1) !== 'of' && !isCompound(sentence, at)) break;
  }
  return phrase;
}

/** 'sales revenue', 'materials companies': a noun in -s that does not end its phrase. */
function isCompound(sentence: Sentence, at: number): boolean {
  return (
    sentence.placed[at] ||
    ADJUNCTS_IN_S.has(keyAt(sentence.tokens, at)) ||
    isKnownNoun(keyAt(sentence.tokens, at + 1))
  );
}
