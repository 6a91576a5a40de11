import type { PlaceHit } from './place-hit.ts';
import type { Sense } from './place-lexicon.ts';

const listGap = /^(?:, | and |, and | & |、|和|与|及)$/u;
const pluralLevel = /^ (districts|counties|cities|provinces)\b/iu;
const kindsOfLevel = {
  district: ['district'],
  count: ['district'],
  cit: ['city'],
  province: ['province'],
} as const;

/**
 * Reads what a list says of its members: in 'Pingshan and Nanshan districts' the word behind it speaks of all, and a
 * name beyond doubt vouches for its neighbours. Also the level word in front: 'the city of Baoshan' is no district.
 */
export function readLists(text: string, hits: PlaceHit[]): void {
  let level: readonly string[] | null = null;
  for (let index = hits.length - 1; index >= 0; index -= 1) {
    const hit = hits[index];
    const next = hits[index + 1];
    if (!hit) continue;
    const inList: boolean =
      next !== undefined && next.start - hit.end <= 6 && listGap.test(text.slice(hit.end, next.start));
    level = levelBehind(text, hit) ?? (inList ? level : null);
    const own = level ?? levelInFront(text, hit);
    if (own) applyLevel(hit, own);
    if (next && inList) {
      hit.listed ||= vouchesFor(next, hit);
      next.listed ||= vouchesFor(hit, next);
    }
  }
}

/** A known city for another city, a district for its sister. */
function vouchesFor(known: PlaceHit, other: PlaceHit): boolean {
  if (known.person || (known.entry.trust !== 'plain' && !known.levelled)) return false;
  return known.senses.some((sense) =>
    other.senses.some((rival) =>
      isLargeCity(sense) ? isLargeCity(rival) : sense.place.parent === rival.place.parent,
    ),
  );
}

function isLargeCity(sense: Sense): boolean {
  return sense.place.kind === 'city' && sense.tier <= 2;
}

function levelBehind(text: string, hit: PlaceHit): readonly string[] | null {
  return kindsOf(pluralLevel.exec(text.slice(hit.end, hit.end + 12))?.[1]);
}

/** Not 'the capital city of Jilin', nor 'Gulou District of Xuzhou'. */
const kindInFront = /\bthe (city|province) of $/iu;

function levelInFront(text: string, hit: PlaceHit): readonly string[] | null {
  return kindsOf(kindInFront.exec(text.slice(Math.max(0, hit.start - 16), hit.start))?.[1]);
}

function kindsOf(word: string | undefined): readonly string[] | null {
  if (word === undefined) return null;
  const lower = word.toLowerCase();
  return Object.entries(kindsOfLevel).find(([start]) => lower.startsWith(start))?.[1] ?? null;
}

function applyLevel(hit: PlaceHit, kinds: readonly string[]): void {
  const senses = hit.senses.filter((sense) => kinds.includes(sense.place.kind));
  if (senses.length === 0 || hit.levelled) return;
  hit.senses = senses;
  hit.levelled = true;
}
