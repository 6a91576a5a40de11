import type { TextRange } from '../../../shared/model/text-range.ts';
import { isInFileName } from './place-file-name.ts';
import { isHan } from './place-letters.ts';
import type { PlaceHit } from './place-hit.ts';
import type { PlaceLexicon } from './place-lexicon.ts';
import { readLists } from './place-lists.ts';
import { isPartOfInstitution } from './place-phrase.ts';
import { isPartOfChineseInstitution } from './place-phrase-chinese.ts';
import { isPartOfChinesePerson, isPartOfPerson } from './place-person.ts';
import { scanNames, type NameMatch } from './place-scan.ts';
import { isSurname } from './place-surnames.ts';
import { isOneBlank, wordBefore } from './place-words.ts';
import type { Reading } from './suggestion.ts';

interface Segment extends TextRange {
  silent: boolean;
}

/** Finds every name in an article, block by block, in text order. */
export function findHits(reading: Reading, lexicon: PlaceLexicon): PlaceHit[] {
  const hits: PlaceHit[] = [];
  for (const [paragraph, segment] of segmentsOf(reading).entries()) {
    scanNames(reading.text, segment, lexicon, (match) => {
      if (isInFileName(reading.text, match.end, segment.end)) return;
      hits.push(makeHit(reading.text, match, { previous: hits.at(-1), paragraph, silent: segment.silent }));
    });
  }
  markInstitutions(reading.text, hits);
  readLists(reading.text, hits);
  return hits;
}

/** The blocks of an article and what stands between them, so that no name crosses the border of a block. */
function segmentsOf(reading: Reading): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const block of reading.blocks) {
    if (block.start > at) segments.push({ start: at, end: block.start, silent: false });
    if (block.end > block.start)
      segments.push({ start: block.start, end: block.end, silent: block.kind === 'byline' });
    at = Math.max(at, block.end);
  }
  if (at < reading.text.length) segments.push({ start: at, end: reading.text.length, silent: false });
  return segments;
}

interface HitContext {
  previous: PlaceHit | undefined;
  paragraph: number;
  silent: boolean;
}

function makeHit(text: string, match: NameMatch, { previous, paragraph, silent }: HitContext): PlaceHit {
  const { start, end, entry } = match;
  const chinese = isHan(text.charCodeAt(start));
  const levelled = entry.senses.some((sense) => sense.levelled);
  const staysInSentence = previous !== undefined && !endsSentence(text, previous.end, start);
  return {
    start,
    end,
    entry,
    levelled,
    silent,
    paragraph,
    senses: levelled ? entry.senses.filter((sense) => sense.levelled) : entry.senses,
    locative: chinese ? followsChineseLocative(text, start) : followsLocative(text, start),
    listed: false,
    spaced: !chinese && isSpaced(text, match),
    institution: false,
    person: !levelled && isPerson(text, match, chinese, previous?.end ?? 0),
    sentence: staysInSentence ? previous.sentence : (previous?.sentence ?? -1) + 1,
  };
}

function isPerson(
  text: string,
  { start, end, entry }: NameMatch,
  chinese: boolean,
  previousEnd: number,
): boolean {
  if (!chinese) return isPartOfPerson(text, start, end, previousEnd);
  return entry.senses.every((sense) => sense.tier > 1) && isPartOfChinesePerson(text, start, end);
}

/** From the end, as names that are joined by hyphens share their noun: 'Hong Kong-Zhuhai-Macao Bridge'. */
function markInstitutions(text: string, hits: readonly PlaceHit[]): void {
  let next: PlaceHit | null = null;
  for (const hit of hits.toReversed()) {
    const sharesNoun = next?.institution === true && next.start === hit.end + 1 && text[hit.end] === '-';
    hit.institution = sharesNoun || isInstitution(text, hit, next?.start ?? text.length);
    next = hit;
  }
}

function isInstitution(text: string, { start, end }: PlaceHit, nextName: number): boolean {
  return isHan(text.charCodeAt(start))
    ? isPartOfChineseInstitution(text, start, end)
    : isPartOfInstitution(text, start, end, nextName);
}

const locatives = new Set(
  'in at near throughout across around visit visited visiting toured outside'.split(' '),
);

function followsLocative(text: string, start: number): boolean {
  const word = wordBefore(text, start);
  return word !== null && isOneBlank(word.gap) && locatives.has(word.text.toLowerCase());
}

function followsChineseLocative(text: string, start: number): boolean {
  return '在于赴到自'.includes(text[start - 1] ?? ' ');
}

/** 'Wu Xi' for Wuxi: a surname, a blank, one more word. 'Ping Shan' is none, as Ping is hardly a surname. */
function isSpaced(text: string, { start, end, entry }: NameMatch): boolean {
  const parts = text.slice(start, end).split(/[\s\u00a0]/u);
  if (parts.length !== 2 || !isSurname(parts[0] ?? '')) return false;
  return !entry.senses.some((sense) => /[ ']/u.test(sense.place.name));
}

const sentenceEnd = /[.!?。！？;；\n]/u;
const longGap = 2000;

function endsSentence(text: string, from: number, to: number): boolean {
  return to - from > longGap || sentenceEnd.test(text.slice(from, to));
}
