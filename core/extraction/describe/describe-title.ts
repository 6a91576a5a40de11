import { columnsOf } from '../text/characters.ts';
import { readDateline } from './dateline.ts';
import { isOutlet } from './outlets.ts';
import { leadingDate } from './lead-date.ts';
import { firstSentence } from '../text/sentences.ts';

const LONGEST_TITLE = 110;
const ELLIPSIS = '…';

/** A title from the first sentence of a text: without dateline and leading date, cut at a word where it is too long. */
export function derivedTitle(text: string): string {
  const report = text.slice(readDateline(text)?.end ?? 0);
  const told = report.slice(leadingDate(report)?.end ?? 0).replace(/\s+/g, ' ');
  const sentence = firstSentence(told === '' ? text : told).trim();
  const title = columnsOf(sentence) <= LONGEST_TITLE ? withoutFullStop(sentence) : cutAtWord(sentence);
  return capitalised(title);
}

function withoutFullStop(sentence: string): string {
  return sentence.replace(/(?<=[^.])[.。]$/, '') || sentence;
}

function cutAtWord(sentence: string): string {
  const start = startInColumns(sentence);
  const goesOnInside = /[\p{Script=Latin}\p{N}]/u.test(sentence[start.length] ?? '');
  const words = goesOnInside ? start.replace(/[\p{Script=Latin}\p{N}'’-]+$/u, '') : start;
  return (words.trim() === '' ? start : words).replace(/[\s,，;；:：、("“(（–—-]+$/u, '') + ELLIPSIS;
}

/** As many whole characters as fit. */
function startInColumns(sentence: string): string {
  let columns = 0;
  let start = '';
  for (const character of sentence) {
    columns += columnsOf(character);
    if (columns > LONGEST_TITLE) return start;
    start += character;
  }
  return start;
}

function capitalised(title: string): string {
  const [first = ''] = title;
  return first.toUpperCase() + title.slice(first.length);
}

const OUTLET_BEHIND =
  /^(?<headline>.{8,}?)(?:\s+[|｜–—-]\s+|\s?[|｜_]\s?|(?<=\p{Script=Han})-(?=\p{Script=Han}))(?<outlet>[^|｜_]{2,40})$/u;

/** "Headline | Harbour News": the title of a page as it was copied into a text; the outlet is null where none is named. */
export function splitTitle(title: string): { headline: string; outlet: string | null } {
  const { headline, outlet } = OUTLET_BEHIND.exec(title)?.groups ?? {};
  return headline && outlet && isOutlet(outlet)
    ? { headline: headline.trim(), outlet }
    : { headline: title, outlet: null };
}

/** True where a stated title holds the headline and besides at most names: "Title - Section - Site", "Print: Title". */
export function holdsHeadline(title: string, headline: string): boolean {
  const [whole, part] = [comparable(title), comparable(headline)];
  return part.length >= 6 && whole.includes(part) && part.length >= whole.length * 0.3;
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '');
}
