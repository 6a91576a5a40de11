import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { READ_AS_FOUND } from '../../../ports/file-reader.ts';
import { extractFile } from '../../extract-file.ts';

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

  const HEADER = ['From: Jane Doe <jane@paper.example>', 'To: desk@paper.example', 'MIME-Version: 1.0'];
  const NEWS =
    '珠海港新码头周五正式启用，首艘货轮于中午前靠泊，总投资三千万元。市民表示欢迎，并期待更多航线。';
  const mail = (headers: readonly string[], body: Buffer) =>
    Buffer.concat([lines(...HEADER, ...headers, '', ''), body]);
  const read = (bytes: Buffer, charset: string | null = null) =>
    extractFile({ name: 'a.eml', bytes, options: { ...READ_AS_FOUND, charset } });

  it.each([
    ['without a charset', 'Content-Type: text/plain'],
    ['without a type', 'X-Mailer: none'],
    ['with a charset that is not true', 'Content-Type: text/plain; charset=us-ascii'],
    ['with a charset that nobody knows', 'Content-Type: text/plain; charset="x-unknown"'],
    ['in UTF-8 under another name', 'Content-Type: text/plain; charset=iso-8859-1', 'utf-8'],
  ])('%s is read by its bytes', async (_, type, as = 'gb18030') => {
    const bytes = mail(['Subject: News', type], iconv.encode(NEWS, as));
    const { articles, charset } = await read(bytes);
    expect(articles[0]!.text).toBe(NEWS);
    expect(charset).toBe(as);
  });

  it('is read in the charset that the analyst chose', async () => {
    const bytes = mail(
      ['Subject: News', 'Content-Type: text/plain; charset=gb2312', 'Content-Transfer-Encoding: base64'],
      Buffer.from(iconv.encode('鰻魚養殖', 'big5').toString('base64')),
    );
    expect((await read(bytes, 'big5')).articles[0]!.text).toBe('鰻魚養殖');
  });

  it('takes what its page declares, where the part says nothing', async () => {
    const page = `<html><head><meta charset="gb2312"></head><body><p>${NEWS}</p></body></html>`;
    const bytes = mail(['Subject: News', 'Content-Type: text/html'], iconv.encode(page, 'gb18030'));
    expect((await read(bytes)).articles[0]!.text).toBe(NEWS);
  });

  it('may have a header in GB18030, encoded or as it is, and a text in quoted-printable', async () => {
    const encoded = `=?gb18030?B?${iconv.encode('珠海港新码头启用', 'gb18030').toString('base64')}?=`;
    const quoted = [...iconv.encode(NEWS, 'gb18030')]
      .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('')
      .replace(/.{75}(?==)/g, (line) => line);
    const as = ['Content-Type: text/plain; charset=gb2312', 'Content-Transfer-Encoding: quoted-printable'];
    const one = await read(mail([`Subject: ${encoded}`, ...as], Buffer.from(quoted)));
    expect(one.articles[0]).toMatchObject({ title: '珠海港新码头启用', text: NEWS });
    const raw = Buffer.concat([
      Buffer.from('Subject: '),
      iconv.encode('珠海港新码头启用\r\n', 'gb18030'),
      mail(as, Buffer.from(quoted)),
    ]);
    expect((await read(raw)).articles[0]).toMatchObject({ title: '珠海港新码头启用', text: NEWS });
  });

  const part = (...content: string[]) => ['--x', ...content];
  const mixed = (...parts: string[][]) =>
    lines(
      ...HEADER,
      'Subject: Two things',
      'Content-Type: multipart/mixed; boundary="x"',
      '',
      ...parts.flat(),
      '--x--',
      '',
    );

  it('names what is attached to it', async () => {
    const file = await read(
      mixed(
        part('Content-Type: text/plain; charset=utf-8', '', SENTENCE),
        part(
          'Content-Type: application/pdf',
          'Content-Disposition: attachment; filename="plan.pdf"',
          '',
          '%PDF-1.4',
        ),
        part(
          'Content-Type: text/plain',
          'Content-Disposition: attachment; filename="notes.txt"',
          '',
          'Notes.',
        ),
      ),
    );
    expect(file.articles).toHaveLength(1);
    expect(file.notes).toContainEqual({
      code: 'attachmentsLeftOut',
      count: 2,
      detail: 'plan.pdf, notes.txt',
    });
  });

  it('brings the messages along that were sent on in it, each with its own header', async () => {
    const inner = [
      'From: Li Si <li@paper.example>',
      'Subject: A bridge opens',
      'Date: Wed, 10 Mar 2021 08:00:00 +0800',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `A bridge opened. ${SENTENCE}`,
    ];
    const { articles, rendition } = await read(
      mixed(
        part('Content-Type: text/plain; charset=utf-8', '', SENTENCE),
        part('Content-Type: message/rfc822', '', ...inner),
      ),
    );
    expect(articles.map(({ title, authors }) => [title, authors])).toEqual([
      ['Two things', ['Jane Doe']],
      ['A bridge opens', ['Li Si']],
    ]);
    expect(rendition?.parts.map(({ name }) => name)).toEqual(['text/plain', 'message/rfc822 › text/plain']);
    const [, run] = articles[1]!.map.filter(({ stride }) => stride === 1);
    const at = run ?? articles[1]!.map[0]!;
    expect(rendition!.text.slice(at.byteStart, at.byteEnd)).toBe(articles[1]!.text.slice(at.start, at.end));
  });

  it('may be one of many in a mailbox', async () => {
    const one = (subject: string) => [
      'From jane@paper.example Wed Mar 10 08:00:00 2021',
      ...HEADER,
      `Subject: ${subject}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      `>From the harbour: ${SENTENCE}`,
      '',
    ];
    const bytes = lines(...one('First'), ...one('Second'));
    const { articles } = await extractFile({ name: 'a.mbox', bytes });
    expect(articles.map(({ title }) => title)).toEqual(['First', 'Second']);
    expect(articles[1]!.text).toMatch(/^From the harbour:/);
  });
});
