import type { Byline } from './byline.ts';
import { bylineOf } from './describe-header.ts';
import { isNoteOn } from './contributor-note.ts';
import { readCredits } from './credits.ts';
import { dateAt } from './dates.ts';
import { evidentPeople } from './names.ts';
import { isOffice } from './outlets.ts';
import { columnsOf } from '../text/characters.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { isBody, isListItem } from '../text/paragraph-shape.ts';
import { endsSentence } from '../text/sentences.ts';

/** By-lines below the text are looked for in this many last paragraphs. */
const LONGEST_CLOSING = 8;
const LONGEST_LEFT_OVER = 70;

/** By-lines at the very end by their places, in the order of the text. Whom to call may stand below them. */
export function closingBylines(
  paragraphs: readonly Paragraph[],
  body: number,
  authors: readonly string[] = [],
): Map<number, Byline> {
  const closing = new Map<number, Byline>();
  const least = Math.max(body + 1, paragraphs.length - LONGEST_CLOSING);
  let isBelowOthers = false;
  for (let at = paragraphs.length - 1; at >= least; at -= 1) {
    const paragraph = paragraphs[at]!;
    const isNote = isNoteOn(paragraph.text, authors);
    const byline = isNote ? NOTE : closingByline(paragraph.text, closing.get(at + 1));
    if (byline && (isNote || !isBelowOthers || byline.authors.length > 0)) {
      closing.set(at, isBelowOthers ? { ...byline, date: null } : byline);
    } else if (!CONTACT.test(paragraph.text)) {
      if (byline || !isLeftOver(paragraph)) break;
      isBelowOthers = true;
    }
  }
  return new Map([...closing].toReversed());
}

const NOTHING = { title: null, authors: [], source: null, url: null, date: null } as const;

const NOTE: Byline = { ...NOTHING, authors: [], dateOfWhat: 'publication' };

function closingByline(text: string, below: Byline | undefined): Byline | null {
  return bylineOf(text) ?? placeAndDay(text) ?? contributors(text) ?? firstOn(text) ?? signature(text, below);
}

/** The office that signs what it publishes, or the writer, above the day. */
function signature(text: string, below: Byline | undefined): Byline | null {
  if (!below || below.date === null) return null;
  const people = evidentPeople(text);
  if (people === null && !isOffice(text)) return null;
  return { ...NOTHING, authors: people ?? [], source: people ? null : text, dateOfWhat: 'publication' };
}

const PLACE = /^\p{Lu}[\p{L}.'’ -]{1,30},\s+(?=\p{L}|\d)/u;

/** "Barcelona, 10 March 2021": where and when something was signed. */
function placeAndDay(text: string): Byline | null {
  const start = text.length <= 60 ? (PLACE.exec(text)?.[0].length ?? 0) : 0;
  const day = start > 0 ? dateAt(text, start) : null;
  const isAll = day !== null && /^[.\s]*$/.test(text.slice(day.end));
  return isAll ? { ...NOTHING, authors: [], date: day.date, dateOfWhat: 'publication' } : null;
}

/** "The post … appeared first on Harbour Notes.": feeds close so. */
const FIRST_ON = /^The post .{1,200} (?:first appeared|appeared first) on (?<site>.{2,60}?)\.?$/;

function firstOn(text: string): Byline | null {
  const source = text.length <= 300 ? FIRST_ON.exec(text)?.groups?.['site'] : undefined;
  return source === undefined ? null : { ...NOTHING, authors: [], source, dateOfWhat: 'publication' };
}

const CONTRIBUTED =
  /^(?<credits>.{0,40}\b(?:writers?|reporters?|correspondents?)\b.{3,150}?)(?:\sin \p{Lu}\p{L}+)?\s(?:also )?contributed to (?:this|the) (?:story|report|article)[.\s■]*$/iu;

/** "Xinhua writers Zhou Chang and Tang Ning contributed to this story." */
function contributors(text: string): Byline | null {
  const words = text.length <= 250 ? CONTRIBUTED.exec(text)?.groups?.['credits'] : undefined;
  const credits = words === undefined ? null : readCredits(words.replace(/\bwriters?\b/i, 'reporters'));
  return credits && { ...NOTHING, ...credits, dateOfWhat: 'publication' };
}

/** Whom to call, and whom an office sends its notices to. */
const CONTACT =
  /^[（(【[]?(?:联系人|联系电话|联系方式|咨询电话|电话|传真|地址|邮编|邮箱|抄送|此件|纠错|热线|新闻热线|爆料|投稿|(?:香港|北京)(?:時間|时间)|contacts?\b|(?:media|press) (?:contacts?|enquiries|inquiries)|tel\b|phone\b|e-?mail\b)[^。]{0,100}$/i;

/** Names of other articles that were copied with a text stand below who wrote it; their days are not its own. */
function isLeftOver(paragraph: Paragraph): boolean {
  const { text, markup } = paragraph;
  if (markup !== null || isBody(paragraph) || isListItem(text)) return false;
  return text.length <= LONGEST_LEFT_OVER && columnsOf(text) <= LONGEST_LEFT_OVER && !endsSentence(text);
}
