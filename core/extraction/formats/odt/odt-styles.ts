import { readXml } from '../package/read-xml.ts';

/** A style of an OpenDocument text (ISO 26300, 16.2). */
interface OdtStyle {
  parent: string | null;
  isHidden: boolean;
}

/** What the styles of a document say of the text that has them, by their names. */
export interface OdtStyles {
  isTitle(style: string): boolean;
  isQuote(style: string): boolean;
  /** True where the text is not shown. */
  isHidden(style: string): boolean;
}

/** Styles are based on others; a circle ends here. */
const MOST_KIN = 12;
const TITLE = /^Title$/;
const QUOTE = /^(?:Quotations|Quote|Intense_20_Quote|Block_20_Text|Blockquote)$/i;

/** Gathers styles from the parts that have some: those of the text itself, and those that are named. Throws `fileDamaged`. */
export function odtStyles(...parts: readonly string[]): OdtStyles {
  const styles = new Map<string, OdtStyle>();
  for (const xml of parts) gather(xml, styles);
  const some = (style: string, is: (name: string) => boolean) => kinOf(style, styles).some(is);
  return {
    isTitle: (style) => some(style, (name) => TITLE.test(name)),
    isQuote: (style) => some(style, (name) => QUOTE.test(name)),
    isHidden: (style) => some(style, (name) => styles.get(name)?.isHidden ?? false),
  };
}

function gather(xml: string, styles: Map<string, OdtStyle>): void {
  let open: OdtStyle | null = null;
  readXml(xml, 'odt', {
    open: (name, attributes) => {
      if (name === 'style:style') {
        open = { parent: attributes['style:parent-style-name'] ?? null, isHidden: false };
        styles.set(attributes['style:name'] ?? '', open);
      }
      if (open && name === 'style:text-properties') open.isHidden = attributes['text:display'] === 'none';
    },
    close: (name) => {
      if (name === 'style:style') open = null;
    },
  });
}

/** The names of a style and of those that it is based on, the nearest first. */
function kinOf(style: string, styles: ReadonlyMap<string, OdtStyle>): string[] {
  const kin: string[] = [];
  let next: string | null = style;
  while (next !== null && kin.length < MOST_KIN) {
    kin.push(next);
    next = styles.get(next)?.parent ?? null;
  }
  return kin;
}
