import { localName, readXml } from '../package/read-xml.ts';

/** A style for paragraphs (ECMA-376, part 1, 17.7). */
interface WordStyle {
  name: string;
  basedOn: string | null;
  /** 0 to 8, 9 for text. */
  outline: number | null;
}

/** What the styles of a document say of the paragraphs that have them. */
export interface WordStyles {
  /** The level of a heading, from 1; null for text. */
  headingLevel(styleId: string): number | null;
  isQuote(styleId: string): boolean;
  /** The level of an item in a list, from 0; null for what is no list. */
  listLevel(styleId: string): number | null;
}

export const DEEPEST_HEADING = 6;
/** The level of outline that says that a paragraph is text. */
export const TEXT_LEVEL = 9;
const HEADING = /^(?:heading|标题|überschrift|titre)\s*([1-9])$/i;
const TITLE = /^(?:title|标题)$/i;
const QUOTE = /^(?:(?:intense )?quote|quotations|引用|明显引用|block text)$/i;
const LIST = /^list (?:bullet|number)(?: ([2-5]))?$/i;
/** Styles are based on others; a circle ends here. */
const MOST_KIN = 12;

/** `xml`: the part with the styles; empty for a document that has none. Throws `fileDamaged`. */
export function wordStyles(xml: string): WordStyles {
  const styles = stylesIn(xml);
  return {
    headingLevel: (styleId) => firstOf(kinOf(styleId, styles), headingOf),
    isQuote: (styleId) => kinOf(styleId, styles).some(({ name }) => QUOTE.test(name)),
    listLevel: (styleId) => firstOf(kinOf(styleId, styles), listOf),
  };
}

function stylesIn(xml: string): Map<string, WordStyle> {
  const styles = new Map<string, WordStyle>();
  let open: WordStyle | null = null;
  if (xml === '') return styles;
  readXml(xml, 'docx', {
    open: (name, attributes) => {
      const local = localName(name);
      const value = (key: string) =>
        Object.entries(attributes).find(([one]) => localName(one) === key)?.[1] ?? '';
      if (local === 'style') {
        open = { name: value('styleId'), basedOn: null, outline: null };
        styles.set(value('styleId'), open);
      }
      if (!open) return;
      if (local === 'name') open.name = value('val');
      if (local === 'basedOn') open.basedOn = value('val');
      if (local === 'outlineLvl') open.outline = Number(value('val'));
    },
    close: (name) => {
      if (localName(name) === 'style') open = null;
    },
  });
  return styles;
}

/** A style and those that it is based on, the nearest first. One that is not defined has its own name. */
function kinOf(styleId: string, styles: ReadonlyMap<string, WordStyle>): WordStyle[] {
  const kin: WordStyle[] = [];
  let next: string | null = styleId;
  while (next !== null && kin.length < MOST_KIN) {
    const found: WordStyle = styles.get(next) ?? { name: spaced(next), basedOn: null, outline: null };
    kin.push(found);
    next = found.basedOn;
  }
  return kin;
}

/** `Heading2` as `Heading 2`. */
function spaced(styleId: string): string {
  return styleId.replace(/(?<=\D)(?=\d$)/, ' ');
}

function firstOf<Found>(kin: readonly WordStyle[], find: (style: WordStyle) => Found | null): Found | null {
  for (const style of kin) {
    const found = find(style);
    if (found !== null) return found;
  }
  return null;
}

/** By its name, which programs keep in English, or by its level of outline. */
function headingOf({ name, outline }: WordStyle): number | null {
  const named = HEADING.exec(name)?.[1];
  if (named !== undefined) return Math.min(DEEPEST_HEADING, Number(named));
  if (TITLE.test(name)) return 1;
  if (outline === null || !(outline < TEXT_LEVEL)) return null;
  return Math.min(DEEPEST_HEADING, outline + 1);
}

function listOf({ name }: WordStyle): number | null {
  const found = LIST.exec(name);
  return found ? Number(found[1] ?? 1) - 1 : null;
}
