import { readByline } from '../describe/byline.ts';
import { concatenate, type MappedText, slice, standIn } from '../text/mapped-text.ts';
import type { PagePassage } from './page-passages.ts';

const LONGEST_BYLINE = 300;

/**
 * A by-line whose parts stand in elements of their own, which a style sets apart and nothing else does, with gaps between
 * them: "<b>Published</b><time>3 May</time>". Any other passage as it is.
 */
export function withGapsInByline(passage: PagePassage): PagePassage {
  const { mapped, markup } = passage;
  if (mapped.text.length > LONGEST_BYLINE || markup.kind === 'cell' || markup.kind === 'heading')
    return passage;
  const gap = /\p{Script=Han}/u.test(mapped.text) ? '\u3000' : ' ';
  const gapped = withGaps(passage, gap);
  if (gapped === mapped) return passage;
  // A name and a job, which a blank does not tell apart.
  const barred = gap === ' ' ? withGaps(passage, ' | ') : gapped;
  const best = worthOf(barred.text) > worthOf(gapped.text) ? barred : gapped;
  const worth = worthOf(best.text);
  return worth < 0 || worth < worthOf(mapped.text) ? passage : { ...passage, mapped: best };
}

/** How much a line states as a by-line; -1 where it is none. */
function worthOf(text: string): number {
  const byline = readByline(text);
  return byline ? byline.authors.length + Number(byline.date !== null) + Number(byline.source !== null) : -1;
}

function withGaps({ mapped, seams }: PagePassage, gap: string): MappedText {
  const parts: MappedText[] = [];
  let [at, from] = [0, 0];
  for (const { start, end, as } of mapped.pieces) {
    if (seams.has(start) && isUnseparated(mapped.text, at)) {
      parts.push(slice(mapped, from, at), standIn(gap, start, start));
      from = at;
    }
    at += as === null ? end - start : as.length;
  }
  return parts.length === 0 ? mapped : concatenate([...parts, slice(mapped, from, mapped.text.length)]);
}

/** Neither a blank nor a sign that keeps two words apart stands there. */
function isUnseparated(text: string, at: number): boolean {
  return (
    at > 0 && /[\p{L}\p{N})）】\]》”"]/u.test(text[at - 1]!) && /[\p{L}\p{N}(（【[《“"]/u.test(text[at] ?? '')
  );
}
