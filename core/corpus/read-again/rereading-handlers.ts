import type { Handlers } from '../../../shared/contract/index.ts';
import type { Jobs } from '../../ports/jobs.ts';
import type { Rereading } from '../../ports/rereading.ts';
import type { InTurn } from '../in-turn.ts';
import { type CharsetPorts, charsetChoices } from './charset-choices.ts';
import { correctText, givenText } from './given-text.ts';
import { importAs } from './import-as.ts';
import { neighbours } from './neighbours.ts';
import { chosen, readAgain } from './read-again-job.ts';
import { tableColumns } from './table-columns.ts';
import { joinArticles, splitArticle, type SplitPorts } from './split-and-join.ts';

export interface RereadingPorts extends SplitPorts, CharsetPorts {
  jobs: Jobs;
  inTurn: InTurn;
}

/** Reads documents again, each job in its turn. */
export function createRereading(ports: SplitPorts & { jobs: Jobs }, inTurn: InTurn): Rereading {
  return {
    start: (work) =>
      ports.jobs.start({ kind: 'reading' }, (control) => inTurn(() => readAgain(ports, work, control))),
  };
}

export type RereadingOperation =
  | 'corpus.readAgain'
  | 'corpus.split'
  | 'corpus.join'
  | 'corpus.neighbours'
  | 'corpus.charsets'
  | 'corpus.tableColumns'
  | 'corpus.importAs'
  | 'corpus.givenText'
  | 'corpus.correctText';

/** Reading again what is in the library already. */
export function rereadingHandlers(
  ports: RereadingPorts,
  rereading: Rereading,
): Pick<Handlers<'corpus'>, RereadingOperation> {
  return {
    'corpus.readAgain': async (input) => ({ job: rereading.start(chosen(input)) }),
    'corpus.charsets': (input) => charsetChoices(ports, input),
    'corpus.tableColumns': (input) => tableColumns(ports, input),
    'corpus.importAs': async (input) => ({
      job: ports.jobs.start({ kind: 'reading' }, (control) =>
        ports.inTurn(() => importAs(ports, input, control)),
      ),
    }),
    'corpus.givenText': (input) => givenText(ports, input),
    'corpus.correctText': (input) => correctText(ports, input),
    'corpus.neighbours': (input) => neighbours(ports, input),
    'corpus.split': (input) => splitArticle(ports, input),
    'corpus.join': (input) => joinArticles(ports, input),
  };
}
