import { columnsOf, countHan, isMostlyHan } from './characters.ts';
import type { Paragraph } from './paragraph.ts';
import { runCounter } from './run-counter.ts';
import { endsSentence, holdsFullStop, holdsSentenceEnd } from './sentences.ts';

/*
 * In plain text a paragraph's kind shows in its shape alone. The measures are columns, in which a Chinese character
 * counts for two, so that they hold for both languages.
 */

const BODY_COLUMNS = 160;
const SENTENCE_COLUMNS = 60;
const HEADLINE_COLUMNS = 220;
const MOST_HEADLINE_WORDS = 35;

const LIST_MARKER =
  /^(?:[-•*·▪●◦‣–■◆]\s|\d{1,3}[.)]\s|\d{1,2}[、．]|[(（](?:\d{1,3}|[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[)）]|[a-z]\)\s|[①-⑳])/;
const GOES_ON = /[,，:：;；、\-–—&(（]$/;

/** Columns of a text, counted no further than a headline may go. */
function columnsUpTo(text: string): number {
  return columnsOf(text.slice(0, 400));
}

/** True for running text: long, or of some length with a sentence that ends. */
export function isBody({ text, markup }: Paragraph): boolean {
  if (markup !== null && markup.kind !== 'paragraph') return false;
  const columns = columnsUpTo(text);
  return (
    columns >= BODY_COLUMNS || (columns >= SENTENCE_COLUMNS && (endsSentence(text) || holdsSentenceEnd(text)))
  );
}

/** True for a line that begins with a bullet, a number or a letter of a list. */
export function isListItem(text: string): boolean {
  return LIST_MARKER.test(text);
}

/** True where the end of a line says that something follows: a comma, a colon, a dash. */
export function announcesMore(text: string): boolean {
  return GOES_ON.test(text);
}

/** True for a line that could head an article: short, no list item, complete in itself. Its punctuation may be anything. */
export function canBeHeadline(text: string): boolean {
  return isShort(text) && !isListItem(text) && !announcesMore(text) && /^[^\p{Ll}]/u.test(text);
}

/** What stands in and below articles under a label. */
const LABELLED =
  /^(?:related|read more|see also|also read|photos?|pictures?|captions?|source|tags|corrections?|clarification|editor['’]s note|note|相关(?:阅读|新闻|链接)|图片?|标签|来源|编者按|更正)\s?[:：]/i;

/** The stricter shape that a headline in the middle of a file has to have: four words or eight characters, no full stop. */
export function looksLikeHeadline(text: string): boolean {
  if (!canBeHeadline(text) || LABELLED.test(text) || /[.。;；…]["”’」』]?$/.test(text)) return false;
  return wordsOf(text) >= 4 && !holdsFullStop(text);
}

/** True for a headline in the shape of a sentence, full stop and all: one sentence, no longer than headlines are. */
export function isSentenceHeadline(text: string): boolean {
  return canBeHeadline(text) && columnsUpTo(text) <= 140 && endsSentence(text) && !holdsSentenceEnd(text);
}

/** True where every word that matters has a capital, as in English headlines: four of them at least. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{Script=Latin}[\p{L}'’-]*/gu)?.filter((word) => word.length > 3) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length >= 4 && capitals.length >= words.length * 0.85;
}

const countWrittenWords = runCounter({ members: '[\\p{Script=Latin}\\p{N}]', joiners: ".,'’-" });

/** Words, of which two Chinese characters make one. */
export function wordsOf(text: string): number {
  return countWrittenWords(text) + Math.floor(countHan(text) / 2);
}

/** True for a long paragraph that stops without a full stop, in mid-sentence or mid-word. */
export function isLong(text: string): boolean {
  return columnsUpTo(text) >= (isMostlyHan(text) ? 80 : 100);
}

function isShort(text: string): boolean {
  return (
    text.length <= HEADLINE_COLUMNS &&
    columnsOf(text) <= HEADLINE_COLUMNS &&
    wordsOf(text) <= MOST_HEADLINE_WORDS
  );
}
