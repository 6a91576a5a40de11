import { isMostlyHan } from '../text/characters.ts';
import { readDateline } from '../describe/dateline.ts';
import { bylineOf } from '../describe/describe-header.ts';
import { isCutOff } from '../describe/describe-truncation.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { isTitleCase, wordsOf } from '../text/paragraph-shape.ts';
import type { Signal } from '../clean/rules.ts';
import { uptakeOf } from '../text/word-uptake.ts';

/*
 * Whether a headline in the middle of a file begins another article is weighed: how clearly the text above is over, and
 * how clearly a new one begins. Together the two have to weigh enough.
 */
export const ENOUGH = 3;

const CLOSING_BYLINES = 4;
const clearBorders: readonly Signal[] = ['separator', 'pageBreak', 'endMark'];

/** How clearly the text above is over. What stands between its end and this paragraph may be its closing by-lines. */
export function borderWeight(paragraphs: readonly Paragraph[], at: number): number {
  if (!isNearBorder(paragraphs, at)) return isCutOff(paragraphs[at - 1]!) ? 1 : 0;
  const { text, markup } = paragraphs[at]!;
  const { above, signals } = endAbove(paragraphs, at);
  if (above?.ended || signals.some((signal) => clearBorders.includes(signal))) return 3;
  // Pages of questions and answers have a link to the top after each answer.
  if (signals.includes('backToTop')) return wordsOf(text) >= 5 ? 3 : 2;
  if (signals.includes('sceneBreak')) return markup?.kind === 'heading' && markup.level === 1 ? 3 : 2;
  return above && isCutOff(above) ? 1 : 0;
}

/** True where an end mark stands above, by-lines that close the text between them left aside. */
export function hasEndMarkAbove(paragraphs: readonly Paragraph[], at: number): boolean {
  if (!isNearBorder(paragraphs, at)) return false;
  const { above, signals } = endAbove(paragraphs, at);
  return above?.ended === true || signals.includes('endMark');
}

/** Asks cheaply first: in most places nothing was taken out nearby. */
function isNearBorder(paragraphs: readonly Paragraph[], at: number): boolean {
  const near = paragraphs.slice(Math.max(0, at - CLOSING_BYLINES - 1), at + 1);
  return near.some(
    ({ before, ended }, place) =>
      before.some((signal) => signal !== 'gap') || (ended && place < near.length - 1),
  );
}

/** The last paragraph of the text above and all boilerplate between it and this one. */
function endAbove(
  paragraphs: readonly Paragraph[],
  at: number,
): { above: Paragraph | undefined; signals: Signal[] } {
  const signals = [...paragraphs[at]!.before];
  let above = at - 1;
  while (above >= 0 && at - above <= CLOSING_BYLINES && bylineOf(paragraphs[above]!.text)) {
    signals.push(...paragraphs[above]!.before);
    above -= 1;
  }
  return { above: paragraphs[above], signals };
}

/** How clearly a new text begins: a by-line or a dateline below the headline, title case, words that are taken up again. */
export function headlineWeight(paragraphs: readonly Paragraph[], at: number, body: Paragraph): number {
  const { text } = paragraphs[at]!;
  if (hasFullHeader(paragraphs, at, body)) return ENOUGH;
  const { shared, share } = uptakeOf(text, body.text);
  const isTakenUp = shared >= 3 && share >= 0.5;
  // Chinese has no title case; a headline whose characters return weighs as much as both.
  if (isMostlyHan(text)) return isTakenUp ? 2 : 0;
  return (isTitleCase(text) ? 1 : 0) + (isTakenUp ? 1 : 0);
}

/** Somebody who wrote it or a day on which it appeared; a source alone may be that of a figure. */
function hasFullHeader(paragraphs: readonly Paragraph[], at: number, body: Paragraph): boolean {
  const dateline = readDateline(body.text);
  if (dateline && (dateline.date !== null || dateline.source !== null)) return true;
  const bylines = [at + 1, at + 2].map((place) => bylineOf(paragraphs[place]?.text ?? ''));
  return bylines.some((byline) => byline !== null && (byline.date !== null || byline.authors.length > 0));
}
