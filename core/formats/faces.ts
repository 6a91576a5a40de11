import mono from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2?inline';
import sans from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?inline';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-standard-normal.woff2?inline';
import serifItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-standard-italic.woff2?inline';

/** The letters that these files hold; others come from what is installed. */
const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';

function face(family: string, address: string, weight: string, style = 'normal'): string {
  return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; src: url(${address}) format("woff2"); unicode-range: ${LATIN}; }\n`;
}

/** The program's faces as style rules that hold the faces themselves (all under the SIL Open Font License 1.1). */
export const faces = [
  face('Source Serif 4 Variable', serif, '200 900'),
  face('Source Serif 4 Variable', serifItalic, '200 900', 'italic'),
  face('Public Sans Variable', sans, '100 900'),
  face('IBM Plex Mono', mono, '400'),
].join('');
