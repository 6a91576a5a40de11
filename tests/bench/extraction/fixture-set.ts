import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { inRoot } from '../../../tools/set-up/root.mjs';

const folder = inRoot('tests/fixtures/extraction');

/** What every sidecar says about where its file comes from and in which language it is (null: in several). */
const Provenance = z.object({
  origin: z.string(),
  licence: z.string(),
  language: z.enum(['en', 'zh']).nullable(),
});

/** The truth about one article: what a careful reader would write down. Null or empty where the file does not say it. */
export const ArticleTruth = Provenance.extend({
  /** Null where the text has no headline. */
  title: z.string().nullable(),
  authors: z.array(z.string()),
  date: z.string().nullable(),
  /** Several where a reader could take either. */
  source: z.union([z.string(), z.array(z.string()), z.null()]),
  city: z.string(),
  url: z.string().optional(),
  /** True where it was translated by a machine and shows it. */
  translated: z.boolean().default(false),
  /** The article itself, without headline and by-lines; paragraphs with a blank line between them. */
  text: z.string(),
});
export type ArticleTruth = z.infer<typeof ArticleTruth>;

/** The truth about what was pasted into a file: the words with which each article begins; a single has none. */
export const PastedTruth = Provenance.extend({
  articles: z.array(z.object({ begins: z.string() })).default([]),
});
export type PastedTruth = z.infer<typeof PastedTruth>;

export interface Fixture<Truth> {
  name: string;
  bytes: Uint8Array;
  truth: Truth;
}

/** Saved pages and text dumps of one article each. */
export function articleFixtures(kind: 'pages' | 'texts'): Fixture<ArticleTruth>[] {
  return fixturesIn(kind, ArticleTruth);
}

/** Texts into which two articles were pasted, and texts of one article that look as if. */
export function pastedFixtures(kind: 'doubles' | 'singles'): Fixture<PastedTruth>[] {
  return fixturesIn(kind, PastedTruth);
}

function fixturesIn<Truth>(kind: string, schema: z.ZodType<Truth>): Fixture<Truth>[] {
  const files = readdirSync(path.join(folder, kind)).filter((file) => !file.endsWith('.json'));
  return files.map((name) => {
    const sidecar = path.join(folder, kind, `${path.parse(name).name}.json`);
    return {
      name,
      bytes: readFileSync(path.join(folder, kind, name)),
      truth: schema.parse(JSON.parse(readFileSync(sidecar, 'utf8'))),
    };
  });
}
