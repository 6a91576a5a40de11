import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { CleaningRule } from '../../../shared/contract/cleaning.ts';
import { isOpenJob, type Job } from '../../../shared/contract/jobs.ts';
import type { CleaningRuleName } from '../../../shared/model/cleaning-rule.ts';
import type { JobId } from '../../../shared/model/ids.ts';
import { followLibrary } from '../../workbench/follow-library.ts';
import { undoAction } from '../../workbench/undo-action.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';

/** How long changes of the library are gathered before the counts are asked for again, in milliseconds. */
const GATHER = 400;

/** The cleaning rules of the open library, and the work that switching one sets off. */
export class CleaningStore {
  rules: readonly CleaningRule[] = [];
  job: JobId | null = null;
  /** How many files the work is about. */
  #documents = 0;
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    makeAutoObservable(this, { rules: observableRef }, { autoBind: true });
  }

  get isBusy(): boolean {
    return this.job !== null;
  }

  start(): () => void {
    const { core } = this.#workbench;
    void this.load();
    const stopLibrary = followLibrary(core, { kinds: ['document', 'cleaningRule'], within: GATHER }, () => {
      void this.load();
    });
    const stopJobs = core.on('jobChanged', ({ job }) => {
      if (job.id === this.job && !isOpenJob(job)) void this.#end(job);
    });
    return () => {
      stopLibrary();
      stopJobs();
    };
  }

  async load(): Promise<void> {
    const { core, session } = this.#workbench;
    if (!session.library) return;
    // A library that is closed meanwhile has no rules to show.
    const rules = await core.call('cleaning.rules', {}).catch(() => null);
    if (rules) runInAction(() => (this.rules = rules));
  }

  /** Has the files read again that the rule is about; says when that is done. */
  async set(rule: CleaningRuleName, isOn: boolean): Promise<void> {
    const { core, notifications } = this.#workbench;
    this.rules = this.rules.map((known) => (known.rule === rule ? { ...known, isOn } : known));
    const answer = await notifications.attempt(() => core.call('cleaning.setRule', { rule, isOn }));
    if (!answer) return this.load();
    this.#documents = answer.documents;
    await this.#follow(answer.job);
  }

  async #follow(job: JobId): Promise<void> {
    const { core } = this.#workbench;
    runInAction(() => (this.job = job));
    const now = await core.call('jobs.get', { job }).catch(() => null);
    if (now && !isOpenJob(now) && this.job === job) await this.#end(now);
  }

  /** The change stands in the history only when the work has ended, and can be taken back from then on. */
  async #end({ state }: Job): Promise<void> {
    runInAction(() => (this.job = null));
    if (state === 'done') {
      const words = t('cleaning.read', { count: this.#documents });
      this.#workbench.notifications.done(words, undoAction(this.#workbench));
    }
    await this.load();
  }
}
