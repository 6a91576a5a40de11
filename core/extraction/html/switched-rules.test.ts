import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { carryRange } from '../../../shared/model/carry-range.ts';
import { type CleaningRuleName, cleaningRules } from '../../../shared/model/cleaning-rule.ts';
import { rawBytesOf } from '../../../shared/model/offset-map.ts';
import { inRoot } from '../../../tools/set-up/root.mjs';
import { READ_AS_FOUND } from '../../ports/file-reader.ts';
import { extractFile } from '../extract-file.ts';

const folder = inRoot('tests/fixtures/extraction/pages');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));

function read(name: string, rulesOff: readonly CleaningRuleName[] = []) {
  const bytes = readFileSync(path.join(folder, name));
  return extractFile({ name, bytes, options: { ...READ_AS_FOUND, rulesOff } });
}

async function readArticle(name: string, rulesOff: readonly CleaningRuleName[]) {
  const { articles, removed } = await read(name, rulesOff);
  const { text, map, blocks, ...description } = articles[0]!;
  const words = blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
  return { text, map, words, description, removed };
}

/** True where all of `few` stand among `many`, in their order. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const one of many) if (one === few[at]) at += 1;
  return at === few.length;
}

describe('the rules for saved pages', () => {
  it('put what they took back into its place once they are off, and change nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...pages),
        fc.subarray([...cleaningRules]),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (name, off, from, length) => {
          const cleaned = await readArticle(name, []);
          const left = await readArticle(name, off);
          expect(isWithin(cleaned.words, left.words)).toBe(true);
          expect({ ...left.description, truncated: null }).toEqual({
            ...cleaned.description,
            truncated: null,
          });
          const others = Object.entries(cleaned.removed).filter(
            ([rule]) => !off.includes(rule as CleaningRuleName),
          );
          expect(left.removed).toEqual(Object.fromEntries(others));

          const start = Math.floor(from * (cleaned.text.length - 1));
          const end = Math.min(cleaned.text.length, start + 1 + Math.floor(length * 60));
          const words = cleaned.text.slice(start, end);
          // What is put in may come to stand in the middle of a mark over several paragraphs.
          if (words.includes('\n')) return;
          const raw = rawBytesOf(cleaned.map, { start, end });
          expect(raw && carryRange(raw, words, left)).toMatchObject({ isSame: true });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('leave in what each of them took on the pages that are at hand', async () => {
    for (const name of pages) {
      const { removed } = await read(name);
      const { articles } = await read(name, Object.keys(removed) as CleaningRuleName[]);
      const { articles: cleaned } = await read(name);
      const isLonger = articles[0]!.text.length > cleaned[0]!.text.length;
      expect([name, isLonger]).toEqual([name, Object.keys(removed).length > 0]);
    }
  });
});
