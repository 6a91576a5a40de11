/** A style of the document; `basedOn` is the number of the one whose properties it takes over. */
export interface RtfStyle {
  name: string;
  outline: number | null;
  basedOn: number | null;
}

const DEEPEST_HEADING = 6;
/** Styles are based on others; a circle ends here. */
const MOST_KIN = 10;

/** A style and those that it is based on. */
export function kinOf(style: number, styles: ReadonlyMap<number, RtfStyle>): RtfStyle[] {
  const kin: RtfStyle[] = [];
  let next: number | null = style;
  while (next !== null && kin.length < MOST_KIN) {
    const found = styles.get(next);
    if (found) kin.push(found);
    next = found?.basedOn ?? null;
  }
  return kin;
}

/** By the paragraph's own outline level (0 to 8, 9 for text), else by the nearest style that says so. */
export function headingLevel(outline: number | null, kin: readonly RtfStyle[]): number | null {
  if (outline !== null) return levelOf(outline);
  for (const { name, outline: level } of kin) {
    const named = /^(?:heading|标题)\s*([1-9])/i.exec(name)?.[1];
    if (named !== undefined) return Math.min(DEEPEST_HEADING, Number(named));
    if (/^(?:title|标题)$/i.test(name)) return 1;
    if (level !== null) return levelOf(level);
  }
  return null;
}

function levelOf(outline: number): number | null {
  return outline < 9 ? Math.min(DEEPEST_HEADING, outline + 1) : null;
}

const QUOTE = /^(?:(?:intense )?quote|quotations|block text)$/i;

/** True for a style for what somebody else said. */
export function isQuote(kin: readonly RtfStyle[]): boolean {
  return kin.some(({ name }) => QUOTE.test(name));
}
