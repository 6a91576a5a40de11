import type { Byline } from './byline.ts';
import { dateAndRest } from './byline-values.ts';
import { findDate } from './dates.ts';
import { endsSentence } from '../text/sentences.ts';

const LONGEST = 120;
const PARTS = /\s*[|｜·•／]\s*|\s+[-–—/]\s+|\s{2,}|\u3000+/u;
/** When something was changed is no day of publication. */
const OF_CHANGE = /updated|modified|更新|修改|编辑于/i;
const TIME = /^[\s,，]{0,2}(?:at\s)?\d{1,2}:\d{2}(?!\d)/;

/**
 * The day in a line below a headline of which the rest says nothing to us: the day alone between bars, or with the time of
 * the day behind it. Null for sentences, for days without a year and for those of changes.
 */
export function datedLine(text: string): Byline | null {
  if (text.length > LONGEST || endsSentence(text) || !/\d/.test(text) || OF_CHANGE.test(text)) return null;
  const found = findDate(text);
  if (found?.date.length !== 10) return null;
  const isAlone = text.split(PARTS).some((part) => {
    const { date, rest } = dateAndRest(part);
    return date === found.date && rest === '';
  });
  if (!isAlone && !TIME.test(text.slice(found.end))) return null;
  return { title: null, authors: [], source: null, url: null, date: found.date, dateOfWhat: 'publication' };
}
