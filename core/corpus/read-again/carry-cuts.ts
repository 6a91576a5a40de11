/** So many units behind a cut have to be found again, and only once, for the cut to be there. */
const TELLING = 64;

/**
 * Where cuts that were made in one version of a source stand in another one: in what both begin or end with at the same
 * distance, elsewhere where the same units follow, if they do so only once. A cut that cannot be told is left out; the
 * first stays always. Cuts count units of the two texts, which may be bytes as Latin-1 characters.
 */
export function carryCuts(cuts: readonly number[], before: string, after: string): number[] {
  const head = commonStart(before, after);
  const tail = commonEnd(before, after, head);
  const carried = cuts.slice(1).flatMap((cut) => {
    if (cut <= head) return [cut];
    if (cut >= before.length - tail) return [cut + after.length - before.length];
    return placeOnce(after, before.slice(cut, cut + TELLING));
  });
  return carried.reduce<number[]>(
    (kept, cut) => (cut > kept.at(-1)! ? [...kept, cut] : kept),
    [cuts[0] ?? 0],
  );
}

function placeOnce(text: string, words: string): number[] {
  const place = text.indexOf(words);
  return place !== -1 && text.indexOf(words, place + 1) === -1 ? [place] : [];
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** Not into what both begin with: of a text that repeats itself a piece would count twice. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1;
  return length;
}
