import type { Removals } from '../clean/apply-rules.ts';
import { cleanParagraphs } from '../clean/clean-paragraphs.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { textsIn } from './html-tree.ts';
import { passagesOf } from './page-passages.ts';
import { parseHtml } from './parse-html.ts';
import { dropUnseen } from './prune.ts';
import { readPage } from './read-page.ts';

const WHOLE_PAGE = /^\s*(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i;

/**
 * The paragraphs of a piece of HTML that is the text of an article, as dumps of web sites have it in a column: all of it
 * that a reader would see. Where it is a whole page, the article of that. Positions are those of `raw`. Nothing is run
 * or loaded.
 */
export function readFragment(raw: string, removed: Removals): Paragraph[] {
  if (WHOLE_PAGE.test(raw)) return readPage(raw, removed).paragraphs;
  const root = parseHtml(raw);
  dropUnseen(root);
  return cleanParagraphs(passagesOf(raw, root, { chosen: new Set(textsIn(root)) }), removed);
}

/** The words of a piece of HTML on one line. */
export function wordsOfFragment(raw: string): string {
  return readFragment(raw, {})
    .map(({ text }) => text)
    .join(' ');
}
