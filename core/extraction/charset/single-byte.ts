/** Marks that stand between words of any Latin text: quotation marks, dashes, signs of money and measure. */
const MARK = /[‘’“”–—…•€£¥§©®°±·×«»¿¡½¼¾²³™]/;
const LETTER = /\p{L}/u;

/** How much a text reads as one of words: letters beside letters of their own script, marks where marks stand. 0 to 1. */
export function singleByteScore(text: string, charset: string): number {
  let [all, good] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at]! < '\u0080') continue;
    all += 1;
    if (fits(text, at, charset === 'windows-1252')) good += 1;
  }
  return all === 0 ? 0 : good / all;
}

function fits(text: string, at: number, isLatin: boolean): boolean {
  const here = text[at]!;
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  if (MARK.test(here)) return !LETTER.test(here) && (before < '\u0080' || after < '\u0080');
  if (!LETTER.test(here)) return here === '\u00A0';
  // Accented letters of Latin words stand among plain ones; whole words of them are another script read wrongly.
  return isLatin ? isPlainLetter(before) || isPlainLetter(after) : isCaseRight(here, before);
}

function isPlainLetter(character: string): boolean {
  return /[A-Za-z]/.test(character);
}

/** No capital after a small letter: so come out the words of another charset. */
function isCaseRight(here: string, before: string): boolean {
  return !(/\p{Lu}/u.test(here) && /\p{Ll}/u.test(before));
}
