import * as z from 'zod';
import { HistoryEntry } from '../model/history-entry.ts';
import { PageRequest, pageOf } from '../model/page.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

export const historyOperations = {
  /** The analyst's changes, newest first. */
  'history.list': defineOperation({
    kind: 'query',
    input: PageRequest,
    output: pageOf(HistoryEntry),
    errors: libraryErrors,
  }),
  /** What undo and redo would do next. */
  'history.next': defineOperation({
    kind: 'query',
    input: z.object({}),
    output: z.object({ undo: HistoryEntry.nullable(), redo: HistoryEntry.nullable() }),
    errors: libraryErrors,
  }),
  /** Takes the last change back; answers with it. */
  'history.undo': defineOperation({
    kind: 'command',
    input: z.object({}),
    output: HistoryEntry,
    errors: [...writeErrors, 'nothingToUndo', 'undoBlocked'],
  }),
  /** Makes the change again that was undone last; answers with it. */
  'history.redo': defineOperation({
    kind: 'command',
    input: z.object({}),
    output: HistoryEntry,
    errors: [...writeErrors, 'nothingToRedo', 'undoBlocked'],
  }),
} as const satisfies ServiceOperations<'history'>;
