import { formatQuantity } from './quantity-format.ts';
import type { QuotedEvidence } from './sheet.ts';

/** As long as a value of a brief may be. */
const LONGEST = 300;

/** What a piece of evidence says, in words: its quantity, else the analyst's text, else the quoted words themselves. */
export function evidenceWords({
  quantity,
  text,
  quote,
}: Pick<QuotedEvidence, 'quantity' | 'text' | 'quote'>): string {
  const words = quantity ? formatQuantity(quantity).text : text || quote;
  return words.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}
