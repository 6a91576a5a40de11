import { countHan } from '../text/characters.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { isListItem, isLong } from '../text/paragraph-shape.ts';
import { breaksOff, isLeftHanging, holdsSentenceEnd } from '../text/sentences.ts';

/**
 * True where the last paragraph of the text itself breaks off: running text without a stop at its end. A last line in the
 * shape of a heading, a list item and a paragraph with an end mark after it are complete.
 */
export function isTruncated(last: Paragraph | undefined): boolean {
  if (!last || !isOpenEnded(last)) return false;
  return isLong(last.text) || holdsSentenceEnd(last.text) || isLeftHanging(last.text) || isClause(last.text);
}

/** A Chinese sentence of two clauses and more than twenty characters is no heading at the end of a text. */
function isClause(text: string): boolean {
  return /[，；]/.test(text) && countHan(text.slice(0, 200)) > 20;
}

/** The same of a paragraph in the middle of a file, where a colon or a dash leads on to the next. */
export function isCutOff(paragraph: Paragraph): boolean {
  return isOpenEnded(paragraph) && isLong(paragraph.text) && !/[:：—–-]$/.test(paragraph.text);
}

function isOpenEnded({ text, markup, ended }: Paragraph): boolean {
  if (ended || (markup !== null && markup.kind !== 'paragraph')) return false;
  return breaksOff(text) && !isListItem(text);
}
