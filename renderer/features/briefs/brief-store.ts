import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { BriefBlock } from '../../../shared/model/brief.ts';
import type { CitedBrief } from '../../../shared/model/cited-brief.ts';
import type { BriefId, EvidenceId } from '../../../shared/model/ids.ts';
import { CallError, SENT_ON_LEAVING } from '../../client/core-client.ts';
import { followLibrary } from '../../workbench/follow-library.ts';
import type { Unsaved } from '../../workbench/pending-work.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { AutoSave } from './auto-save.ts';
import { BriefEvidence } from './brief-evidence.ts';
import { type DocumentFacts, type Heading, type LiveNode, noFacts } from './document/document-facts.ts';

export type BriefWorkbench = Pick<Workbench, 'core' | 'notifications' | 'pendingWork'>;

/** A text that may not get through when the page goes away; the call around it takes a little, too. */
const LONG_TEXT = SENT_ON_LEAVING - 200;
/** How long changes are gathered before the brief is read again, in milliseconds. */
const GATHER = 40;

/** Where the caret is: under which heading, and on or beside which node that rests on evidence. */
export interface Caret {
  heading: number;
  live: LiveNode | null;
  /** True where the node itself is selected. */
  isSelected: boolean;
}

export interface OutlineEntry extends Heading {
  /** How many nodes under it need a look. */
  waiting: number;
}

/** An open brief: the text as the core last gave it, what the editor holds, and how the two are kept the same. */
export class BriefStore {
  readonly id: BriefId;
  readonly evidence = new BriefEvidence();
  readonly saving: AutoSave;
  brief: CitedBrief | null = null;
  /** The text that belongs into the editor; the editor takes it over when it changes. */
  text: BriefBlock[] | null = null;
  isGone = false;
  facts: DocumentFacts = noFacts;
  caret: Caret = { heading: 0, live: null, isSelected: false };
  /** Where the page was scrolled to when it was left. */
  scrolledTo = 0;
  readonly #workbench: BriefWorkbench;
  readonly #unsaved: Unsaved = {
    settle: () => this.saving.flush(),
    isAtRisk: () =>
      this.saving.isPending &&
      (this.saving.state === 'failed' || JSON.stringify(this.#read()).length > LONG_TEXT),
  };
  #read: () => BriefBlock[] = () => [];
  #asked = 0;
  #stopListening: (() => void) | null = null;

  constructor(workbench: BriefWorkbench, id: BriefId) {
    this.#workbench = workbench;
    this.id = id;
    this.saving = new AutoSave({
      save: (continues) => this.#save(continues),
      onFailure: (error) => workbench.notifications.failed(error),
    });
    makeAutoObservable(
      this,
      {
        id: false,
        evidence: false,
        saving: false,
        scrolledTo: false,
        brief: observableRef,
        text: observableRef,
        facts: observableRef,
        caret: observableRef,
      },
      { autoBind: true },
    );
  }

  /** Follows the library for as long as the brief is shown. */
  open(): void {
    const { core, pendingWork } = this.#workbench;
    const stops = [
      followLibrary(core, { within: GATHER }, () => void this.refresh()),
      core.on('coreRestarted', () => void this.saving.flush().then(this.refresh)),
      pendingWork.add(this.#unsaved),
    ];
    this.#stopListening = () => stops.forEach((stop) => stop());
    void this.refresh();
  }

  /** Saves and lets go. What could not be saved is kept, and is shown when the brief is opened again. */
  close(): void {
    this.#stopListening?.();
    const remove = this.#workbench.pendingWork.add(this.#unsaved);
    void this.saving.flush().then(() => this.saving.isPending || remove());
  }

  /** The text as it was left, saved or not. */
  textToShow(): BriefBlock[] | null {
    return this.saving.isPending ? this.#read() : this.text;
  }

  get outline(): OutlineEntry[] {
    const waiting = new Map<number, number>();
    for (const node of this.facts.live)
      waiting.set(node.heading, (waiting.get(node.heading) ?? 0) + this.evidence.changesOf(node));
    return this.facts.headings.map((heading, index) => ({ ...heading, waiting: waiting.get(index) ?? 0 }));
  }

  /** The number of the source that the caret is at. */
  get sourceAtCaret(): number | null {
    const { live } = this.caret;
    return live && live.kind !== 'table' ? this.evidence.numberOf(live.evidence) : null;
  }

  /** Asks for the brief. An answer that a later one has overtaken, or that a save under way makes old, is not taken. */
  async refresh(): Promise<void> {
    const asked = (this.#asked += 1);
    try {
      const brief = await this.#workbench.core.call('briefs.get', { brief: this.id });
      if (asked === this.#asked) this.take(brief);
    } catch (error) {
      if (error instanceof CallError && error.code === 'notFound') this.setGone();
      // Without a core there is nothing to show yet; it is asked again when it is back.
      else if (!(error instanceof CallError)) throw error;
    }
  }

  /** Takes what the core says; the text only where nothing that was written meanwhile would be lost. */
  take(brief: CitedBrief): void {
    this.brief = brief;
    this.isGone = false;
    this.evidence.learn(brief);
    if (!this.saving.isPending) this.text = brief.blocks;
  }

  /** The person changed the text; `read` gives it when it is wanted. */
  edited(read: () => BriefBlock[]): void {
    this.#read = read;
    this.saving.changed();
  }

  setFacts(facts: DocumentFacts): void {
    this.facts = facts;
    this.evidence.setLive(facts.live);
  }

  setCaret(caret: Caret): void {
    this.caret = caret;
  }

  setGone(): void {
    this.isGone = true;
    this.saving.forget();
  }

  /** The first passage behind a node, to be opened in its article. */
  passageOf(evidence: EvidenceId) {
    const current = this.evidence.current(evidence);
    if (!current) return null;
    const { article, start, end } = current;
    return {
      kind: 'article' as const,
      article,
      ...(start !== null && end !== null ? { range: { start, end } } : {}),
    };
  }

  async #save(continues: boolean): Promise<void> {
    const asked = (this.#asked += 1);
    const blocks = this.#read();
    try {
      const brief = await this.#workbench.core.call('briefs.update', { brief: this.id, blocks, continues });
      // Whoever opens the brief next must not find an older text; what was written meanwhile goes before both.
      if (!this.saving.isDirty) runInAction(() => (this.text = blocks));
      if (asked === this.#asked) this.take(brief);
    } catch (error) {
      if (!(error instanceof CallError && error.code === 'notFound')) throw error;
      this.setGone();
    }
  }
}
