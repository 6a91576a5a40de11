import { beginsAnotherStory } from './another-story.ts';
import { borderWeight, ENOUGH, hasEndMarkAbove, headlineWeight } from './article-border.ts';
import { readDateline } from '../describe/dateline.ts';
import { markedStart } from './article-marker.ts';
import { bylineOf } from '../describe/describe-header.ts';
import { isCutOff } from '../describe/describe-truncation.ts';
import { dateOfReport } from '../describe/lead-date.ts';
import { columnsOf } from '../text/characters.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { isBody, isLong, isSentenceHeadline, looksLikeHeadline } from '../text/paragraph-shape.ts';
import { uptakeOf } from '../text/word-uptake.ts';

/** How much running text the article above a border has. */
interface TextAbove {
  paragraphs: number;
  columns: number;
}

/**
 * The articles of a file, each as its paragraphs, in the order of the file. A border needs strong evidence on both sides:
 * a headline in the middle of an article with nothing else to it never splits.
 */
export function splitArticles(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const articles: Paragraph[][] = [];
  let start = 0;
  let above: TextAbove = { paragraphs: 0, columns: 0 };
  paragraphs.forEach((paragraph, at) => {
    if (above.paragraphs > 0 && beginsArticle(paragraphs, start, at, above)) {
      const border = markedStart(paragraphs, start, at);
      articles.push(paragraphs.slice(start, border));
      start = border;
      above = { paragraphs: 0, columns: 0 };
    }
    if (isRunningText(paragraph)) {
      above = { paragraphs: above.paragraphs + 1, columns: above.columns + columnsOf(paragraph.text) };
    }
  });
  return [...articles, paragraphs.slice(start)].filter((article) => article.length > 0);
}

function beginsArticle(
  paragraphs: readonly Paragraph[],
  start: number,
  at: number,
  above: TextAbove,
): boolean {
  const paragraph = paragraphs[at]!;
  const { text, markup, before } = paragraph;
  if (markup !== null && markup.kind !== 'heading' && markup.kind !== 'paragraph') return false;
  if (before.includes('skipLink')) return isRunningText(paragraph) || bodyBelow(paragraphs, at) !== null;
  if (!looksLikeHeadline(text) || bylineOf(text)) return beginsWithoutHeadline(paragraphs, start, at, above);
  const body = bodyBelow(paragraphs, at);
  if (body === null) return false;
  const weight = borderWeight(paragraphs, at) + headlineWeight(paragraphs, at, body);
  if (weight >= ENOUGH || markedStart(paragraphs, start, at) < at) return true;
  return beginsAnotherStory(paragraphs, start, at);
}

/** Many reports are pasted without their headline: their dateline, their by-line or their first words show them. */
function beginsWithoutHeadline(
  paragraphs: readonly Paragraph[],
  start: number,
  at: number,
  above: TextAbove,
): boolean {
  if (isRetoldAfterCut(paragraphs, at) || hasTitleLabel(paragraphs, at)) return true;
  const opening = openingOf(paragraphs, at);
  if (opening === 'full' && hasReportBelow(paragraphs, at)) {
    // Each of two reports begins with its dateline; otherwise the text above may be a summary of the same report.
    if (isReport(above) || openingOf(paragraphs, start) === 'full') return true;
  }
  if (opening !== null) return borderWeight(paragraphs, at) >= ENOUGH;
  return hasEndMarkAbove(paragraphs, at) && paragraphs.slice(at, at + 3).filter(isRunningText).length === 3;
}

const TITLE_LABEL = /^(?:title|headline|标题|题目|文章标题)\s?[:：]/i;

/** "Title: …" below a report, with other text below it. */
function hasTitleLabel(paragraphs: readonly Paragraph[], at: number): boolean {
  const { text } = paragraphs[at]!;
  return TITLE_LABEL.test(text) && Boolean(bylineOf(text)?.title) && bodyBelow(paragraphs, at) !== null;
}

/** After a text cut off: a headline in the shape of a sentence, told again by the text below it. */
function isRetoldAfterCut(paragraphs: readonly Paragraph[], at: number): boolean {
  const { text } = paragraphs[at]!;
  if (!isSentenceHeadline(text) || !isCutOff(paragraphs[at - 1]!)) return false;
  const body = bodyBelow(paragraphs, at);
  if (!body || body.text.length < text.length * 1.5) return false;
  const { shared, share } = uptakeOf(text, body.text);
  return shared >= 6 && share >= 0.7;
}

/**
 * Full: a dateline with agency and date, or a by-line with an author and more, directly above text. Partial: one that says
 * less, or the day of a report in its first words.
 */
function openingOf(paragraphs: readonly Paragraph[], at: number): 'full' | 'partial' | null {
  const paragraph = paragraphs[at]!;
  if (isRunningText(paragraph)) {
    const dateline = readDateline(paragraph.text);
    if (dateline?.date && dateline.source) return 'full';
    return dateline?.date || dateline?.source || dateOfReport(paragraph.text) !== null ? 'partial' : null;
  }
  const next = paragraphs[at + 1];
  // A by-line with a headline below it closes the text above.
  const byline = next && isRunningText(next) && !bylineOf(next.text) ? bylineOf(paragraph.text) : null;
  if (!byline) return null;
  return byline.authors.length > 0 && (byline.source !== null || byline.date !== null) ? 'full' : 'partial';
}

/** More than a summary, under which the dateline of the same article may stand. */
function isReport({ paragraphs, columns }: TextAbove): boolean {
  return paragraphs >= 3 || columns >= 800;
}

/** More than the notice about rights and views that pages have under their closing by-line. */
function hasReportBelow(paragraphs: readonly Paragraph[], at: number): boolean {
  const below = paragraphs.slice(at, at + 6).filter(isRunningText);
  return below.length >= 2 && below.reduce((sum, { text }) => sum + columnsOf(text), 0) >= 300;
}

const LONGEST_HEADER = 5;

/** The text below a headline, on this side of the next border; by-lines and a subtitle may stand between them. */
function bodyBelow(paragraphs: readonly Paragraph[], at: number): Paragraph | null {
  for (const paragraph of paragraphs.slice(at + 1, at + 1 + LONGEST_HEADER)) {
    if (paragraph.before.some((signal) => signal !== 'sceneBreak' && signal !== 'gap')) return null;
    if (isRunningText(paragraph) && !bylineOf(paragraph.text)) return paragraph;
  }
  return null;
}

function isRunningText(paragraph: Paragraph): boolean {
  return isBody(paragraph) || (paragraph.markup === null && isLong(paragraph.text));
}
