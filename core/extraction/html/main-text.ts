import type { Removals } from '../clean/apply-rules.ts';
import { isDataTable } from './data-table.ts';
import { densestBlock } from './densest-block.ts';
import { descendants, type HtmlElement, type HtmlText, textsIn } from './html-tree.ts';
import { measure, type Measures } from './measures.ts';
import { dropJunk, putBack } from './prune.ts';
import { readabilityText } from './readability-text.ts';
import { lostNeighbours } from './lost-neighbours.ts';

/** What of a page is its article. */
export interface MainText {
  texts: ReadonlySet<HtmlText>;
  /** What stands around it and stays, since the rule for it is switched off. */
  leftIn: ReadonlySet<HtmlText>;
  /** Whether tables hold data or set out the page, where what stays in them would make it look otherwise. */
  tables: ReadonlyMap<HtmlElement, boolean>;
  /** False where it was chosen by density alone. */
  isSure: boolean;
}

/** Readability's choice counts unless it holds less than this share of the running text of the densest block. */
const LEAST_SHARE = 0.6;

/** Finds the article of a page whose unseen parts are gone already. Takes the junk around it off the tree, and counts it. */
export function mainTextOf(root: HtmlElement, removed: Removals): MainText {
  const aside = dropJunk(root, measure(root), removed);
  const measures = measure(root);
  const kept = readabilityText(root, measures);
  const dense = densestBlock(root, measures);
  const own = new Set(dense ? textsIn(dense) : []);
  const isSure = amountOf(kept) >= LEAST_SHARE * amountOf(own);
  const chosen = isSure ? kept : own;
  const texts = withNeighbours(chosen, root, measures);
  const tables = new Map(aside.length > 0 ? tablesIn(root) : []);
  return { texts, leftIn: putBack(aside), tables, isSure };
}

function tablesIn(root: HtmlElement): (readonly [HtmlElement, boolean])[] {
  const tables = descendants(root).filter(({ name }) => name === 'table');
  return tables.map((table) => [table, isDataTable(table)]);
}

function withNeighbours(
  texts: ReadonlySet<HtmlText>,
  root: HtmlElement,
  measures: Measures,
): ReadonlySet<HtmlText> {
  return new Set([...texts, ...lostNeighbours(texts, root, measures)]);
}

function amountOf(texts: ReadonlySet<HtmlText>): number {
  let amount = 0;
  for (const { text } of texts) amount += text.trim().length;
  return amount;
}
