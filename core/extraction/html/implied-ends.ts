import { BLOCK } from './element-names.ts';

/** What an opening tag ends, and what it does not look beyond (HTML Standard, 13.2.6.4.7, as far as it concerns text). */
interface ImpliedEnd {
  ends: ReadonlySet<string>;
  within: ReadonlySet<string>;
}

const set = (...names: string[]): ReadonlySet<string> => new Set(names);
const CELLS = ['td', 'th', 'caption', 'table'];

const item = { ends: set('li'), within: set('ul', 'ol', 'menu', 'dir', ...CELLS) };
const term = { ends: set('dt', 'dd'), within: set('dl', ...CELLS) };
const cell = { ends: set('td', 'th', 'caption'), within: set('tr', 'table') };
const row = { ends: set('tr', 'td', 'th', 'caption'), within: set('table') };
const part = { ends: set('thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption'), within: set('table') };
const choice = { ends: set('option'), within: set('select', 'datalist') };
const paragraph = { ends: set('p'), within: set('button', 'object', ...CELLS) };

const NONE: readonly ImpliedEnd[] = [];

const impliedEnds = new Map<string, readonly ImpliedEnd[]>([
  ...[...BLOCK].map((name) => [name, [paragraph]] as const),
  ...Object.entries({
    ...{ li: [item], dt: [term], dd: [term], td: [cell], th: [cell], tr: [row], option: [choice] },
    ...{ thead: [part], tbody: [part], tfoot: [part] },
  }),
]);

/** The rules by which an opening tag ends elements that were left open. */
export function impliedEndsOf(name: string): readonly ImpliedEnd[] {
  return impliedEnds.get(name) ?? NONE;
}

const TABLE_PARTS = set('td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption', 'table', 'body', 'html');
const WALLS = set('td', 'th', 'caption', 'table');

/** True where a closing tag must not look beyond an open element: no inline tag ends a block, and only tables end cells. */
export function holdsBack(open: string, closing: string): boolean {
  if (open === closing) return false;
  return (BLOCK.has(open) && !BLOCK.has(closing)) || (WALLS.has(open) && !TABLE_PARTS.has(closing));
}
