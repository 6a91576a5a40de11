import { isOutlet } from './outlets.ts';

const FROM_LAST = 3;
const LONGEST_NOTE = 400;
const OF_OUTLET =
  /\b(?:for|at|of|with)\s(?:the\s)?(?<outlet>\p{Lu}[\p{L}'’&-]*(?:\s(?:of|and|the|\p{Lu}[\p{L}'’&-]*)){0,6})/gu;

/** The outlet in what is said of an author below a text: "Rosa Delgado covers schools for The Pacific Courier." */
export function outletInNote(texts: readonly string[], authors: readonly string[]): string | null {
  const notes = texts
    .slice(-FROM_LAST)
    .filter((text) => text.length <= LONGEST_NOTE && authors.some((name) => text.startsWith(`${name} `)));
  const outlets = notes.flatMap((text) =>
    [...text.matchAll(OF_OUTLET)].map(({ groups }) => groups?.['outlet'] ?? ''),
  );
  return outlets.find(isOutlet) ?? null;
}
