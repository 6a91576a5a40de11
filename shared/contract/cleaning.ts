import * as z from 'zod';
import { CleaningRuleName } from '../model/cleaning-rule.ts';
import { JobId } from '../model/ids.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

/** One rule, whether it is on in this library, and what it took out of the files as they are read now. */
export const CleaningRule = z.object({
  rule: CleaningRuleName,
  isOn: z.boolean(),
  pieces: z.int().nonnegative(),
  documents: z.int().nonnegative(),
});
export type CleaningRule = z.infer<typeof CleaningRule>;

export const cleaningOperations = {
  'cleaning.rules': defineOperation({
    kind: 'query',
    input: z.object({}),
    output: z.array(CleaningRule),
    errors: libraryErrors,
  }),
  /**
   * Switches a rule on or off in this library and reads the files again that it concerns, as a job: those that it took
   * something out of, or all of them when it is switched on. One entry of history, undone as one. `documents`: how many.
   */
  'cleaning.setRule': defineOperation({
    kind: 'command',
    input: z.object({ rule: CleaningRuleName, isOn: z.boolean() }),
    output: z.object({ job: JobId, documents: z.int().nonnegative() }),
    errors: writeErrors,
  }),
} as const satisfies ServiceOperations<'cleaning'>;
