import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { CleaningRule } from '../../../shared/contract/cleaning.ts';
import { isOpenJob } from '../../../shared/contract/jobs.ts';
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
      if (job.id !== this.job || isOpenJob(job)) return;
      runInAction(() => (this.job = null));
      void this.load();
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

  /** Says how many files are read again, and how to take it back. */
  async set(rule: CleaningRuleName, isOn: boolean): Promise<void> {
    const { core, notifications } = this.#workbench;
    this.rules = this.rules.map((known) => (known.rule === rule ? { ...known, isOn } : known));
    const answer = await notifications.attempt(() => core.call('cleaning.setRule', { rule, isOn }));
    if (!answer) return this.load();
    notifications.done(t('cleaning.reading', { count: answer.documents }), undoAction(this.#workbench));
    await this.#follow(answer.job);
  }

  async #follow(job: JobId): Promise<void> {
    const { core } = this.#workbench;
    runInAction(() => (this.job = job));
    const now = await core.call('jobs.get', { job }).catch(() => null);
    if (!now || isOpenJob(now)) return;
    runInAction(() => (this.job = null));
    await this.load();
  }
}
