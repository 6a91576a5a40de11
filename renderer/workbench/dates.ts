import type { PublishedDate } from '../../shared/model/partial-date.ts';
import { formatPeriod } from '../../shared/model/quantity-format.ts';
import { t } from './words.ts';

/** A date of publication as far as it is known: '10 Mar 2021', '28 Nov', '2023'. */
export function publishedText(published: PublishedDate | null): string {
  return published ? formatPeriod({ from: published.date, to: published.date }) : t('article.noDate');
}

/** A moment as a person says it: 'today 13:51', '14 November'. */
export function momentText(iso: string, now = new Date()): string {
  const moment = new Date(iso);
  const time = moment.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  if (moment.toDateString() === now.toDateString()) return t('article.today', { time });
  const isThisYear = moment.getFullYear() === now.getFullYear();
  const year = isThisYear ? {} : { year: 'numeric' as const };
  return moment.toLocaleDateString(undefined, { day: 'numeric', month: 'long', ...year });
}
