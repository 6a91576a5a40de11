import { visible } from '../../../../shared/messages/messages.ts';
import { t } from '../../../workbench/words.ts';

/** What a part of a file is called: its page, its name (`word/footnotes.xml`), or both; the file's text where it has neither. */
export function partName(name: string, page: number | null): string {
  const named = name === '' ? null : visible(name);
  if (page === null) return named ?? t('reader.wholeFile');
  const numbered = t('reader.page', { page });
  return named === null ? numbered : t('reader.pageOf', { name: named, page: numbered });
}
