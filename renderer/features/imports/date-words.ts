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

/** A moment in local time: '14:02' today, else '28 Nov 2026, 14:02'. */
export function momentWords(time: string, now = new Date()): string {
  const moment = new Date(time);
  const clock = moment.toLocaleTimeString(LOCALE, { hour: '2-digit', minute: '2-digit' });
  if (moment.toDateString() === now.toDateString()) return clock;
  return `${moment.toLocaleDateString(LOCALE, forms.day)}, ${clock}`;
}

/** A length of time as a person says it: '9 s', '3 min', '1 h 5 min'. */
export function durationWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 90) return t('imports.seconds', { count: whole });
  const minutes = Math.round(whole / 60);
  if (minutes < 90) return t('imports.minutes', { count: minutes });
  return t('imports.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
