import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { PlaceHit } from './place-hit.ts';
import type { Sense } from './place-lexicon.ts';
import type { Place } from './suggestion.ts';

/** The sentences in which an article names a place, one entry a mention, ascending. */
type Naming = number[];

/** What an article says of places before its ambiguous names are decided. */
export interface Evidence {
  gazetteer: Gazetteer;
  /** Places that are named beyond doubt, or by their best-known name. */
  named: ReadonlyMap<string, Naming>;
  total: number;
  /** The same for places whose districts are named beyond doubt. */
  implied: ReadonlyMap<string, Naming>;
}

/** `alsoNamed` holds hits of a title that is not a part of the text. */
export function gatherEvidence(
  hits: readonly PlaceHit[],
  alsoNamed: readonly PlaceHit[],
  gazetteer: Gazetteer,
): Evidence {
  const named = new Map<string, Naming>();
  const implied = new Map<string, Naming>();
  for (const hit of [...alsoNamed, ...hits]) {
    const place = hit.person ? null : plainMeaning(hit);
    if (!place) continue;
    note(named, place.id, hit);
    if (hit.levelled && place.kind === 'district' && place.parent !== null) note(implied, place.parent, hit);
  }
  return { gazetteer, named, total: hits.length, implied };
}

/** What a name means to a reader who knows nothing else of the article; null where that is open. */
function plainMeaning(hit: PlaceHit): Place | null {
  const open = hit.senses.filter((sense) => !sense.nickname);
  const [only] = open;
  if (
    open.length === 1 &&
    only &&
    (hit.levelled || (only.tier <= 2 && hit.entry.trust === 'plain' && !hit.spaced))
  )
    return only.place;
  const foremost = open.filter((sense) => sense.tier === 1);
  return foremost.length === 1 && !hit.spaced ? (foremost[0]?.place ?? null) : null;
}

function note(namings: Map<string, Naming>, id: string, hit: PlaceHit): void {
  const naming = namings.get(id);
  if (naming) naming.push(hit.sentence);
  else namings.set(id, [hit.sentence]);
}

/** How many sentences lie between a sentence and the nearest that names the place; 0 for the same one, Infinity for none. */
export function sentencesAway(naming: readonly number[] | undefined, sentence: number): number {
  if (!naming) return Infinity;
  let low = 0;
  let high = naming.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((naming[middle] ?? 0) < sentence) low = middle + 1;
    else high = middle;
  }
  return Math.min(
    Math.abs((naming[low] ?? Infinity) - sentence),
    Math.abs((naming[low - 1] ?? -Infinity) - sentence),
  );
}

/** True where `outer` is a place that `inner` lies in. A country tells nothing about a place of its own. */
function liesIn(gazetteer: Gazetteer, inner: Place, outer: Place): boolean {
  if (outer.kind === 'country' && inner.id.startsWith('cn-')) return false;
  const first = inner.parent;
  if (first === outer.id) return true;
  const second = first === null ? null : gazetteer.byId(first)?.parent;
  return second === outer.id;
}

/** 'Shanghai Baoshan', "Shanghai's Baoshan", 'Shenzhen (Pingshan)', 上海市宝山. */
const outerFirst =
  /^(?:|的|市| | City | Municipality | ?\(|（|['’]s? |['’]s (?:new|own|northern|southern|eastern|western|central) )$/u;
/** 'Baoshan, Shanghai', 'Baoshan District in Shanghai', 'the Management Committee of Dapeng New District of Shenzhen'. */
const innerFirst =
  /^(?:, |，| ?\(|（|,? (?:of|in) (?:the )?(?:city of )?|, an? (?:district|county|city|town) (?:of|in) (?:the city of )?|(?: [\p{Lu}\d][\p{L}\d'’&-]*| and){1,8} (?:of|in) (?:the )?)$/u;
const maxJoinedGap = 90;

/** How two neighbouring names are one address, if at all: which of them may be the outer place. */
export function addressOf(
  text: string,
  left: PlaceHit,
  right: PlaceHit,
): { leftOuter: boolean; rightOuter: boolean } | null {
  if (right.start - left.end > maxJoinedGap || left.paragraph !== right.paragraph) return null;
  const gap = text.slice(left.end, right.start);
  const leftOuter = outerFirst.test(gap);
  const rightOuter = innerFirst.test(gap);
  return leftOuter || rightOuter ? { leftOuter, rightOuter } : null;
}

/** True where some meaning of the neighbour is a place that this one lies in. */
export function liesInMeaningOf(gazetteer: Gazetteer, sense: Sense, neighbour: PlaceHit): boolean {
  return neighbour.senses.some((other) => !other.nickname && liesIn(gazetteer, sense.place, other.place));
}

/** True where some meaning of the neighbour lies in this place. */
export function holdsMeaningOf(gazetteer: Gazetteer, sense: Sense, neighbour: PlaceHit): boolean {
  return neighbour.senses.some((other) => !other.nickname && liesIn(gazetteer, other.place, sense.place));
}
