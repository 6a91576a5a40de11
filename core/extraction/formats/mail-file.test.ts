import { describe, expect, it } from 'vitest';
import { extractFile } from '../extract-file.ts';

const SENTENCE =
  'The harbour city of Ningbo opened its third tunnel on Friday, and officials said that it halves the way to the port. ';
const HTML = `<html><head><title>Third tunnel opens</title></head><body><div class="nav"><a href="/">Home</a></div><h1>Third tunnel opens</h1><p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(3)}</p></body></html>`;

const lines = (...parts: string[]) => Buffer.from(parts.join('\r\n'));

describe('a mail', () => {
  it('is read by its text, with what its header says', async () => {
    const bytes = lines(
      'From: Jane Doe <jane@paper.example>',
      'To: desk@paper.example',
      'Subject: =?utf-8?B?VHVubmVsIG9wZW5z?=',
      'Date: Wed, 10 Mar 2021 08:00:00 +0800',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=gb2312',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from([0xc9, 0xee, 0xdb, 0xda, 0xd2, 0xbd, 0xd4, 0xba]).toString('base64'),
    );
    const file = await extractFile({ name: 'a.eml', bytes });
    expect(file.rendition?.parts).toEqual([
      { name: 'text/plain', page: null, start: 0, end: file.rendition!.text.length },
    ]);
    expect(file.articles[0]).toMatchObject({
      title: 'Tunnel opens',
      titleBasis: 'headers',
      authors: ['Jane Doe'],
      published: { date: '2021-03-10', basis: 'headers' },
    });
    expect(file.articles[0]!.text).toBe('深圳医院');
  });

  it('may be a page saved with its parts, whose places are those of the page', async () => {
    const bytes = lines(
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://paper.example/tunnel',
      'Subject: Third tunnel opens',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="x"',
      '',
      '--x',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://paper.example/tunnel',
      '',
      Buffer.from(HTML).toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--x--',
      '',
    );
    const file = await extractFile({ name: 'a.mhtml', bytes });
    const [article] = file.articles;
    expect(file.mediaType).toBe('multipart/related');
    expect(article).toMatchObject({ title: 'Third tunnel opens', url: 'https://paper.example/tunnel' });
    expect(article!.text).not.toContain('Home');
    const [, run] = article!.map.filter(({ stride }) => stride === 1);
    expect(file.rendition!.text.slice(run!.byteStart, run!.byteEnd)).toBe(
      article!.text.slice(run!.start, run!.end),
    );
  });
});
