import { computedStruct, makeAutoObservable, observable, observableRef } from 'mobx';
import type { BriefTable } from '../../../shared/model/brief.ts';
import {
  type CellChange,
  type NodeChange,
  quoteChange,
  tableChanges,
  valueChange,
} from '../../../shared/model/brief-changes.ts';
import type { BriefReference, Citation, CitedBrief } from '../../../shared/model/cited-brief.ts';
import { evidenceWords } from '../../../shared/model/evidence-words.ts';
import type { ArticleId, EvidenceId } from '../../../shared/model/ids.ts';
import { numberCitations } from '../../../shared/model/number-citations.ts';
import { quoteInContext } from '../../../shared/model/quote-in-context.ts';
import type { QuotedEvidence } from '../../../shared/model/sheet.ts';
import { evidenceInOrder, evidenceOfNode, type LiveNode } from './document/document-facts.ts';

type Article = Omit<Citation, 'number' | 'claims'>;

/** An article that the text cites, as it is listed. */
export interface Source extends Citation {
  /** How many of its claims need a look. */
  stale: number;
}

/**
 * What the evidence behind a text says now. Numbers follow the text as it stands in the editor, so that they are right
 * before it is saved; they are drawn, never written into the text.
 */
export class BriefEvidence {
  live: LiveNode[] = [];
  private tables: BriefTable[] = [];
  private readonly references = observable.map<EvidenceId, BriefReference>({}, { deep: false });
  private readonly articles = observable.map<ArticleId, Article>({}, { deep: false });

  constructor() {
    makeAutoObservable<this, 'tables' | 'order'>(
      this,
      {
        live: observableRef,
        tables: observableRef,
        // Typing moves nodes but seldom changes their order: then nothing is numbered again.
        order: computedStruct,
      },
      { autoBind: true },
    );
  }

  /** Takes what the core says. Evidence that is no longer in the text stays known: it may be put back. */
  learn({ references, citations, tables }: CitedBrief): void {
    for (const reference of references) this.references.set(reference.evidence, reference);
    for (const { number: _number, claims: _claims, ...article } of citations)
      this.articles.set(article.article, article);
    this.tables = tables;
  }

  /** Takes evidence that is being put into the text. */
  learnItem(item: QuotedEvidence): void {
    const { article, articleTitle, source, published, path, standing, quote, start, end, state } = item;
    this.articles.set(article, { article, articleTitle, source, published, path, standing });
    const quotation = quoteInContext(item);
    const value = evidenceWords(item);
    const current = { article, standing, quote, quotation, start, end, value, location: state };
    this.references.set(item.id, { evidence: item.id, number: null, current });
  }

  setLive(live: LiveNode[]): void {
    this.live = live;
  }

  get sources(): Source[] {
    return this.numbering.articles.flatMap((cited) => {
      const article = this.articles.get(cited.article);
      return article ? [{ ...article, ...cited, stale: this.staleOf(cited.article) }] : [];
    });
  }

  /** How many nodes need a look. */
  get waiting(): number {
    return this.live.reduce((sum, node) => sum + this.changesOf(node), 0);
  }

  numberOf(evidence: EvidenceId): number | null {
    return this.numbering.numbers.get(evidence) ?? null;
  }

  current(evidence: EvidenceId): BriefReference['current'] {
    return this.references.get(evidence)?.current ?? null;
  }

  sourceOf(evidence: EvidenceId): Article | null {
    const article = this.current(evidence)?.article;
    return (article && this.articles.get(article)) ?? null;
  }

  /** The table of a sheet as it is now. */
  tableNow({ sheet }: Pick<BriefTable, 'sheet'>): BriefTable | undefined {
    return this.tables.find((table) => table.sheet === sheet);
  }

  valueChange(evidence: EvidenceId, text: string): NodeChange | null {
    return valueChange(text, this.references.get(evidence));
  }

  quoteChange(evidence: EvidenceId, quote: string): NodeChange | null {
    return quoteChange(quote, this.references.get(evidence));
  }

  tableChanges(table: BriefTable): CellChange[] {
    return tableChanges(table, this.tableNow(table), ({ evidence }) =>
      evidence === null ? undefined : this.references.get(evidence),
    );
  }

  /** How many things in a node need a look. */
  changesOf(node: LiveNode): number {
    switch (node.kind) {
      case 'value':
        return this.valueChange(node.evidence, node.text) ? 1 : 0;
      case 'quote':
        return this.quoteChange(node.evidence, node.quote) ? 1 : 0;
      case 'table':
        return this.tableChanges(node.table).length;
    }
  }

  private get order(): EvidenceId[] {
    return evidenceInOrder(this.live);
  }

  private get numbering() {
    return numberCitations(this.order, (id) => this.current(id)?.article ?? null);
  }

  private staleOf(article: ArticleId): number {
    return this.live
      .filter((node) => evidenceOfNode(node).some((id) => this.current(id)?.article === article))
      .reduce((sum, node) => sum + this.changesFrom(node, article), 0);
  }

  private changesFrom(node: LiveNode, article: ArticleId): number {
    if (node.kind !== 'table') return this.changesOf(node);
    const cells = new Map(
      node.table.rows.flatMap(({ indicator, cells: row }) =>
        row.map((cell) => [`${indicator} ${cell.place}`, cell.evidence] as const),
      ),
    );
    return this.tableChanges(node.table).filter(({ indicator, place }) => {
      const evidence = cells.get(`${indicator} ${place}`);
      return evidence ? this.current(evidence)?.article === article : false;
    }).length;
  }
}
