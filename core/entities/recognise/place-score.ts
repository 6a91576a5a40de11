import { isMajorCity, isMetropolis, isWellKnown } from '../gazetteer/prominence.ts';
import { sentencesAway, type Evidence } from './place-evidence.ts';
import type { PlaceHit } from './place-hit.ts';
import type { Sense } from './place-lexicon.ts';
import type { Place } from './suggestion.ts';

/*
 * Each meaning of a name gets points, and the best one is taken where it has enough and leads clearly. The amounts only
 * order the kinds of evidence: an address ('Baoshan, Shanghai') over the same place named in full elsewhere in the
 * article, that over a name which everybody knows, that over the parent named in the sentence, that over the parent
 * named further away; and a prefecture over a district where nothing else speaks.
 */
export const points = {
  address: 100,
  established: 70,
  tier: { 1: 90, 2: 12, 3: 4, 4: 0 },
  wellKnown: 8,
  levelled: 10,
  onlyMeaning: 6,
  locative: 8,
  parent: { named: 14, sentence: 24, near: 12, share: 8 },
  implied: { named: 12, sentence: 18, near: 10, share: 0 },
  grandparent: { named: 5, sentence: 8, near: 3, share: 0 },
  inMetropolis: 7,
  inMajorCity: 3,
  nickname: 16,
} as const;
const enough = 12;
const lead = 4;

/** The place with the most points, where it has enough of them and leads the next one clearly. */
export function best(senses: readonly Sense[], scoreOf: (sense: Sense) => number): Place | null {
  let first: { place: Place; score: number } | null = null;
  let second = -Infinity;
  for (const sense of senses) {
    const score = scoreOf(sense);
    if (first === null || score > first.score) {
      second = first?.score ?? -Infinity;
      first = { place: sense.place, score };
    } else {
      second = Math.max(second, score);
    }
  }
  return first !== null && first.score >= enough && first.score - second >= lead ? first.place : null;
}

/** Points for one meaning of a name, from the name itself and what the article names elsewhere. */
export function score(hit: PlaceHit, sense: Sense, evidence: Evidence): number {
  if (sense.nickname) return nicknameScore(sense, evidence);
  const { place } = sense;
  return (
    points.tier[sense.tier] +
    (isWellKnown(place) ? points.wellKnown : 0) +
    (hit.levelled ? points.levelled : 0) +
    (hit.senses.length === 1 ? points.onlyMeaning : 0) +
    (hit.locative ? points.locative : 0) +
    parentScore(hit, place, evidence)
  );
}

/** A by-name counts only where the article names the city itself too. */
function nicknameScore(sense: Sense, evidence: Evidence): number {
  const naming = evidence.named.get(sense.place.id);
  return naming ? points.nickname + Math.min(naming.length, points.parent.share) : -Infinity;
}

function parentScore(hit: PlaceHit, place: Place, evidence: Evidence): number {
  const parent = place.parent === null ? undefined : evidence.gazetteer.byId(place.parent);
  if (!parent || parent.id === 'iso-CN') return 0;
  const { named, implied, total } = evidence;
  const own = Math.max(
    nearness(named.get(parent.id), hit, points.parent, total),
    nearness(implied.get(parent.id), hit, points.implied, total),
  );
  const outer = parent.parent === null || parent.parent === 'iso-CN' ? undefined : named.get(parent.parent);
  return prominence(parent) + (own > 0 ? own : nearness(outer, hit, points.grandparent, total));
}

function prominence(parent: Place): number {
  if (isMetropolis(parent.id)) return points.inMetropolis;
  return isMajorCity(parent.id) && parent.kind === 'city' ? points.inMajorCity : 0;
}

/** A place named in the same sentence counts more than one a few sentences away, and that more than elsewhere. */
function nearness(
  naming: readonly number[] | undefined,
  hit: PlaceHit,
  amount: { named: number; sentence: number; near: number; share: number },
  total: number,
): number {
  if (!naming) return 0;
  const away = sentencesAway(naming, hit.sentence);
  const near = away === 0 ? amount.sentence : Math.max(0, amount.near - 2 * away);
  return amount.named + near + (amount.share * naming.length) / Math.max(1, total);
}
