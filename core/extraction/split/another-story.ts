import { bylineOf } from '../describe/describe-header.ts';
import { isCutOff } from '../describe/describe-truncation.ts';
import { columnsOf, isMostlyHan } from '../text/characters.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { isBody, isLong, looksLikeHeadline } from '../text/paragraph-shape.ts';
import { endsSentence } from '../text/sentences.ts';
import { searchedWords, type Uptake, uptakeOf } from '../text/word-uptake.ts';
import { topicSimilarity } from './topic-similarity.ts';

/*
 * Two articles pasted one under the other with nothing but a headline between them. A subheading looks the same; what tells
 * them apart is the story: the text below says no more of what the title of the file is about, and the headline is taken up
 * by all of it, not only by its next paragraph. Each sign is weighed; the weights were found on pairs of articles and on
 * articles with subheadings.
 */

const ENOUGH = 3.5;

/** Texts are compared no further than this around the headline. */
const FARTHEST = 3000;
const MOST_PARAGRAPHS = 60;
const LONGEST_HEADER = 8;
const FEWEST_COLUMNS = 200;

/** Articles do not have so many headings that both sides of a border could be judged by them. */
const MOST_HEADINGS = 3;

/** Topics of two short reports have less in common than this; Chinese is compared by pairs of characters, which vary more. */
const SIMILAR = { han: 0.06, latin: 0.13 };

/** What stands around a headline: the article above it with its title, and the text below it. */
interface Surroundings {
  title: string | null;
  above: string;
  below: readonly string[];
  headings: number;
}

/** True where the headline at `at` begins another story than that of the article from `start` on. */
export function beginsAnotherStory(paragraphs: readonly Paragraph[], start: number, at: number): boolean {
  const around = surroundingsOf(paragraphs, start, at);
  if (!around) return false;
  return weighEnd(paragraphs, at) - around.headings + weigh(paragraphs[at]!.text, around) >= ENOUGH;
}

/** How clearly the text above is over, though nothing that was taken out says so. */
function weighEnd(paragraphs: readonly Paragraph[], at: number): number {
  const above = paragraphs[at - 1]!;
  const isSetApart = paragraphs[at]!.before.includes('gap') || bylineOf(above.text) !== null;
  return isSetApart ? 2 : isCutOff(above) ? 1 : 0;
}

function weigh(headline: string, { title, above, below }: Surroundings): number {
  const text = below.join('\n');
  const words = searchedWords(text);
  return (
    weighStrangeness(title === null ? null : uptakeOf(title, words), uptakeOf(headline, above)) +
    weighSimilarity(topicSimilarity(above, text), isMostlyHan(text) ? SIMILAR.han : SIMILAR.latin) +
    weighUptake(uptakeOf(headline, words), uptakeOf(headline, below.slice(1).join('\n'))) +
    (title === null ? 0 : weighLength(columnsOf(headline) / columnsOf(title)))
  );
}

/** Neither does the text below speak of what the title says, nor the text above of what the headline says. */
function weighStrangeness(title: Uptake | null, headline: Uptake): number {
  const below = title === null ? 0 : stepped(title.share, [0, 2], [0.15, 1], [0.25, 0], [1, -1.5]);
  return below + stepped(headline.share, [0, 1], [0.15, 0.5], [0.25, 0], [1, -1]);
}

function weighSimilarity(similarity: number, most: number): number {
  return stepped(similarity, [most / 2, 1], [most, 0.5], [most * 1.5, -0.5], [1, -1.5]);
}

/** A headline is taken up by the whole text, a subheading by its next paragraph. */
function weighUptake(whole: Uptake, rest: Uptake): number {
  const taken = whole.shared < 2 ? 0 : stepped(1 - whole.share, [0.5, 1], [0.7, 0.5], [1, 0]);
  return taken + stepped(1 - rest.share, [0.7, 1], [0.85, 0.5], [0.999, 0], [1, -1]);
}

function weighLength(ratio: number): number {
  return -stepped(ratio, [0.5, 1], [0.7, 0], [Infinity, -0.5]);
}

/** The weight of the first step that the value does not exceed. */
function stepped(value: number, ...steps: readonly (readonly [number, number])[]): number {
  return steps.find(([most]) => value <= most)?.[1] ?? 0;
}

/** Null where there is not enough text on both sides for two articles, or so many headings that they are sections. */
function surroundingsOf(paragraphs: readonly Paragraph[], start: number, at: number): Surroundings | null {
  const body = start + paragraphs.slice(start, start + LONGEST_HEADER).findIndex(isText);
  const upper = paragraphs.slice(Math.max(body, at - MOST_PARAGRAPHS), at);
  const lower = reach(paragraphs.slice(at + 1, at + 1 + MOST_PARAGRAPHS));
  const headings = countUpTo([...upper, ...lower], isHeadline, MOST_HEADINGS + 1);
  const above = upper.filter(isText).map(({ text }) => text);
  const below = lower.filter(isText).map(({ text }) => text);
  if (headings > MOST_HEADINGS || !isEnough(above) || !isEnough(below)) return null;
  const title = paragraphs.slice(start, body).find(isHeadline)?.text ?? null;
  return { title, above: above.join('\n').slice(-FARTHEST), below, headings };
}

/** Stops counting early: a file of nothing but headings is long. */
function countUpTo(
  paragraphs: readonly Paragraph[],
  test: (paragraph: Paragraph) => boolean,
  most: number,
): number {
  let count = 0;
  for (const paragraph of paragraphs) {
    if (test(paragraph)) count += 1;
    if (count === most) break;
  }
  return count;
}

/** As many paragraphs as are compared. */
function reach(paragraphs: readonly Paragraph[]): Paragraph[] {
  let length = 0;
  return paragraphs.filter(({ text }) => (length += text.length) - text.length < FARTHEST);
}

function isEnough(texts: readonly string[]): boolean {
  return (
    texts.length >= 2 &&
    texts.reduce((sum, text) => sum + columnsOf(text.slice(0, 2000)), 0) >= FEWEST_COLUMNS
  );
}

function isRunning(paragraph: Paragraph): boolean {
  return isBody(paragraph) || (paragraph.markup === null && isLong(paragraph.text));
}

/** Chinese paragraphs of one sentence are short. */
function isText(paragraph: Paragraph): boolean {
  return isRunning(paragraph) || (columnsOf(paragraph.text) >= 24 && endsSentence(paragraph.text));
}

function isHeadline(paragraph: Paragraph): boolean {
  return !isRunning(paragraph) && looksLikeHeadline(paragraph.text) && bylineOf(paragraph.text) === null;
}
