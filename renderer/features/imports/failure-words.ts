import type { ImportItem } from '../../../shared/contract/corpus.ts';
import { t, words } from '../../workbench/words.ts';
import { charsetName } from './charset-name.ts';
import { nameOf } from './shown-path.ts';

type Failed = Pick<ImportItem, 'error' | 'path'>;

/** What went wrong, what it looks like, and what to do. The path stands beside it, so that the file's name is enough. */
export interface FailureWords {
  what: string;
  likely: string;
  help: string;
}

/** The words for a file that did not come in; all empty for one that did. */
export function failureWords({ error, path }: Failed): FailureWords {
  if (!error) return { what: '', likely: '', help: '' };
  const failure = { ...error, details: { ...error.details, path: nameOf(path) } };
  return {
    what: words.reason(failure),
    likely: likelyWords({ error, path }),
    help: words.error(failure).help,
  };
}

/** The charsets that a file could be in whose charset could not be told, the likeliest first. */
export function likelyCharsets({ error }: Failed): string[] {
  if (error?.code !== 'encodingUnknown') return [];
  return String(error.details.candidates ?? '')
    .split(', ')
    .filter((name) => name !== '');
}

/** So many charsets are named; the others can be chosen as well. */
const NAMED = 3;

const either = new Intl.ListFormat('en', { type: 'disjunction' });

function likelyWords(item: Failed): string {
  const names = likelyCharsets(item).slice(0, NAMED).map(charsetName);
  return names.length > 0 ? t('reason.encodingUnknown.likely', { charsets: either.format(names) }) : '';
}
