import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawBytesOf } from '../../../../shared/model/offset-map.ts';
import { READ_AS_FOUND } from '../../../ports/file-reader.ts';
import { withoutRepeatedHeadline } from '../../clean/repeated-headline.ts';
import { extractFile } from '../../extract-file.ts';
import { readPlainText } from '../../text/read-plain-text.ts';

type Charset = 'utf-8' | 'utf-16le';

const fragment = fc.constantFrom(
  ...[
    'The city opened a second tunnel under the bay. ',
    'word ',
    '深圳',
    '，',
    '😀',
    'ß',
    '"',
    '""',
    ',',
    ';',
    '\t',
  ],
  ...['\n', '\r\n', '\n\n', '\\', '\\n', '/', '{', ']', '  ', '\u00A0', "'", '|', 'x'],
);
const value = fc.array(fragment, { maxLength: 30 }).map((parts) => `Start ${parts.join('')} end`);
const values = fc.array(value, { minLength: 1, maxLength: 6 });
const charset = fc.constantFrom<Charset>('utf-8', 'utf-16le');

const columns = {
  text: ['text'],
  title: null,
  authors: null,
  date: null,
  source: null,
  url: null,
  language: null,
};

function encode(text: string, as: Charset): Uint8Array {
  return as === 'utf-8' ? Buffer.from(text, 'utf8') : Buffer.from(`\uFEFF${text}`, 'utf16le');
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Only what needs no quotation marks goes without. */
const separated = (text: string, delimiter: string) =>
  /["\r\n]/.test(text) || text.includes(delimiter) ? quoted(text) : text;
const escaped = (text: string) =>
  JSON.stringify(text).replace(
    /[^\x20-\x7E]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** How rows are written, and what the raw characters of one character say. */
interface Writing {
  name: string;
  write(texts: readonly string[]): string;
  meaning(raw: string): string;
}

const unquoted = (raw: string) => raw.replaceAll('""', '"');
const parsed = (raw: string) => JSON.parse(`"${raw}"`) as string;
const writings: readonly Writing[] = [
  {
    name: 'a.csv',
    write: (texts) => ['n,text', ...texts.map((text, at) => `${at},${separated(text, ',')}`)].join('\r\n'),
    meaning: unquoted,
  },
  {
    name: 'a.tsv',
    write: (texts) => ['text\tn', ...texts.map((text, at) => `${quoted(text)}\t${at}`)].join('\n'),
    meaning: unquoted,
  },
  {
    name: 'a.json',
    write: (texts) =>
      JSON.stringify(
        texts.map((text) => ({ n: 1, text })),
        null,
        1,
      ),
    meaning: parsed,
  },
  {
    name: 'b.json',
    write: (texts) => `{"items":[${texts.map((text) => `{"text":${escaped(text)}}`).join()}]}`,
    meaning: parsed,
  },
  {
    name: 'a.jsonl',
    write: (texts) => texts.map((text) => `{"text":${escaped(text)},"n":1}`).join('\n'),
    meaning: parsed,
  },
];

describe.each(writings)('the text of a row in $name', ({ name, write, meaning }) => {
  it('is that of its value, and each character leads back to its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(values, charset, async (texts, as) => {
        const bytes = encode(write(texts), as);
        const { articles } = await extractFile({ name, bytes, options: { ...READ_AS_FOUND, columns } });
        expect(articles.map(({ text }) => text)).toEqual(texts.map(plain));
        const decoder = new TextDecoder(as);
        for (const { text, map } of articles) {
          for (let unit = 0; unit < text.length; unit += 1) {
            const found = rawBytesOf(map, { start: unit, end: unit + 1 })!;
            const raw = decoder.decode(bytes.subarray(found.start, found.end));
            // A blank between paragraphs stands for all that lay there, lines that were taken out among it.
            if (text[unit] === raw || isHalf(text, unit) || /\s/.test(text[unit]!)) continue;
            expect(meaning(raw).replace(/\s+/g, ' ').trim()).toBe(text[unit]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** What the same text gives as a file of its own. */
function plain(text: string): string {
  return withoutRepeatedHeadline(readPlainText(text, {}), {})
    .map((paragraph) => paragraph.text)
    .join('\n\n');
}

/** Half of a pair of surrogates has bytes that say nothing alone. */
function isHalf(text: string, unit: number): boolean {
  return /[\uD800-\uDFFF]/.test(text[unit]!);
}
