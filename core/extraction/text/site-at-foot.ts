import { siteInCopyright } from '../html/site-names.ts';

/** The foot of a page that was copied with its text is this near to the end of it. */
const FARTHEST = 2000;
const MOST_LINES = 12;
const LONGEST_LINE = 160;
const OF_RIGHTS = /^(?:copyright\b|©|\(c\)\s?\d{4}|版权所有)|(?:版权所有|版權所有|all rights reserved)\.?$/i;

/** Who holds the rights, by a line among the last of a text: "© 2019 The Harbour Herald. All rights reserved."; else null. */
export function siteAtFoot(text: string): string | null {
  const lines = text
    .slice(-FARTHEST)
    .split(/[\r\n]+/)
    .slice(-MOST_LINES);
  const rights = lines
    .map((line) => line.trim())
    .filter((line) => line.length <= LONGEST_LINE && OF_RIGHTS.test(line));
  return rights.map(siteInCopyright).find((site) => site !== null) ?? null;
}
