import {
  companyHeads,
  conjunctions,
  headlineVerbs,
  institutionHeads,
  institutionPairs,
  longInstitutionHeads,
  plainModifiers,
  quarterHeads,
  smallerPlaces,
  transparentTails,
} from './place-heads.ts';
import { isCapitalised, isOneBlank, wordAfter, wordBefore } from './place-words.ts';

/** Longer runs of capitalised words are no name but a title or a translation that lost its commas. */
const maxWords = 10;
/** A brand and what it makes: 'Kanghua Biological', 'Rongsheng Bio Pharma'. */
const maxCompanyWords = 4;

/** Institutions that are named 'University of Hong Kong', 'Bank of Beijing'. */
const namedWithOf = new Set(
  'university college institute academy school hospital bank conservatory museum polytechnic'.split(' '),
);

/**
 * True where the Latin name between `start` and `end` is only a part of the name of an institution, a company or a feature
 * of the land. `nextName` is where the next name of a place begins.
 */
export function isPartOfInstitution(text: string, start: number, end: number, nextName: number): boolean {
  const words = nounPhraseAfter(text, end, nextName);
  return isInstitution(words) || followsInstitutionOf(text, start) || isBranchInBrackets(text, start, end);
}

/** The words that form one proper name with the name before `at`, up to the first preposition, verb or mark; in lower case. */
function nounPhraseAfter(text: string, at: number, nextName: number): string[] {
  const words: string[] = [];
  for (let next = wordAfter(text, at); next && goesOn(words, next.gap); next = wordAfter(text, next.end)) {
    const word = next.text.toLowerCase();
    const fits = conjunctions.has(word)
      ? joinsWords(words, next.end + 1 === nextName)
      : isCapitalised(next.text);
    if (!fits || headlineVerbs.has(word)) break;
    words.push(word);
    if (words.length > maxWords) return [];
  }
  while (conjunctions.has(words.at(-1) ?? '') || transparentTails.has(words.at(-1) ?? '')) words.pop();
  return words;
}

/** One blank, or the point of 'No. 2 Hospital'. */
function goesOn(words: readonly string[], gap: string): boolean {
  return isOneBlank(gap) || (gap === '. ' && words.at(-1) === 'no');
}

/** 'Development and Reform Commission' is one name; 'Dapeng and …', '… Hospital and …' and '… and Shanghai' are two. */
function joinsWords(words: readonly string[], beforeName: boolean): boolean {
  return words.length > 0 && !institutionHeads.has(words.at(-1) ?? '') && !beforeName;
}

function isInstitution(words: readonly string[]): boolean {
  const [first, second] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return false;
  if (smallerPlaces.has(first)) return second !== 'area';
  if (institutionHeads.has(last)) return true;
  if (words.some((word) => longInstitutionHeads.has(word)) && !quarterHeads.has(last)) return true;
  if (institutionPairs.get(last)?.has(words.at(-2) ?? '')) return true;
  return (
    words.length > 1 &&
    words.length <= maxCompanyWords &&
    companyHeads.has(last) &&
    !plainModifiers.has(first)
  );
}

function followsInstitutionOf(text: string, start: number): boolean {
  const of = wordBefore(text, start);
  if (of?.text !== 'of' || !isOneBlank(of.gap)) return false;
  const head = wordBefore(text, of.start);
  return (
    head !== null &&
    isOneBlank(head.gap) &&
    isCapitalised(head.text) &&
    namedWithOf.has(head.text.toLowerCase())
  );
}

/** 'Anling Biomedical (Shenzhen) Co., Ltd.', 'Harbin Institute of Technology (Shenzhen)'. */
function isBranchInBrackets(text: string, start: number, end: number): boolean {
  if (text[start - 1] !== '(' || text[end] !== ')') return false;
  const after = wordAfter(text, end + 1);
  if (
    after &&
    isOneBlank(after.gap) &&
    isInstitution([after.text.toLowerCase()]) &&
    isCapitalised(after.text)
  )
    return true;
  return endsInInstitution(text, start - 1);
}

function endsInInstitution(text: string, at: number): boolean {
  let before = wordBefore(text, at);
  for (let count = 0; before && count < maxWords && isOneBlank(before.gap); count += 1) {
    const word = before.text.toLowerCase();
    if (isCapitalised(before.text) && namedWithOf.has(word)) return true;
    if (!isCapitalised(before.text) && !conjunctions.has(word) && word !== 'of') return false;
    before = wordBefore(text, before.start);
  }
  return false;
}
