import type { ImportItem } from '../../../shared/contract/corpus.ts';
import { t } from '../../workbench/words.ts';
import { dayWords } from './date-words.ts';
import { nameOf, shownPath } from './shown-path.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in the prefixes of the metric system: '812 bytes', '18 kB', '2.4 MB'. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return t('imports.size.bytes', { count: bytes });
  const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  const maximumFractionDigits = value < 10 ? 1 : 0;
  const format = { style: 'unit', unit: units[power - 1]!, maximumFractionDigits } as const;
  return new Intl.NumberFormat('en', format).format(value);
}

/** Its size, the folder it lies in below that of the import, and when it changed, as far as that is known. */
export function fileFacts({ path, bytes, modified }: ImportItem, folder: string): string {
  const inner = shownPath(path, folder);
  const parent = inner.slice(0, Math.max(0, inner.length - nameOf(inner).length)).replace(/[/\\]+$/, '');
  return [
    ...(bytes === null ? [] : [sizeWords(bytes)]),
    ...(parent === '' ? [] : [parent]),
    ...(modified === null ? [] : [t('imports.changed', { day: dayWords(new Date(modified)) })]),
  ].join(', ');
}
