import type { Block } from '../../shared/model/block.ts';
import { readByline } from './describe/byline.ts';
import { columnsOf } from './text/characters.ts';
import type { DescribedArticle } from './describe/describe-article.ts';
import type { Paragraph } from './text/paragraph.ts';
import { announcesMore, isBody, isListItem, wordsOf } from './text/paragraph-shape.ts';
import { endsSentence, isLeftHanging } from './text/sentences.ts';

/** What a paragraph is, apart from where it stands. */
export type Kind = Pick<Block, 'kind' | 'level' | 'cell'>;

const LONGEST_HEADING = 100;
const MOST_HEADING_WORDS = 18;

/** Plain text does not say how deep a heading is; all of them stand one below the article's title. */
const heading: Kind = { kind: 'heading', level: 2 };

/** What each paragraph of an article is: by what was found in its header, by its markup, by its shape. */
export function blockKinds(paragraphs: readonly Paragraph[], { title, bylines }: DescribedArticle): Kind[] {
  return paragraphs.map((paragraph, at) => {
    if (paragraph.markup?.kind === 'cell') return paragraph.markup;
    if (at === title) return { kind: 'title', level: 0 };
    if (bylines.has(at)) return { kind: 'byline', level: 0 };
    return paragraph.markup ?? kindByShape(paragraphs, at, bylines);
  });
}

function kindByShape(paragraphs: readonly Paragraph[], at: number, bylines: ReadonlySet<number>): Kind {
  const { text } = paragraphs[at]!;
  if (paragraphs[at]!.isLeftIn) return { kind: 'paragraph', level: 0 };
  if (isListItem(text)) return { kind: 'listItem', level: 0 };
  if (/^>\s/.test(text)) return { kind: 'quote', level: 0 };
  const heads = (place: number) => !bylines.has(place) && isHeadingShape(paragraphs[place]);
  if (!heads(at)) return { kind: 'paragraph', level: 0 };
  // Two short lines above a paragraph are a heading on two lines; longer runs are slogans, of which the last heads it.
  const isFirstOfTwo = !heads(at - 1) && heads(at + 1) && isHeaded(paragraphs[at + 2]);
  return isHeaded(paragraphs[at + 1]) || isFirstOfTwo ? heading : { kind: 'paragraph', level: 0 };
}

/** A short line that is no sentence, announces nothing and is no by-line ("Source: …" under a figure). */
function isHeadingShape(paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.markup !== null || paragraph.text.length > LONGEST_HEADING) return false;
  const { text } = paragraph;
  const isShort = columnsOf(text) <= LONGEST_HEADING && wordsOf(text) <= MOST_HEADING_WORDS;
  return isShort && isPhrase(text) && !isListItem(text) && readByline(text) === null;
}

function isPhrase(text: string): boolean {
  const isSentence = /^\p{Ll}/u.test(text) || endsSentence(text);
  return !isSentence && !announcesMore(text) && !isLeftHanging(text);
}

function isHeaded(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && (isBody(paragraph) || isListItem(paragraph.text));
}
