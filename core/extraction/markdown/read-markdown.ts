import type { Nodes } from 'mdast';
import type { StatedFacts } from '../stated-facts.ts';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Removals } from '../clean/apply-rules.ts';
import type { Passage } from '../clean/clean-paragraphs.ts';
import { borderPassage, cleanParagraphs } from '../clean/clean-paragraphs.ts';
import { readFrontMatter } from './front-matter.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { trim } from '../text/mapped-text.ts';
import { codeText } from './markdown-code.ts';
import { isCheapMarkdown } from './markdown-cost.ts';
import { htmlTexts } from './markdown-html.ts';
import { tablePassages } from './markdown-table.ts';
import { holdsOnlyImages, inlineText, spanOf } from './markdown-inline.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import type { Signal } from '../clean/rules.ts';

/** A Markdown file's paragraphs, and what its front matter says. */
export interface MarkdownPage {
  paragraphs: Paragraph[];
  facts: StatedFacts | null;
}

/** Reads Markdown (CommonMark, and GitHub's tables). Counts what it removes. */
export function readMarkdown(raw: string, removed: Removals): MarkdownPage {
  const front = readFrontMatter(raw);
  const facts = front?.facts ?? null;
  // Line breaks instead of the front matter, so that the parser's positions are positions in the file; and instead of a
  // second byte order mark, which it would not count.
  const body = front ? '\n'.repeat(front.end) + raw.slice(front.end) : raw.replace(/^\uFEFF/, '\n');
  if (!isCheapMarkdown(body)) return { paragraphs: readPlainText(body, removed), facts };
  return { paragraphs: cleanParagraphs(passagesOf(body, treeOf(body)), removed), facts };
}

/** CommonMark with the tables of GitHub Flavored Markdown. */
function treeOf(body: string): Nodes {
  return fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

type Markup = NonNullable<Paragraph['markup']>;

const plain: Markup = { kind: 'paragraph', level: 0 };
const quote: Markup = { kind: 'quote', level: 0 };

/** A setext underline makes a heading of a whole paragraph; no heading is that long. */
const LONGEST_HEADING = 200;

function passagesOf(raw: string, node: Nodes, around: Markup = plain): Passage[] {
  switch (node.type) {
    case 'root':
    case 'listItem':
      return node.children.flatMap((child) => passagesOf(raw, child, around));
    case 'list':
      return node.children.flatMap((item) => passagesOf(raw, item, itemIn(around)));
    case 'blockquote':
      return node.children.flatMap((child) => passagesOf(raw, child, quote));
    case 'paragraph':
      return holdsOnlyImages(node) ? [] : [passage(inlineText(raw, node), around)];
    case 'heading':
      return [headingOf(inlineText(raw, node), node.depth, around)];
    case 'code':
      return [passage(codeText(raw, node), { kind: 'code', level: 0 })];
    case 'html':
      return htmlPassages(raw, node, around);
    case 'table':
      return tablePassages(raw, node);
    case 'thematicBreak':
      return [borderPassage(signalOf(spanOf(node)))];
    default:
      return [];
  }
}

function passage(mapped: MappedText, markup: Markup): Passage {
  return { mapped: trim(mapped), markup, before: [] };
}

function itemIn(around: Markup): Markup {
  return { kind: 'listItem', level: around.kind === 'listItem' ? Math.min(around.level + 1, 9) : 0 };
}

function headingOf(mapped: MappedText, level: number, around: Markup): Passage {
  const isHeading = around.kind === 'paragraph' && mapped.text.length <= LONGEST_HEADING;
  return passage(mapped, isHeading ? { kind: 'heading', level } : around);
}

function htmlPassages(raw: string, node: Nodes, markup: Markup): Passage[] {
  const { start, end } = spanOf(node);
  return htmlTexts(raw, start, end).map((mapped) => passage(mapped, markup));
}

function signalOf({ start, end }: { start: number; end: number }): Signal {
  return end - start >= 5 ? 'separator' : 'sceneBreak';
}
