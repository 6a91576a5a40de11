import type { PublishedDate } from '../../../shared/model/partial-date.ts';
import { t } from '../../workbench/words.ts';

/** The day before the month, as the look has it. */
const LOCALE = 'en-GB';
/** A leap year, so that every day without a year is a day in it. */
const ANY_YEAR = '2024';

const forms: Readonly<Record<PublishedDate['precision'], Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
  'month-day': { day: 'numeric', month: 'long' },
};

/** A date as far as it is known: '10 Mar 2021', 'Mar 2021', '2021', '28 November, year not stated'. */
export function dateWords(published: PublishedDate | null): string {
  if (!published) return t('imports.noDate');
  const { date, precision } = published;
  const day = new Date(date.startsWith('--') ? `${ANY_YEAR}-${date.slice(2)}` : date);
  const words = day.toLocaleDateString(LOCALE, { ...forms[precision], timeZone: 'UTC' });
  return precision === 'month-day' ? t('imports.noYear', { day: words }) : words;
}

/** A day in local time: '28 Jul 2022'. */
export function dayWords(day: Date): string {
  return day.toLocaleDateString(LOCALE, forms.day);
}

/** A moment in local time: '14:02' today, else '28 Nov 2026, 14:02'. */
export function momentWords(time: string, now = new Date()): string {
  const moment = new Date(time);
  const clock = moment.toLocaleTimeString(LOCALE, { hour: '2-digit', minute: '2-digit' });
  if (moment.toDateString() === now.toDateString()) return clock;
  return `${moment.toLocaleDateString(LOCALE, forms.day)}, ${clock}`;
}
