import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rawBytesOf } from '../../shared/model/offset-map.ts';
import { extractFile } from './extract-file.ts';
import type { ExtractedArticle } from './extraction.ts';
import { ExtractionError } from './extraction-error.ts';

type Charset = 'utf-8' | 'utf-16le' | 'utf-16be';

function encode(text: string, charset: Charset, mark: boolean): Uint8Array {
  if (charset === 'utf-8') return Buffer.from(mark ? `\uFEFF${text}` : text, 'utf8');
  const units = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return charset === 'utf-16le' ? units : units.swap16();
}

/** No file at all is as good as an article, as far as the map is concerned. */
async function articlesOf(name: string, bytes: Uint8Array): Promise<ExtractedArticle[]> {
  try {
    return (await extractFile({ name, bytes })).articles;
  } catch (error) {
    if (error instanceof ExtractionError) return [];
    throw error;
  }
}

/** The first run that is wrong, or null: runs cover the text, bytes only grow, copied characters are their bytes. */
function faultOfRuns({ text, map }: ExtractedArticle, bytes: Uint8Array, charset: Charset): string | null {
  const decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
  let [unit, byte] = [0, 0];
  for (const run of map) {
    if (run.start !== unit || run.byteStart < byte || run.byteEnd < run.byteStart) return JSON.stringify(run);
    const copied = run.stride === 0 ? null : decoder.decode(bytes.subarray(run.byteStart, run.byteEnd));
    if (copied !== null && copied !== text.slice(run.start, run.end)) return JSON.stringify(run);
    [unit, byte] = [run.end, run.byteEnd];
  }
  return unit === text.length ? null : `the map ends at ${unit} of ${text.length}`;
}

/** The first character without bytes, or whose bytes stand before those of the one before it. */
function faultOfCharacters({ text, map }: ExtractedArticle): number | null {
  let last = 0;
  for (let start = 0; start < text.length; start += 1) {
    const bytes = rawBytesOf(map, { start, end: start + 1 });
    if (bytes === null || bytes.start < last) return start;
    last = bytes.start;
  }
  return null;
}

function expectExactMap(article: ExtractedArticle, bytes: Uint8Array, charset: Charset): void {
  expect(faultOfRuns(article, bytes, charset)).toBeNull();
  expect(faultOfCharacters(article)).toBeNull();
}

const fragments = [
  'The city opened a second tunnel under the bay. ',
  'word ',
  'Zhao Lu',
  '深圳',
  '，',
  '。',
  '😀',
  '👩‍👩‍👧',
  'e\u0301',
  'ß',
  '  ',
  '\t',
  '\u00A0',
  '\u3000',
  '\u200B',
  '\u202E',
  '\uFEFF',
  '\u0007',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\r\n\r\n',
  '\u2028',
  '\f',
  '\nSkip to main content\n',
  '\nBack to top\n',
  '\n2021展会-1.png 2021展会-2.png\n',
  ' (Finish)\n',
  '（完）',
  '\n=====\n',
  '\n***\n',
  '\nAuthor:Lin YiyingDate:2021-03-10\n',
  '\nBy Jane Doe\n',
  'SHENZHEN, Nov. 28 (Xinhua) -- ',
  '\n- item',
  '\nA Headline With Four Words\n',
];
const texts = fc.array(
  fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'grapheme', maxLength: 5 })),
  { maxLength: 40 },
);
const wrappedTexts = fc
  .array(fc.constantFrom('tunnel', 'city', 'bay,', 'opened', 'a', 'the', 'officials', 'said.', '😀'), {
    minLength: 60,
    maxLength: 200,
  })
  .map((words) => words.join(' ').replace(/(.{50,70}) /g, '$1\r\n'));

const PATIENCE = 60_000;

describe('the map of an extracted article', { timeout: PATIENCE }, () => {
  it.each<Charset>(['utf-8', 'utf-16le', 'utf-16be'])(
    'leads each character back to its bytes, %s',
    async (charset) => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            texts.map((parts) => parts.join('')),
            wrappedTexts,
          ),
          fc.boolean(),
          async (text, mark) => {
            const bytes = encode(text, charset, mark);
            for (const article of await articlesOf('a.txt', bytes)) {
              expectExactMap(article, bytes, charset);
            }
          },
        ),
        { numRuns: 400 },
      );
    },
  );

  it('is exact for Markdown too', async () => {
    const marks = fc.constantFrom(
      '# ',
      '*',
      '_',
      '`',
      '> ',
      '- ',
      '&amp;',
      '&nbsp;',
      '\\*',
      '[a](b)',
      '![c](d.png)',
      '<b>',
      '---\n',
      '---\ntitle: x\n---\n',
    );
    const markdown = fc.array(fc.oneof(marks, fc.constantFrom(...fragments)), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(markdown, fc.boolean(), async (parts, mark) => {
        const bytes = encode(parts.join(''), 'utf-8', mark);
        for (const article of await articlesOf('a.md', bytes)) {
          expectExactMap(article, bytes, 'utf-8');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says of joined lines which bytes stood between them', async () => {
    const text =
      'the old port and the new airport district,\r\n   and the way to the\u200B city is shorter by half now\r\nthan it was before.';
    const [article] = await articlesOf('a.txt', Buffer.from(text));
    expectExactMap(article!, Buffer.from(text), 'utf-8');
  });

  it.each([
    '000_a2b35126e8e41753',
    '001_4261f0f7bc4c1a44',
    '002_ceb5ade864891410',
    '003_bde207d968dfe5fb',
    '004_475a9a29a7d4a610',
  ])('is exact for the seed %s', async (name) => {
    const bytes = readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url));
    for (const article of await articlesOf('a.txt', bytes)) {
      expectExactMap(article, bytes, 'utf-8');
    }
  });
});
