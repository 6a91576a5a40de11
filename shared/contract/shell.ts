import * as z from 'zod';

/*
 * What only the shell around the pages can do: windows, dialogs, the menu. Electron's main process serves all of it; the
 * browser shell serves what a browser can and says so in its capabilities, by which the interface hides the rest.
 */

export const ShellCapabilities = z.object({
  host: z.enum(['electron', 'browser']),
  /** The menu is drawn by the system; otherwise the page draws it. */
  nativeMenu: z.boolean(),
  /** Files and folders are chosen in system dialogs and come as paths; otherwise they are uploaded or typed. */
  nativeDialogs: z.boolean(),
  /** A file can be shown in the system's file manager. */
  showInFolder: z.boolean(),
  platform: z.enum(['linux', 'darwin', 'win32', 'other']),
});
export type ShellCapabilities = z.infer<typeof ShellCapabilities>;

/** What a folder is chosen for: a library that is there, a new one, or articles that are to be followed. */
export const FolderPurpose = z.enum(['openLibrary', 'newLibrary', 'watch']);
export type FolderPurpose = z.infer<typeof FolderPurpose>;

export const MenuState = z.record(
  z.string(),
  z.object({ enabled: z.boolean(), label: z.string().max(300).optional(), checked: z.boolean().optional() }),
);
export type MenuState = z.infer<typeof MenuState>;

export const shellOperations = {
  capabilities: { input: z.object({}), output: ShellCapabilities },
  /** Files, or one folder, to import; empty where the person cancelled. */
  chooseImport: { input: z.object({ what: z.enum(['files', 'folder']) }), output: z.array(z.string()) },
  /** A folder, new or existing; null where the person cancelled. */
  chooseFolder: {
    input: z.object({ purpose: FolderPurpose }),
    output: z.string().nullable(),
  },
  /** Where to write a file; null where the person cancelled. */
  chooseSavePath: {
    input: z.object({ name: z.string().min(1).max(255), extension: z.string().min(1).max(10) }),
    output: z.string().nullable(),
  },
  showInFolder: { input: z.object({ path: z.string().min(1).max(4096) }), output: z.null() },
  /** Which commands of the menu can run now, and what those are called whose name changes. */
  setMenu: { input: z.object({ commands: MenuState }), output: z.null() },
  setAppearance: { input: z.object({ appearance: z.enum(['system', 'light', 'dark']) }), output: z.null() },
  setTitle: { input: z.object({ title: z.string().max(300) }), output: z.null() },
  /** The page has saved what was being edited; the window may go. */
  readyToClose: { input: z.object({}), output: z.null() },
  /** Asks for the program to end. */
  quit: { input: z.object({}), output: z.null() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type ShellOperation = keyof typeof shellOperations;
export type ShellInput<Name extends ShellOperation> = z.output<(typeof shellOperations)[Name]['input']>;
export type ShellOutput<Name extends ShellOperation> = z.output<(typeof shellOperations)[Name]['output']>;

export function isShellOperation(name: string): name is ShellOperation {
  return Object.hasOwn(shellOperations, name);
}

export const ShellEvent = z.discriminatedUnion('name', [
  /** A command was chosen in the native menu. */
  z.object({ name: z.literal('commandChosen'), command: z.string() }),
  /** The system asks for a library to be opened: from the command line or a second start. */
  z.object({ name: z.literal('openRequested'), path: z.string() }),
  /** Files or folders were dropped onto the window. */
  z.object({ name: z.literal('pathsDropped'), paths: z.array(z.string()) }),
  /** The window is about to close: save what is being edited, then say readyToClose. */
  z.object({ name: z.literal('closing') }),
]);
export type ShellEvent = z.infer<typeof ShellEvent>;
