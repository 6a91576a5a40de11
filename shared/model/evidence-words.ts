import { formatQuantity } from './quantity-format.ts';
import type { QuotedEvidence } from './sheet.ts';

/** What a piece of evidence says, in words: its quantity, else the analyst's text. */
export function evidenceWords({ quantity, text }: Pick<QuotedEvidence, 'quantity' | 'text'>): string {
  return quantity ? formatQuantity(quantity).text : text;
}
