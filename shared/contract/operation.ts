import type * as z from 'zod';
import type { ErrorCode } from './errors.ts';

/**
 * One operation of the contract. A query reads and may run beside others; commands change something and run one after
 * another. `errors` names what can go wrong beyond the errors that every call shares (see `commonErrors`).
 */
export interface OperationDefinition<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: 'query' | 'command';
  readonly input: Input;
  readonly output: Output;
  readonly errors: readonly ErrorCode[];
}

/** Keeps the exact schema types of a definition. */
export function defineOperation<Input extends z.ZodType, Output extends z.ZodType>(
  definition: OperationDefinition<Input, Output>,
): OperationDefinition<Input, Output> {
  return definition;
}

/** The operations of one service: every name begins with the service's own. */
export type ServiceOperations<Service extends string> = Readonly<
  Record<`${Service}.${string}`, OperationDefinition>
>;

export const commonErrors = [
  'invalidInput',
  'unknownOperation',
  'internal',
  'coreUnavailable',
] as const satisfies readonly ErrorCode[];

/** What every operation can meet that works on the open library. */
export const libraryErrors = ['libraryNotOpen', 'libraryDamaged'] as const satisfies readonly ErrorCode[];

/** What every operation can meet that changes the open library. */
export const writeErrors = [
  ...libraryErrors,
  'libraryReadOnly',
  'diskFull',
] as const satisfies readonly ErrorCode[];
