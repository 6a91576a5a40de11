import type { ReadingNote } from '../../../shared/model/reading-note.ts';
import type { Removals } from '../clean/apply-rules.ts';
import { cleanParagraphs } from '../clean/clean-paragraphs.ts';
import type { StatedFacts } from '../stated-facts.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { articlePassages } from './article-passages.ts';
import { textsIn } from './html-tree.ts';
import { mainTextOf } from './main-text.ts';
import { pageFacts } from './page-facts.ts';
import { readPageMeta } from './page-meta.ts';
import { withoutPageLines } from './page-lines.ts';
import { passagesOf } from './page-passages.ts';
import { parseHtml } from './parse-html.ts';
import { dropUnseen } from './prune.ts';
import { withGapsInByline } from './seamed-byline.ts';

/** The article of a page. */
export interface ReadPage {
  paragraphs: Paragraph[];
  facts: StatedFacts;
  /** `mainTextUncertain` where it was chosen by density alone. */
  notes: ReadingNote[];
}

/**
 * Reads a saved page: its article without what stands around it, and what it states about itself. Counts what it takes
 * away. Positions are those of `raw`. Nothing of the page is run or loaded.
 */
export function readPage(raw: string, removed: Removals): ReadPage {
  const root = parseHtml(raw);
  const meta = readPageMeta(root);
  dropUnseen(root);
  const facts = pageFacts(meta);
  const { texts, isSure, ...around } = mainTextOf(root, removed);
  // A piece of a page, too short for any choice: all of it.
  const chosen = texts.size > 0 ? texts : new Set(textsIn(root));
  const all = passagesOf(raw, root, { chosen, ...around }).map(withGapsInByline);
  const passages = articlePassages(all, facts.title?.text ?? null);
  return {
    paragraphs: cleanParagraphs(withoutPageLines(passages, removed), removed),
    facts,
    notes: isSure ? [] : [{ code: 'mainTextUncertain', count: 1, detail: '' }],
  };
}
