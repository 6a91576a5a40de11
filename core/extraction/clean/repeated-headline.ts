import type { Removals } from './apply-rules.ts';
import { countRemoval, isOff } from './apply-rules.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { canBeHeadline, isBody } from '../text/paragraph-shape.ts';

const LONGEST_HEADER = 6;

/** The name of the site behind the headline, as page titles have it: "A bridge opens | Harbour Daily". */
const SITE_NAME = /^\s?(?:[|｜_–—-]|::)\s?[^|]{2,60}$/;

/** Drops the headline where it stands twice at the top: once as the page's title, with the site's name or without. */
export function withoutRepeatedHeadline(paragraphs: readonly Paragraph[], removed: Removals): Paragraph[] {
  if (isOff(removed, 'repeatedHeadline')) return [...paragraphs];
  const header = paragraphs.slice(0, LONGEST_HEADER);
  return paragraphs.filter((_, at) => {
    if (at >= LONGEST_HEADER || !isRepeated(header, at)) return true;
    countRemoval(removed, 'repeatedHeadline');
    return false;
  });
}

/** The second of two that are the same goes, and the first where only it has the site's name. */
function isRepeated(header: readonly Paragraph[], at: number): boolean {
  if (!canHead(header, at)) return false;
  const words = comparable(header[at]!);
  const isSame = header.slice(0, at).some((above) => comparable(above) === words);
  const next = header[at + 1] ? comparable(header[at + 1]!) : words;
  return isSame || (words.startsWith(next) && SITE_NAME.test(words.slice(next.length)));
}

/** A sentence can be a headline only with text below it. */
function canHead(header: readonly Paragraph[], at: number): boolean {
  const { text } = header[at]!;
  const hasTextBelow = header.slice(at + 1).some((below) => below.text.length > text.length && isBody(below));
  return canBeHeadline(text) && (!/[.。]$/.test(text) || hasTextBelow);
}

function comparable({ text }: Paragraph): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}
