import { describe, expect, it } from 'vitest';
import { extractFile } from './extract-file.ts';
import { MAX_TEXT_BYTES } from './formats/decode-file.ts';
import { ExtractionError } from './extraction-error.ts';

/** Nothing here measures time, but what takes more than linear time does not finish at these lengths. */
const PATIENCE = 45_000;

const filled = (unit: string, bytes = 1_000_000) => unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));

async function outcome(text: string, name = 'a.txt'): Promise<string> {
  try {
    const { articles } = await extractFile({ name, bytes: Buffer.from(text) });
    return articles.every(({ text: cleaned, blocks }) => cleaned !== '' && blocks.length > 0)
      ? 'read'
      : 'empty';
  } catch (error) {
    if (error instanceof ExtractionError) return error.code;
    throw error;
  }
}

describe('extractFile on files that nobody wrote to be read', () => {
  it.each<[string, string]>([
    ['one line of ten megabytes', filled('word ', MAX_TEXT_BYTES - 100)],
    ['one word', filled('a')],
    ['one line of Chinese', filled('深圳a')],
    ['blanks inside of a line', `a${filled(' ')}b`],
    ['a blank pair after each letter', filled('a  ')],
    ['zero-width characters', filled('a\u200B')],
    ['300,000 blank lines', `${'\n'.repeat(300_000)}text`],
    ['carriage returns', `${filled('\r')}text`],
    ['300,000 lines', 'abc\n'.repeat(300_000)],
    ['rules', `${filled('=====\n')}text`],
    ['end marks', `text${filled(' (End)')}`],
    ['image names', `The end. ${filled('展会-1.png ')}`],
    ['labels', filled('Author:')],
    ['dates', filled('2021-03-10 ')],
    ['brackets', filled('(')],
    ['full stops', filled('. ')],
    ['quotation marks', filled('"')],
    ['skip links on one line', filled('Skip to main content ')],
    ['wrapped lines', filled('the city opened a new hospital on Friday, officials said in a statement\n')],
    ['headlines', filled('Four Words Are Here: The City Title\n\n', 400_000)],
  ])('reads %s', async (_, text) => expect(await outcome(text)).toBe('read'), PATIENCE);

  it.each<[string, string]>([
    ['emphasis', '_a_ '.repeat(30_000)],
    ['comments never closed', 'a <!-- '.repeat(20_000)],
    ['nested lists', '- '.repeat(2_000)],
    ['nested quotes', '> '.repeat(6_000)],
    ['a long list', '- a\n'.repeat(100_000)],
    ['brackets', '['.repeat(1_000_000)],
    ['character sequences', '`'.repeat(1_000_000)],
    ['headings and links', filled('# A *b* [c](d)\n\n')],
    [
      'front matter full of aliases',
      `---\na: &a [x,x]\n${Array.from({ length: 60 }, (_, at) => `b${at}: &b${at} [*a,*a]`).join('\n')}\n---\ntext`,
    ],
    ['tags', '<div>'.repeat(100_000) + 'text'],
  ])(
    'reads Markdown of %s',
    async (_, text) => expect(['read', 'noText']).toContain(await outcome(text, 'a.md')),
    PATIENCE,
  );

  const page = (body: string) => `<html><head><title>A page</title></head><body>${body}</body></html>`;
  const words = 'The city opened a hospital on Friday, officials of the district said. ';

  it.each<[string, string, string, string]>([
    ['a page nested 100,000 deep', 'a.html', page('<div>'.repeat(100_000) + words.repeat(9)), 'read'],
    ['tables in tables', 'a.html', page('<table><tr><td>'.repeat(20_000) + words.repeat(9)), 'read'],
    ['tags never closed', 'a.html', page('<b><i><font>'.repeat(30_000) + words.repeat(9)), 'read'],
    ['half a million attributes', 'a.html', page(`<p ${'a=b '.repeat(500_000)}>${words.repeat(9)}`), 'read'],
    [
      'fifty megabytes of pictures',
      'a.html',
      page(`<img src="data:image/png;base64,${'A'.repeat(50_000_000)}"><p>${words.repeat(9)}</p>`),
      'read',
    ],
    ['fifty megabytes of text', 'a.html', page(words.repeat(700_000)), 'fileTooLarge'],
    ['a row of a hundred megabytes', 'a.csv', `title,text\na,"${filled('word ', 1e8)}"\n`, 'fileTooLarge'],
    [
      'a row of a hundred megabytes among others',
      'a.jsonl',
      `{"title":"a","text":"${filled('word ', 1e8)}"}\n{"title":"b","text":"${words.repeat(9)}"}\n`,
      'read',
    ],
    [
      'a mail of fifty megabytes',
      'a.eml',
      `From: a@b.cn\nSubject: a\n\n${filled('word ', 5e7)}`,
      'fileTooLarge',
    ],
    ['brackets of data', 'a.json', '['.repeat(300_000), 'fileDamaged'],
    ['a list that is never closed', 'a.rtf', `{\\rtf1 ${'{'.repeat(200_000)}${words.repeat(9)}`, 'read'],
  ])('ends with %s', async (_, name, text, end) => expect(await outcome(text, name)).toBe(end), PATIENCE);

  it(
    'refuses control characters and too many lines',
    async () => {
      expect(await outcome('\u0001\u0002\u0003\u0004'.repeat(1000))).toBe('fileBinary');
      expect(await outcome('a\n'.repeat(1_100_000))).toBe('fileTooLarge');
    },
    PATIENCE,
  );
});
