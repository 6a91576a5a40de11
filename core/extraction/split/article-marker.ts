import type { Paragraph } from '../text/paragraph.ts';

/** Lines that people put above each text when they gather several: its address, its number. */
const markers: readonly RegExp[] = [
  /^https?:\/\/\S+$/i,
  /^[[(【（#]?\s?(?:article|text|document|doc|story|report|news|item|part|no\.?)\s?#?\d{1,3}[\])】）.:：]?$/i,
  /^[[(【（]?(?:第[一二三四五六七八九十\d]{1,3}[篇条则]|文章[一二三四五六七八九十\d]{1,3}|[一二三四五六七八九十]|\d{1,3})[\])】）.、:：]?$/,
];

/** Most of the lines that stand between a marker and a headline, and in front of the first. */
const MOST_LINES = 2;

/**
 * Where the article begins whose headline stands at `at`: at a marker above it, where the article from `start` on has one
 * of the same kind above its own. The place itself where there is none.
 */
export function markedStart(paragraphs: readonly Paragraph[], start: number, at: number): number {
  for (let above = at - 1; above > start && above >= at - MOST_LINES; above -= 1) {
    const marker = markers.find((pattern) => isMarker(pattern, paragraphs[above]!));
    const header = paragraphs.slice(start, start + MOST_LINES);
    if (marker && header.some((line) => isMarker(marker, line))) return above;
  }
  return at;
}

function isMarker(pattern: RegExp, { text }: Paragraph): boolean {
  return text.length <= 300 && pattern.test(text);
}
