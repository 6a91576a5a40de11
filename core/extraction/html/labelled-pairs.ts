import { type BylineField, fieldOfLabel } from '../describe/byline-label-words.ts';
import { type HtmlElement, wordsOf } from './html-tree.ts';

/** A label in an element of its own, and what stands in the one beside it. */
export interface LabelledPair {
  field: BylineField;
  value: string;
  /** The label says that it is of publication, not of the writing or the signing before it. */
  isOfPublication: boolean;
}

const OF_PUBLICATION = /^(?:发布|發布|發佈|publi|posted|released)/i;

const LONGEST_LABEL = 30;
const LONGEST_VALUE = 120;
const LABEL_ELEMENTS = new Set(['td', 'th', 'dt']);
const VALUE_ELEMENTS = new Set(['td', 'th', 'dd']);

/** "发 布 时 间：" in a cell with the date in the next, "From" and "Published" in a list of terms. Null for anything else. */
export function labelledPair(element: HtmlElement): LabelledPair | null {
  if (!LABEL_ELEMENTS.has(element.name)) return null;
  const value = elementAfter(element);
  if (!value || !VALUE_ELEMENTS.has(value.name)) return null;
  const label = usualLabel(wordsOf(element));
  const field = label.length <= LONGEST_LABEL ? fieldOfLabel.get(label) : undefined;
  const words = field ? wordsOf(value) : '';
  return field && words !== '' && words.length <= LONGEST_VALUE
    ? { field, value: words, isOfPublication: OF_PUBLICATION.test(label) }
    : null;
}

/** Labels are often spaced out so that all are as wide as the widest. */
function usualLabel(label: string): string {
  const words = label.replace(/\s*[:：]\s*$/, '').toLowerCase();
  return /\p{Script=Han}/u.test(words) ? words.replace(/\s/g, '') : words;
}

function elementAfter(element: HtmlElement): HtmlElement | null {
  const siblings = element.parent?.children ?? [];
  const after = siblings.slice(siblings.indexOf(element) + 1).find(({ kind }) => kind === 'element');
  return after?.kind === 'element' ? after : null;
}
