import type { BriefBlock, BriefTable } from '../../shared/model/brief.ts';
import type { BriefReference, Citation, CitedBrief } from '../../shared/model/cited-brief.ts';
import type {
  ArticleId,
  BriefId,
  EntityId,
  EvidenceId,
  IndicatorId,
  SheetId,
} from '../../shared/model/ids.ts';

export const evidenceId = (name: string) => name as EvidenceId;

/** An article that is cited, with whatever is hostile in it. */
export function citation(number: number, over: Partial<Citation> = {}): Citation {
  return {
    article: `article-${number}` as ArticleId,
    articleTitle: `Article ${number}`,
    source: 'Securities Times',
    published: { date: '2021-03-10', precision: 'day', basis: 'byline' },
    path: `/news/${number}.txt`,
    standing: 'active',
    number,
    claims: 1,
    ...over,
  };
}

/** Evidence that says what the brief says. */
export function reference(
  evidence: string,
  number: number,
  over: Partial<NonNullable<BriefReference['current']>> = {},
): BriefReference {
  const current = {
    article: `article-${number}` as ArticleId,
    standing: 'active' as const,
    quote: '615',
    quotation: '…has reached 615, forming…',
    start: 10,
    end: 13,
    value: '615 companies',
    location: 'exact' as const,
    ...over,
  };
  return { evidence: evidenceId(evidence), number, current };
}

export function goneReference(evidence: string): BriefReference {
  return { evidence: evidenceId(evidence), number: null, current: null };
}

export function table(over: Partial<BriefTable['rows'][number]['cells'][number]> = {}): BriefTable {
  const place = 'cn-440300' as EntityId;
  return {
    type: 'table',
    sheet: 'sheet-1' as SheetId,
    caption: 'Five cities',
    places: [{ id: place, name: 'Shenzhen', nameZh: '深圳' }],
    rows: [
      {
        indicator: 'indicator-1' as IndicatorId,
        name: 'Biomedical companies',
        unit: 'companies',
        cells: [{ place, text: '615', year: 2020, state: 'single', evidence: evidenceId('e1'), ...over }],
      },
    ],
  };
}

export function citedBrief(blocks: BriefBlock[], over: Partial<CitedBrief> = {}): CitedBrief {
  return {
    id: 'brief-1' as BriefId,
    title: 'What five cities say',
    sheet: null,
    collection: null,
    scope: null,
    blocks,
    author: 'Ada',
    created: '2026-01-01T12:00:00.000Z',
    updated: '2026-01-02T12:00:00.000Z',
    citations: [],
    references: [],
    tables: [],
    ...over,
  };
}
