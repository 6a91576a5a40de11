import * as z from 'zod';
import type { Core } from '../core/create-core.ts';
import { type Failure, type Outcome, WorkbenchError } from '../shared/contract/errors.ts';
import { contract, isOperationName, type OperationName } from '../shared/contract/index.ts';

/** Carries out one call, whatever it is, and never throws. */
export type Dispatch = (operation: string, input: unknown) => Promise<Outcome>;

/**
 * The one way into the core, the same for every host: find the operation, check what comes in, run it, check what goes
 * out. Commands run one after another; queries run freely. This is the only place that catches.
 */
export function createDispatch(core: Pick<Core, 'handlers'>, onInternal: (error: unknown) => void): Dispatch {
  let lastCommand: Promise<unknown> = Promise.resolve();

  const inTurn = (run: () => Promise<unknown>): Promise<unknown> => {
    const mine = lastCommand.then(run, run);
    lastCommand = mine;
    return mine;
  };
  return async (operation, input) => {
    try {
      if (!isOperationName(operation)) throw new WorkbenchError('unknownOperation', { operation });
      const run = () => runHandler(core, operation, input);
      return { ok: true, value: await (contract[operation].kind === 'command' ? inTurn(run) : run()) };
    } catch (error) {
      return { ok: false, error: toFailure(error, onInternal) };
    }
  };
}

async function runHandler(
  core: Pick<Core, 'handlers'>,
  operation: OperationName,
  input: unknown,
): Promise<unknown> {
  const definition = contract[operation];
  const parsed = definition.input.safeParse(input ?? {});
  if (!parsed.success) throw invalidInput(operation, parsed.error);
  // Input and handler belong to the same operation; TypeScript cannot follow that through a union.
  const handler = core.handlers[operation] as (input: unknown) => Promise<unknown>;
  return definition.output.parse(await handler(parsed.data));
}

function invalidInput(operation: string, error: z.ZodError): WorkbenchError {
  const issue = error.issues[0];
  return new WorkbenchError('invalidInput', {
    operation,
    field: issue?.path.join('.') ?? '',
    problem: issue?.message ?? '',
  });
}

function toFailure(error: unknown, onInternal: (error: unknown) => void): Failure {
  if (error instanceof WorkbenchError) return { code: error.code, details: error.details };
  onInternal(error);
  const message =
    error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : '';
  return { code: 'internal', details: { message: message.slice(0, 2000) } };
}
