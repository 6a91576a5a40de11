import { isOutlet } from '../describe/outlets.ts';
import { isPlatform } from '../describe/platforms.ts';
import type { PageMeta } from './page-meta.ts';
import { isHeadlineOf, siteInTitle } from './page-title.ts';
import { siteInCopyright } from './site-names.ts';

/**
 * The name of the site that a page stands on: its publisher, what it calls itself, what it shows beside the headline in
 * its title, or else its logo and who holds the rights. `stated` are the names that its head gives, best first.
 */
export function siteOf(
  page: PageMeta,
  headline: string | null,
  stated: readonly (string | null | undefined)[],
): string | null {
  const given = stated.filter((name) => typeof name === 'string' && name !== '') as string[];
  const shown = [
    ...page.marks.sites,
    ...page.feeds,
    ...page.marks.lines.flatMap((line) => siteInCopyright(line) ?? []),
  ];
  const inTitle = page.title ? nameInTitle(page.title, headline, page.headlines) : null;
  const places = [...given, shown.find((name) => isBeside(name, page.title, headline)), inTitle, ...shown];
  return (
    places.find((name) => name && !isPlatform(name) && !isHeadline(name, headline)) ??
    [...given, inTitle].find((name) => name && !/^微信|^Powered by/i.test(name)) ??
    null
  );
}

function isBeside(name: string, title: string | null, headline: string | null): boolean {
  const rest = (title ?? '').replace(headline ?? '', ' ');
  return name.length >= 2 && rest.toLowerCase().includes(name.toLowerCase());
}

function isHeadline(name: string, headline: string | null): boolean {
  return headline !== null && !isOutlet(name) && (headline === name || headline.startsWith(name));
}

/** Beside the headline, or all of the title where the headline stands elsewhere. */
function nameInTitle(title: string, headline: string | null, headlines: readonly string[]): string | null {
  const isAll =
    headline !== null &&
    title.length <= LONGEST_SITE &&
    !isHeadlineOf(headline, title) &&
    !isHeadlineOf(title, headline);
  return isAll ? title : siteInTitle(title, headline === null ? headlines : [headline, ...headlines]);
}

const LONGEST_SITE = 30;
