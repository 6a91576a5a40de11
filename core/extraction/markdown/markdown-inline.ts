import type { Nodes } from 'mdast';
import { consistsOfImageNames } from '../clean/image-names.ts';
import { markdownCharacters } from './markdown-characters.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { concatenate, standIn } from '../text/mapped-text.ts';
import { visibleCharacters } from '../text/visible-text.ts';

const NOTHING: MappedText = { text: '', pieces: [] };

/** The text of a Markdown node without its marks: of emphasis and links their words, of an image its alternative text. */
export function inlineText(raw: string, node: Nodes): MappedText {
  const { start, end } = spanOf(node);
  switch (node.type) {
    case 'text':
      return markdownCharacters(raw, start, end);
    case 'inlineCode':
      return located(raw, node.value, start, end);
    case 'image':
    case 'imageReference':
      return consistsOfImageNames(node.alt ?? '') ? NOTHING : located(raw, node.alt ?? '', start, end);
    case 'break':
      return standIn('\n', start, end);
    case 'html':
      return /^<br\b/i.test(node.value) ? standIn('\n', start, end) : NOTHING;
    default:
      return 'children' in node ? concatenate(node.children.map((child) => inlineText(raw, child))) : NOTHING;
  }
}

/** True where a reader sees nothing but pictures. */
export function holdsOnlyImages(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true;
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type === 'break' || node.type === 'html') return true;
  return 'children' in node && node.children.length > 0 && node.children.every(holdsOnlyImages);
}

/** Where a node stands in the raw text. The parser gives every node that it read a position. */
export function spanOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Words that stand in the source as they are; where they do not (a line break in them), all of it stands for them. */
function located(raw: string, words: string, start: number, end: number): MappedText {
  if (words === '') return NOTHING;
  const at = raw.indexOf(words, start);
  return at >= 0 && at + words.length <= end
    ? visibleCharacters(raw, at, at + words.length)
    : standIn(words, start, end);
}
