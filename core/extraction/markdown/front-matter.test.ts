import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

describe('readFrontMatter', () => {
  it('reads the fields under their usual names', () => {
    const raw =
      '---\r\nTitle: "Green: buses"\r\nauthor: {name: Jane Doe}\r\npublish_date: 2021-03-10\r\npublisher: Harbour Daily\r\nlink: https://example.org\r\n---\r\nText';
    const front = readFrontMatter(raw);
    expect(front?.facts).toEqual({
      title: { text: 'Green: buses', basis: 'frontMatter' },
      authors: ['Jane Doe'],
      date: { text: '2021-03-10', basis: 'frontMatter' },
      source: 'Harbour Daily',
      url: 'https://example.org',
      language: null,
    });
    expect(raw.slice(front!.end)).toBe('\r\nText');
  });

  it('leaves out what is not stated', () => {
    expect(readFrontMatter('---\ntags: [a, b]\ntitle: \n---\n')?.facts).toEqual({
      title: null,
      authors: [],
      date: null,
      source: null,
      url: null,
      language: null,
    });
  });

  it.each([
    '---\nno yaml: [\n---\ntext',
    '---\na rule\n---\ntext',
    '---\ntitle: never closed',
    'text\n---\ntitle: a\n---',
    '',
    '---',
  ])('finds none in %j', (raw) => expect(readFrontMatter(raw)).toBeNull());
});
