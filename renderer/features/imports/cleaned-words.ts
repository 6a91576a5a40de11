import type { MessageKey } from '../../../shared/messages/messages.ts';
import { t } from '../../workbench/words.ts';

/** What the cleaning rules took out of a file: '3 lines of image names, 1 skip link cleaned.' Empty where that is nothing. */
export function cleanedWords(removed: Readonly<Record<string, number>>): string {
  const pieces = Object.entries(removed).map(([rule, count]) => t(ruleKey(rule), { rule, count }));
  return pieces.length > 0 ? t('imports.cleaned', { pieces: pieces.join(', ') }) : '';
}

/** The rules that take boilerplate out of texts; one that is not here is called by its name. */
const knownRules: readonly string[] = [
  ...['skipLink', 'backToTop', 'endMark', 'separator', 'sceneBreak', 'imageNames', 'imagePlaceholder'],
  ...['shareBar', 'printBar', 'fontSize', 'advertisement', 'moreLink', 'siteLink', 'neighbours'],
  ...['breadcrumb', 'related', 'relatedLinks', 'tagList', 'newsletter', 'copyright', 'repeatedHeadline'],
  ...['contents', 'runningHead', 'pageNumber', 'pageFoot', 'sideways'],
];

export function ruleKey(rule: string): MessageKey {
  return knownRules.includes(rule) ? (`imports.rule.${rule}` as MessageKey) : 'imports.rule.unknown';
}
