import type { Byline } from './byline.ts';
import { readByline } from './byline.ts';
import type { Credits } from './credits.ts';
import { readCredits } from './credits.ts';
import type { Dateline } from './dateline-parts.ts';
import { evidentPeople, personNames } from './names.ts';
import { readDateline } from './dateline.ts';
import { closingBylines } from './closing-bylines.ts';
import { type Header, readHeader } from './describe-header.ts';
import { NO_FACTS, type StatedFacts } from '../stated-facts.ts';
import type { Paragraph } from '../text/paragraph.ts';

/** All the places in which an article speaks about itself. */
export interface ArticleEvidence {
  /** What the file states about it apart from the text. */
  facts: StatedFacts;
  /** The place of the headline among the paragraphs, and those of all by-lines. */
  title: number | null;
  bylines: ReadonlySet<number>;
  /** What the by-lines above the text state, and those below it. */
  above: readonly Byline[];
  below: readonly Byline[];
  /** The text itself, without header and by-lines, and the dateline it begins with. */
  running: readonly Paragraph[];
  dateline: Dateline | null;
  /** Credits in brackets at the end of a paragraph. */
  credits: Credits | null;
}

export function gatherEvidence(paragraphs: readonly Paragraph[], facts: StatedFacts | null): ArticleEvidence {
  const header = readHeader(paragraphs);
  const closing = closingBylines(paragraphs, header.body, authorsIn(header));
  const bylines = new Set([...header.bylines.keys(), ...closing.keys()]);
  const running = paragraphs.filter((_, at) => at >= header.body && !bylines.has(at));
  return {
    facts: facts ?? NO_FACTS,
    title: header.title,
    bylines,
    above: [...new Set(header.bylines.values())],
    below: [...closing.values()],
    running,
    dateline: readDateline(running[0]?.text ?? ''),
    credits: creditsIn(running),
  };
}

function authorsIn({ bylines }: Header): string[] {
  return [...bylines.values()].flatMap(({ authors }) => authors);
}

const LAST_BRACKETS = /[（(](?<inside>[^（）()]{2,80})[）)]\s*$/u;
const LABEL = /^(?:by|text by|written by|reported by|文|作者)\s?[:：/／]?\s?/i;

/** "(Reporter Li Si)", （记者 李四）, "(Source: Xinhua)" at the end of the last paragraphs or of the first. */
function creditsIn(running: readonly Paragraph[]): Credits | null {
  const last = running.slice(-2).toReversed();
  for (const { text } of [...last, ...running.slice(0, 1)]) {
    const inside = LAST_BRACKETS.exec(text.slice(-100))?.groups?.['inside'];
    const credits =
      inside === undefined ? null : (readCredits(inside.replace(LABEL, '')) ?? labelledCredits(inside));
    if (credits) return credits;
  }
  return last[0] === undefined ? null : nameInBrackets(last[0].text);
}

const LAST_NAME = /(?:^|[。！？”…])\s*[（(](?<names>\p{Script=Han}[\p{Script=Han}\s、·]{1,20})[）)]$/u;

/** 五华区局 普艳 供稿 */
const SENT_IN =
  /^(?:\p{Script=Han}{2,12}\s)?(?<people>[\p{Script=Han}\s、]{2,12}?)\s?(?:供稿|报道|撰稿|撰文)$/u;

/** …的需要。（罗 敏）: who wrote it, behind the last sentence. */
function nameInBrackets(text: string): Credits | null {
  const names = LAST_NAME.exec(text.slice(-60))?.groups?.['names'];
  const words = names?.replace(/\s+/g, ' ') ?? '';
  const sender = SENT_IN.exec(words)?.groups?.['people'];
  const authors = sender === undefined ? evidentPeople(words) : personNames(sender);
  return authors && { authors, source: null };
}

function labelledCredits(inside: string): Credits | null {
  const byline = readByline(inside);
  return byline && (byline.authors.length > 0 || byline.source !== null) ? byline : null;
}
