import * as z from 'zod';

/** Where an export goes: a path on this machine, or a download to be fetched by its id through the host. */
export const ExportTarget = z.union([
  z.object({ path: z.string().min(1).max(4096) }),
  z.object({ download: z.literal(true) }),
]);
export type ExportTarget = z.infer<typeof ExportTarget>;

export const ExportResult = z.object({
  path: z.string().nullable(),
  download: z.string().nullable(),
  name: z.string(),
  bytes: z.int().nonnegative(),
});
export type ExportResult = z.infer<typeof ExportResult>;
