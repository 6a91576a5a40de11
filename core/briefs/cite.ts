import { type Brief, evidenceOf } from '../../shared/model/brief.ts';
import type { BriefReference, Citation, CitedBrief } from '../../shared/model/cited-brief.ts';
import { evidenceWords } from '../../shared/model/evidence-words.ts';
import type { SheetId } from '../../shared/model/ids.ts';
import { numberCitations } from '../../shared/model/number-citations.ts';
import { quoteInContext } from '../../shared/model/quote-in-context.ts';
import { readScope } from '../ports/article-scope.ts';
import type { ListedEvidence, SheetReads } from '../ports/sheet-reads.ts';
import type { SheetSource } from '../ports/sheet-source.ts';
import type { RecordStore } from '../ports/storage.ts';
import { briefTable } from './draft-brief.ts';

export interface CitePorts {
  records: Pick<RecordStore, 'get'>;
  reads: Pick<SheetReads, 'evidenceById'>;
  sheets: SheetSource;
}

/** A brief with its citations, with what its evidence says now, and with its sheets' tables as they are now. */
export async function cite(ports: CitePorts, brief: Brief): Promise<CitedBrief> {
  const ids = evidenceOf(brief.blocks);
  const evidence = new Map((await ports.reads.evidenceById(ids)).map((item) => [item.id, item]));
  const { numbers, articles } = numberCitations(ids, (id) => evidence.get(id)?.article ?? null);
  const byArticle = new Map([...evidence.values()].map((item) => [item.article, item]));
  return {
    ...brief,
    scope: await readScope(ports.records, brief.collection),
    citations: articles.map(({ article, number, claims }): Citation => {
      const { articleTitle, source, published, path, standing } = byArticle.get(article)!;
      return { article, articleTitle, source, published, path, standing, number, claims };
    }),
    references: ids.map((id): BriefReference => {
      const item = evidence.get(id);
      return { evidence: id, number: numbers.get(id) ?? null, current: item ? currentOf(item) : null };
    }),
    tables: await tablesOf(ports, brief),
  };
}

function currentOf(item: ListedEvidence): BriefReference['current'] {
  const { article, standing, quote, start, end, state } = item;
  const quotation = quoteInContext(item);
  return { article, standing, quote, quotation, start, end, value: evidenceWords(item), location: state };
}

/** The tables of the sheets that a brief was made from and shows; a sheet that is gone has none. */
async function tablesOf({ records, sheets }: CitePorts, { sheet, blocks }: Brief) {
  const shown = blocks.flatMap((block) => (block.type === 'table' ? block.sheet : []));
  const ids = [...new Set<SheetId>([...(sheet ? [sheet] : []), ...shown])];
  const tables = ids.map(async (id) =>
    (await records.get('sheet', id)) ? briefTable(await sheets.read(id)) : [],
  );
  return (await Promise.all(tables)).flat();
}
