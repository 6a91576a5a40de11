import { addressOf, holdsMeaningOf, liesInMeaningOf, type Evidence } from './place-evidence.ts';
import type { PlaceHit } from './place-hit.ts';
import { isHan } from './place-letters.ts';
import type { Sense } from './place-lexicon.ts';
import { best, points, score } from './place-score.ts';
import type { Place } from './suggestion.ts';

/** The place that each hit means, in the order of the hits; null for none or not to be told. */
export function resolveHits(text: string, hits: readonly PlaceHit[], evidence: Evidence): (Place | null)[] {
  const established = new Set<string>();
  const strong = hits.map((_, index) => {
    const place = strongMeaning(text, hits, index, evidence);
    if (place) established.add(place.id);
    return place;
  });
  const people = new Set(hits.filter((hit) => hit.person).map((hit) => hit.entry.key));
  return hits.map((hit, index) => strong[index] ?? weakMeaning(text, hit, evidence, established, people));
}

/** Decided by the words of the name and its neighbours, so that other mentions may lean on it. */
function strongMeaning(
  text: string,
  hits: readonly PlaceHit[],
  index: number,
  evidence: Evidence,
): Place | null {
  const hit = hits[index];
  const certain = hit && certainMeaning(hit);
  if (certain) return certain;
  if (!hit || hit.person || (isWord(text, hit) && !isHan(text.charCodeAt(hit.start)))) return null;
  const addressed = addressedSenses(text, hits, index, evidence);
  if (addressed.length > 0) return best(addressed, (sense) => points.address + score(hit, sense, evidence));
  return hit.levelled ? best(hit.senses, (sense) => score(hit, sense, evidence)) : null;
}

/** A name with one meaning that everybody knows, or that says what kind of place it is. */
function certainMeaning({ senses, levelled, person, entry, spaced }: PlaceHit): Place | null {
  const [only, ...others] = senses;
  if (!only || others.length > 0 || person || only.nickname) return null;
  return levelled || (only.tier === 1 && entry.trust === 'plain' && !spaced) ? only.place : null;
}

/** The meanings that make one address with the name before or behind. */
function addressedSenses(
  text: string,
  hits: readonly PlaceHit[],
  index: number,
  { gazetteer }: Evidence,
): Sense[] {
  const hit = hits[index];
  const previous = hits[index - 1];
  const next = hits[index + 1];
  const before = hit && previous ? addressOf(text, previous, hit) : null;
  const behind = hit && next ? addressOf(text, hit, next) : null;
  return (hit?.senses ?? []).filter(
    (sense) =>
      !sense.nickname &&
      ((previous && before?.leftOuter && liesInMeaningOf(gazetteer, sense, previous)) ||
        (previous && before?.rightOuter && holdsMeaningOf(gazetteer, sense, previous)) ||
        (next && behind?.rightOuter && liesInMeaningOf(gazetteer, sense, next)) ||
        (next && behind?.leftOuter && holdsMeaningOf(gazetteer, sense, next))),
  );
}

function weakMeaning(
  text: string,
  hit: PlaceHit,
  evidence: Evidence,
  established: ReadonlySet<string>,
  people: ReadonlySet<string>,
): Place | null {
  if (hit.person || (isWord(text, hit) && !hit.listed)) return null;
  const isEstablished = (sense: Sense): boolean => established.has(sense.place.id);
  const senses = needsSupport(hit, people) ? hit.senses.filter(isEstablished) : hit.senses;
  return best(
    senses,
    (sense) => score(hit, sense, evidence) + (isEstablished(sense) ? points.established : 0),
  );
}

/** 和平 is a word, but not behind 天津市; 'Dean' is one wherever it stands, "De'an" hardly. */
function isWord(text: string, hit: PlaceHit): boolean {
  return hit.entry.trust === 'word' && !hit.levelled && !/['’]/u.test(text.slice(hit.start, hit.end));
}

/** Likely a person or a word, or the bare given name of a person whom the article names. */
function needsSupport(hit: PlaceHit, people: ReadonlySet<string>): boolean {
  if (hit.levelled) return false;
  const foremost = Math.min(...hit.senses.map((sense) => sense.tier));
  if (hit.entry.trust === 'doubtful') return !hit.listed && !(foremost <= 2 && hit.locative);
  if (hit.listed || hit.locative) return false;
  return hit.spaced || (people.has(hit.entry.key) && foremost > 1);
}
