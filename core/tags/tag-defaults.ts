import type { Tag, TagColour } from '../../shared/model/tag.ts';

const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The colour that the fewest tags have; of several, the first in the order of the look. */
export function leastUsedColour(tags: readonly Pick<Tag, 'colour'>[]): TagColour {
  const uses = EIGHT.map((colour) => tags.filter((tag) => tag.colour === colour).length);
  return EIGHT[uses.indexOf(Math.min(...uses))]!;
}

/** The first number key that sets no tag yet, or null where all eight do. */
export function freeShortcut(tags: readonly Pick<Tag, 'shortcut'>[]): number | null {
  return EIGHT.find((key) => !tags.some((tag) => tag.shortcut === key)) ?? null;
}
