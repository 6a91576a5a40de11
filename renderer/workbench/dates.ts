import type { PublishedDate } from '../../shared/model/partial-date.ts';
import { formatPeriod } from '../../shared/model/quantity-format.ts';
import { t } from './words.ts';

/** A date of publication as far as it is known: '10 Mar 2021', '28 Nov', '2023'. */
export function publishedText(published: PublishedDate | null): string {
  return published ? formatPeriod({ from: published.date, to: published.date }) : t('article.noDate');
}

/** How English is written here: the day before the month, twenty-four hours. */
const LOCALE = 'en-GB';

/** The time of day: '13:51'. */
export function clockText(moment: Date): string {
  return moment.toLocaleTimeString(LOCALE, { hour: '2-digit', minute: '2-digit' });
}

/** A moment as a person says it: 'today 13:51', '14 November'. */
export function momentText(iso: string, now = new Date()): string {
  const moment = new Date(iso);
  if (moment.toDateString() === now.toDateString()) return t('article.today', { time: clockText(moment) });
  const isThisYear = moment.getFullYear() === now.getFullYear();
  const year = isThisYear ? {} : { year: 'numeric' as const };
  return moment.toLocaleDateString(LOCALE, { day: 'numeric', month: 'long', ...year });
}

/** A length of time as a person says it: '9 s', '3 min', '1 h 5 min'. */
export function durationWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 90) return t('time.seconds', { count: whole });
  const minutes = Math.round(whole / 60);
  if (minutes < 90) return t('time.minutes', { count: minutes });
  return t('time.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
