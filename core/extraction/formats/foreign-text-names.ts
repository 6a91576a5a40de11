import { endingOf } from './media-types.ts';

/** Text that is no article whatever stands in it: programs, styles, settings, subtitles; saved pages bring many. */
const endings = new Set(
  (
    'js mjs cjs jsx ts tsx css scss less map vue py rb pl php asp aspx jsp c h cc cpp hpp cs java kt go rs swift sh bash bat ps1 ' +
    'cmd sql ini cfg conf toml yaml yml lock log properties svg xsl xslt xsd dtd rss atom opml srt vtt ics vcf url webloc desktop ' +
    'download crdownload part tmp bak'
  ).split(' '),
);

/** True for a name that says: text, but nothing to read. */
export function isForeignTextName(name: string): boolean {
  return endings.has(endingOf(name));
}
