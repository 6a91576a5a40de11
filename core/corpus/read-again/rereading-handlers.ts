import type { Handlers } from '../../../shared/contract/index.ts';
import type { Jobs } from '../../ports/jobs.ts';
import { chosen, readAgain, type Rereading } from './read-again-job.ts';
import { joinArticles, splitArticle, type SplitPorts } from './split-and-join.ts';
import type { JobId } from '../../../shared/model/ids.ts';

export interface RereadingPorts extends SplitPorts {
  jobs: Jobs;
}

/** Work on the library's files that must not run beside other such work. */
export type InTurn = (work: () => Promise<void>) => Promise<void>;

type RereadingOperation = 'corpus.readAgain' | 'corpus.split' | 'corpus.join';

/** Reading again what is in the library already. */
export function rereadingHandlers(
  ports: RereadingPorts,
  inTurn: InTurn,
): Pick<Handlers<'corpus'>, RereadingOperation> {
  return {
    'corpus.readAgain': async (input) => ({ job: startRereading(ports, inTurn, chosen(input)) }),
    'corpus.split': (input) => splitArticle(ports, input),
    'corpus.join': (input) => joinArticles(ports, input),
  };
}

/** Starts reading documents again, after the imports that run already. */
export function startRereading(ports: RereadingPorts, inTurn: InTurn, work: Rereading): JobId {
  return ports.jobs.start({ kind: 'reading' }, (control) => inTurn(() => readAgain(ports, work, control)));
}
