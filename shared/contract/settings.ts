import * as z from 'zod';
import { defineOperation, type ServiceOperations } from './operation.ts';

/** The tabs of a library, each as the pages wrote it, and which was shown. */
export const Workspace = z.object({
  tabs: z.array(z.string().max(2000)).max(50),
  current: z.string().max(2000),
});

/** What a person chose, on this machine and for every library. Stored as JSON; a value that does not parse falls back to its default. */
export const Settings = z.object({
  /** The analyst's name, which stands on what they make; empty until it was asked. */
  analyst: z.string().trim().max(200).default('').catch(''),
  appearance: z.enum(['system', 'light', 'dark']).default('system').catch('system'),
  density: z.enum(['dense', 'roomy']).default('dense').catch('dense'),
  /** Size of the reading text in CSS pixels. */
  readingSize: z.number().min(15).max(22).default(17.5).catch(17.5),
  /** Whether single letters act as keys in the reader and the grid (WCAG 2.1.4). */
  letterKeys: z.boolean().default(true).catch(true),
  /** Sizes of panes in CSS pixels by the pane's name. */
  panes: z.record(z.string().max(60), z.number().positive()).default({}).catch({}),
  /** What was open in each library, by its path. */
  workspaces: z.record(z.string().max(4096), Workspace).default({}).catch({}),
});
export type Settings = z.infer<typeof Settings>;

export const settingsOperations = {
  'settings.get': defineOperation({ kind: 'query', input: z.object({}), output: Settings, errors: [] }),
  /** Where the settings are kept on this machine. */
  'settings.file': defineOperation({
    kind: 'query',
    input: z.object({}),
    output: z.object({ path: z.string() }),
    errors: [],
  }),
  /** Changes the settings that are named; panes and workspaces are merged by name. */
  'settings.update': defineOperation({
    kind: 'command',
    input: z.object({
      analyst: z.string().trim().max(200).optional(),
      appearance: z.enum(['system', 'light', 'dark']).optional(),
      density: z.enum(['dense', 'roomy']).optional(),
      readingSize: z.number().min(15).max(22).optional(),
      letterKeys: z.boolean().optional(),
      panes: z.record(z.string().max(60), z.number().positive()).optional(),
      workspaces: z.record(z.string().max(4096), Workspace).optional(),
    }),
    output: Settings,
    errors: ['cannotWrite'],
  }),
} as const satisfies ServiceOperations<'settings'>;
