import { makeAutoObservable, observableRef, reaction, runInAction } from 'mobx';
import type { PlacedMention } from '../../../../shared/contract/entities.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import type { PlacedAnnotation } from '../../../../shared/model/annotation.ts';
import type { Article } from '../../../../shared/model/article.ts';
import type { Block } from '../../../../shared/model/block.ts';
import type { AnnotationId, ArticleId, MentionId } from '../../../../shared/model/ids.ts';
import type { Page } from '../../../../shared/model/page.ts';
import { compareRanges, type TextRange } from '../../../../shared/model/text-range.ts';
import { CallError } from '../../../client/core-client.ts';
import type { SoughtWords } from '../../../workbench/place.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import type { ListStore } from '../list/list-store.ts';
import { assignLanes } from './lanes.ts';
import type { DrawnMark } from './mark-geometry.ts';

export interface ArticleText {
  text: string;
  blocks: readonly Block[];
}

/** A mark that stands somewhere in the text. */
export type StandingMark = PlacedAnnotation & TextRange;
export type StandingMention = PlacedMention & TextRange;
export type CellEvidence = Output<'sheets.evidence'>['items'][number];

const PAGE = 500;
/** How long a query must stand before its matches are marked, in milliseconds. */
const TYPING = 120;

/** One article being read: its text, what is marked and found in it, and what the reader is at. */
export class ReaderStore {
  readonly article: ArticleId;
  about: Article | null = null;
  content: ArticleText | null = null;
  annotations: readonly PlacedAnnotation[] = [];
  mentions: readonly PlacedMention[] = [];
  matches: readonly TextRange[] = [];
  /** The words that led here, if it was not the list's query. */
  sought: SoughtWords | null = null;
  /** Evidence in sheets that rests on this article. */
  cells: readonly CellEvidence[] = [];
  /** What is selected in the text, in code units; null without a selection. */
  selection: TextRange | null = null;
  currentMark: AnnotationId | null = null;
  currentMention: MentionId | null = null;
  /** The mark that is being made or was made last; what is to be done with it waits for it. */
  newestMark: Promise<unknown> = Promise.resolve();
  hovered: readonly AnnotationId[] = [];
  /** A passage to bring into view; the text takes it and sets it back. */
  revealed: TextRange | null = null;
  isOriginalShown = false;
  /** The article went away while it was open. */
  isGone = false;
  readonly #workbench: Workbench;
  readonly #list: ListStore;
  readonly #stops: (() => void)[];

  constructor(workbench: Workbench, list: ListStore, article: ArticleId) {
    this.article = article;
    this.#workbench = workbench;
    this.#list = list;
    makeAutoObservable(
      this,
      {
        article: false,
        newestMark: false,
        about: observableRef,
        content: observableRef,
        annotations: observableRef,
        mentions: observableRef,
        matches: observableRef,
        sought: observableRef,
        cells: observableRef,
        selection: observableRef,
        revealed: observableRef,
        hovered: observableRef,
      },
      { autoBind: true },
    );
    this.#stops = this.#follow();
    void this.load();
  }

  /** Marks in text order; orphans stand nowhere and are listed apart. */
  get marks(): readonly StandingMark[] {
    return this.annotations.filter((mark): mark is StandingMark => mark.start !== null).sort(compareRanges);
  }

  get orphans(): readonly PlacedAnnotation[] {
    return this.annotations.filter((mark) => mark.start === null);
  }

  get quantities(): readonly StandingMention[] {
    return this.mentions.filter(
      (mention): mention is StandingMention => mention.quantity !== null && mention.start !== null,
    );
  }

  get mark(): PlacedAnnotation | null {
    return this.annotations.find(({ id }) => id === this.currentMark) ?? null;
  }

  get mention(): PlacedMention | null {
    return this.mentions.find(({ id }) => id === this.currentMention) ?? null;
  }

  /** Lanes depend on where marks stand alone, so pointing at one does not lay them out anew. */
  get lanes(): ReadonlyMap<string, number> {
    return new Map(assignLanes(this.marks).map(({ id, lane }) => [id, lane]));
  }

  /** The marks as they are drawn. */
  get drawnMarks(): readonly DrawnMark[] {
    const { byId } = this.#workbench.codebook;
    return this.marks.map((mark) => ({
      id: mark.id,
      start: mark.start,
      end: mark.end,
      lane: this.lanes.get(mark.id) ?? 0,
      colour: byId.get(mark.tags[0]!)?.colour ?? null,
      isCurrent: mark.id === this.currentMark,
      isHovered: this.hovered.includes(mark.id),
      isDoubtful: mark.state === 'doubtful',
    }));
  }

  /** The marks that cover the current one's place, outermost first. */
  get marksHere(): readonly StandingMark[] {
    const current = this.marks.find(({ id }) => id === this.currentMark);
    if (!current) return [];
    return this.marks.filter(({ start, end }) => start < current.end && current.start < end);
  }

  get selectedText(): string {
    return this.selection && this.content
      ? this.content.text.slice(this.selection.start, this.selection.end)
      : '';
  }

  select(range: TextRange | null): void {
    this.selection = range;
  }

  setCurrentMark(id: AnnotationId | null): void {
    this.currentMark = id;
    if (id !== null) this.currentMention = null;
  }

  setCurrentMention(id: MentionId | null): void {
    this.currentMention = id;
    if (id !== null) this.currentMark = null;
  }

  setHovered(ids: readonly AnnotationId[]): void {
    if (ids.join() !== this.hovered.join()) this.hovered = ids;
  }

  /** Of the marks at one place, makes the one current that lies under the current one; so a click more reaches each. */
  pickMark(ids: readonly AnnotationId[]): void {
    const at = ids.indexOf(this.currentMark!);
    this.setCurrentMark(ids[(at + 1) % ids.length] ?? null);
  }

  /** Walks the marks that overlap here. */
  stepHere(by: 1 | -1): void {
    const ids = this.marksHere.map(({ id }) => id);
    const at = ids.indexOf(this.currentMark!);
    this.setCurrentMark(ids[(at + by + ids.length) % ids.length] ?? null);
  }

  /** Walks the marks of the article in text order, and brings each into view. */
  stepMark(by: 1 | -1): void {
    const at = this.marks.findIndex(({ id }) => id === this.currentMark);
    const next = this.marks[at === -1 ? (by === 1 ? 0 : this.marks.length - 1) : at + by];
    if (!next) return;
    this.setCurrentMark(next.id);
    this.reveal(next);
  }

  reveal(range: TextRange): void {
    this.revealed = { start: range.start, end: range.end };
  }

  wasRevealed(): void {
    this.revealed = null;
  }

  /** Words that were selected are not there in the original. */
  toggleOriginal(): void {
    this.isOriginalShown = !this.isOriginalShown;
    this.selection = null;
  }

  async load(): Promise<void> {
    try {
      const { core } = this.#workbench;
      const [about, content] = await Promise.all([
        core.call('corpus.article', { article: this.article }),
        core.call('corpus.text', { article: this.article }),
      ]);
      runInAction(() => {
        this.about = about;
        this.content = content;
      });
      await Promise.all([this.loadAnnotations(), this.loadMentions(), this.loadMatches(), this.loadCells()]);
    } catch (error) {
      this.#failed(error);
    }
  }

  async loadAnnotations(): Promise<void> {
    const { core } = this.#workbench;
    const all = await everyPage((page) => core.call('annotations.list', { article: this.article, ...page }));
    runInAction(() => (this.annotations = all));
  }

  async loadMentions(): Promise<void> {
    const { core } = this.#workbench;
    const all = await everyPage((page) => core.call('entities.mentions', { article: this.article, ...page }));
    runInAction(() => (this.mentions = all));
  }

  async loadCells(): Promise<void> {
    const { core } = this.#workbench;
    const all = await everyPage((page) => core.call('sheets.evidence', { article: this.article, ...page }));
    runInAction(() => (this.cells = all));
  }

  /** Marks other words than those of the list's query, or these again. */
  lookFor(sought: SoughtWords | null): void {
    if (JSON.stringify(sought) !== JSON.stringify(this.sought)) this.sought = sought;
  }

  /** The words that were looked for, where they stand in this article. */
  async loadMatches(): Promise<void> {
    const words = this.wordsToMark;
    const { query, expansionsOff, like = null } = words;
    const input = { article: this.article, query, expansionsOff: [...expansionsOff], like };
    const { marks } =
      query.trim() === '' && !like ? { marks: [] } : await this.#workbench.core.call('search.matches', input);
    if (words === this.wordsToMark) runInAction(() => (this.matches = marks));
  }

  private get wordsToMark(): SoughtWords {
    return this.sought ?? { query: this.#list.query, expansionsOff: [] };
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
  }

  #follow(): (() => void)[] {
    const { core } = this.#workbench;
    const reload = (action: () => Promise<void>) => () =>
      void action().catch((error: unknown) => this.#failed(error));
    return [
      core.on('libraryChanged', ({ kinds }) => {
        if ('article' in kinds || 'document' in kinds) reload(this.load)();
        if (kinds.annotation || kinds.annotationTag) reload(this.loadAnnotations)();
        if (kinds.mention || kinds.entity) reload(this.loadMentions)();
        if (kinds.evidence || kinds.sheet || kinds.indicator) reload(this.loadCells)();
      }),
      core.on('coreRestarted', reload(this.load)),
      reaction(
        () => this.#list.query,
        () => this.lookFor(null),
      ),
      reaction(() => this.wordsToMark, reload(this.loadMatches), { delay: TYPING }),
    ];
  }

  #failed(error: unknown): void {
    if (error instanceof CallError && error.code === 'notFound') runInAction(() => (this.isGone = true));
    else if (this.#workbench.session.library) this.#workbench.notifications.failed(error);
  }
}

/** Reads a list to its end; what belongs to one article is bounded by it. */
async function everyPage<Item>(
  read: (page: { offset: number; limit: number }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const all: Item[] = [];
  for (;;) {
    const { items, total } = await read({ offset: all.length, limit: PAGE });
    all.push(...items);
    if (all.length >= total || items.length === 0) return all;
  }
}
