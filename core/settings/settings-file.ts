import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { RecentLibraryRecord } from '../ports/recent-libraries.ts';
import { Settings } from '../../shared/contract/settings.ts';

const Recent = z.object({
  path: z.string(),
  name: z.string(),
  opened: z.iso.datetime(),
  articles: z.int().nonnegative(),
  sheets: z.int().nonnegative(),
  briefs: z.int().nonnegative(),
}) satisfies z.ZodType<RecentLibraryRecord>;

/** Everything that is remembered on this machine outside of libraries. */
const StoredSettings = z.object({
  settings: Settings.prefault({}).catch(Settings.parse({})),
  recent: z.array(Recent).max(9).default([]).catch([]),
});
export type StoredSettings = z.infer<typeof StoredSettings>;

/**
 * Reads the settings of this machine. What is missing or does not parse falls back to its default: a spoilt settings
 * file must never keep anybody from their library.
 */
export function readSettings(folder: string): StoredSettings {
  try {
    return StoredSettings.parse(JSON.parse(readFileSync(settingsFile(folder), 'utf8')));
  } catch {
    // Missing on the first start, or spoilt.
    return StoredSettings.parse({});
  }
}

/** Written beside and renamed, so that a crash leaves the old file or the new one. Throws cannotWrite. */
export function writeSettings(folder: string, stored: StoredSettings): void {
  const partial = `${settingsFile(folder)}.${process.pid}.partial`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(partial, `${JSON.stringify(stored, null, 2)}\n`);
    renameSync(partial, settingsFile(folder));
  } catch (cause) {
    throw new WorkbenchError('cannotWrite', { path: settingsFile(folder) }, { cause });
  }
}

export function settingsFile(folder: string): string {
  return path.join(folder, 'settings.json');
}
