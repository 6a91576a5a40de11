import { dateWords } from '../../../shared/messages/date-words.ts';
import type { Citation } from '../../../shared/model/cited-brief.ts';
import { t, words } from '../../workbench/words.ts';

/** Where an article is from and when it appeared, as far as both are known. */
export function sourceWords({ source, published }: Pick<Citation, 'source' | 'published'>): string {
  const date = published ? dateWords(published.date, words.language) : t('brief.noDate');
  return `${source ?? t('brief.noSource')}, ${date}`;
}
