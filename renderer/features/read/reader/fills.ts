import type { TextRange } from '../../../../shared/model/text-range.ts';
import type { TextSurface } from './text-surface.ts';

/** What can lie behind words, from the lowest to the topmost. */
const names = ['bs-quantity', 'bs-match', 'bs-hover', 'bs-mark', 'bs-mention', 'bs-selection'] as const;
export type FillName = (typeof names)[number];
export type Fills = Partial<Record<FillName, readonly TextRange[]>>;

/** How fills look: Chromium 108 knows no variables here, so the tokens' values are written out for day or night. */
const sheet = new CSSStyleSheet();

/**
 * Fills behind words, by the CSS Custom Highlight API: one highlight a kind, never an element or a highlight a mark.
 * Fills point at what one is at; a mark that is not pointed at has none.
 */
export function setFills(surface: TextSurface, fills: Fills): void {
  for (const [priority, name] of names.entries()) {
    const ranges = (fills[name] ?? []).flatMap((range) => surface.rangesFor(range));
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      continue;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
}

export function clearFills(): void {
  for (const name of names) CSS.highlights.delete(name);
}

/** Writes the tokens as they are now into the rules; `colour` is the current mark's, null without a tag. */
export function colourFills(colour: number | null): void {
  const style = getComputedStyle(document.documentElement);
  const tint = colour === null ? '--selected' : `--tag-${colour}-tint`;
  const tokens: Record<FillName, string> = {
    'bs-quantity': '--qty',
    'bs-match': '--match',
    'bs-hover': '--hover',
    'bs-mark': tint,
    'bs-mention': '--selected',
    'bs-selection': '--select',
  };
  const rules = names.map(
    (name) => `::highlight(${name}) { background-color: ${style.getPropertyValue(tokens[name])}; }`,
  );
  sheet.replaceSync(rules.join('\n'));
  if (!document.adoptedStyleSheets.includes(sheet)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
}
