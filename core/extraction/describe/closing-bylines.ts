import type { Byline } from './byline.ts';
import { bylineOf } from './describe-header.ts';
import { isOffice } from './outlets.ts';
import { columnsOf } from '../text/characters.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { isBody, isListItem } from '../text/paragraph-shape.ts';
import { endsSentence } from '../text/sentences.ts';

/** By-lines below the text are looked for in this many last paragraphs. */
const LONGEST_CLOSING = 8;
const LONGEST_LEFT_OVER = 70;

/** By-lines at the very end by their places, in the order of the text. Whom to call may stand below them. */
export function closingBylines(paragraphs: readonly Paragraph[], body: number): Map<number, Byline> {
  const closing = new Map<number, Byline>();
  const least = Math.max(body + 1, paragraphs.length - LONGEST_CLOSING);
  let isBelowOthers = false;
  for (let at = paragraphs.length - 1; at >= least; at -= 1) {
    const paragraph = paragraphs[at]!;
    const byline = bylineOf(paragraph.text) ?? signature(paragraph.text, closing.get(at + 1));
    if (byline && (!isBelowOthers || byline.authors.length > 0)) {
      closing.set(at, isBelowOthers ? { ...byline, date: null } : byline);
    } else if (!CONTACT.test(paragraph.text)) {
      if (byline || !isLeftOver(paragraph)) break;
      isBelowOthers = true;
    }
  }
  return new Map([...closing].toReversed());
}

/** The office that signs what it publishes, above the day. */
function signature(text: string, below: Byline | undefined): Byline | null {
  if (!below || below.date === null || !isOffice(text)) return null;
  return { title: null, authors: [], source: text, url: null, date: null, dateOfWhat: 'publication' };
}

/** Whom to call, and whom an office sends its notices to. */
const CONTACT =
  /^[（(【[]?(?:联系人|联系电话|联系方式|咨询电话|电话|传真|地址|邮编|邮箱|抄送|此件|contacts?\b|(?:media|press) (?:contacts?|enquiries|inquiries)|tel\b|phone\b|e-?mail\b)[^。]{0,100}$/i;

/** Names of other articles that were copied with a text stand below who wrote it; their days are not its own. */
function isLeftOver(paragraph: Paragraph): boolean {
  const { text, markup } = paragraph;
  if (markup !== null || isBody(paragraph) || isListItem(text)) return false;
  return text.length <= LONGEST_LEFT_OVER && columnsOf(text) <= LONGEST_LEFT_OVER && !endsSentence(text);
}
