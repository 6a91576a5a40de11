import { isOutlet } from './outlets.ts';

const FROM_LAST = 3;
const LONGEST_NOTE = 400;
const OF_OUTLET =
  /\b(?:for|at|of|with)\s(?:the\s)?(?<outlet>\p{Lu}[\p{L}'’&-]*(?:\s(?:of|and|the|\p{Lu}[\p{L}'’&-]*)){0,6})/gu;

const ABOUT =
  /\b(?:can be reached|covers|reports on|writes (?:about|for)|is (?:a|an|the) .{0,60}(?:reporter|writer|correspondent|editor|columnist|journalist|producer))\b/;

/** True for what is said of one of the authors below a text. */
export function isNoteOn(text: string, authors: readonly string[]): boolean {
  return (
    text.length <= LONGEST_NOTE && ABOUT.test(text) && authors.some((name) => text.startsWith(`${name} `))
  );
}

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
