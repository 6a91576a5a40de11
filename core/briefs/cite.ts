import type { BriefReference, Citation, CitedBrief } from '../../shared/contract/briefs.ts';
import { type Brief, evidenceOf } from '../../shared/model/brief.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { formatQuantity } from '../../shared/model/quantity-format.ts';
import type { ListedEvidence, SheetReads } from '../ports/sheet-reads.ts';

/**
 * A brief with its citations: one number an article, in the order in which the brief first rests on it. Evidence that is
 * gone has no number any more.
 */
export async function cite(reads: Pick<SheetReads, 'evidenceById'>, brief: Brief): Promise<CitedBrief> {
  const ids = evidenceOf(brief.blocks);
  const evidence = new Map((await reads.evidenceById(ids)).map((item) => [item.id, item]));
  const citations = new Map<ArticleId, Citation>();
  const references = ids.map((id): BriefReference => {
    const item = evidence.get(id);
    return item ? refer(item, citations) : { evidence: id, number: null, current: null };
  });
  return { ...brief, citations: [...citations.values()], references };
}

function refer(item: ListedEvidence, citations: Map<ArticleId, Citation>): BriefReference {
  const citation = citations.get(item.article) ?? newCitation(item, citations.size + 1);
  citation.claims += 1;
  citations.set(item.article, citation);
  return {
    evidence: item.id,
    number: citation.number,
    current: {
      article: item.article,
      quote: item.quote,
      start: item.start,
      end: item.end,
      value: valueOf(item),
      location: item.state,
    },
  };
}

function newCitation(item: ListedEvidence, number: number): Citation {
  const { article, articleTitle, source, published, path } = item;
  return { article, articleTitle, source, published, path, number, claims: 0 };
}

/** What a piece of evidence says, in words: its quantity, else the analyst's text. */
export function valueOf({ quantity, text }: Pick<ListedEvidence, 'quantity' | 'text'>): string {
  return quantity ? formatQuantity(quantity).text : text;
}
