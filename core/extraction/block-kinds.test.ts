import { describe, expect, it } from 'vitest';
import { blockKinds } from './block-kinds.ts';
import { describeArticle } from './describe/describe-article.ts';
import { readPlainText } from './text/read-plain-text.ts';

const body =
  'The city opened a second tunnel under the bay on Friday, and officials said that it cuts the way to the airport by half.';

function kinds(...lines: string[]): string[] {
  const paragraphs = readPlainText(lines.join('\n\n'), {});
  return blockKinds(paragraphs, describeArticle(paragraphs, null)).map(({ kind }) => kind);
}

describe('blockKinds', () => {
  it('tells title, by-line, heading and paragraph apart', () => {
    expect(kinds('A second tunnel opens', 'By Jane Doe', body, 'What it costs', body)).toEqual([
      'title',
      'byline',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  it('takes two short lines above a paragraph for one heading, and of a longer run only the last', () => {
    expect(kinds(body, 'What it costs', 'and who pays', body)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(kinds(body, 'What it costs', 'And who pays', body)).toEqual([
      'paragraph',
      'heading',
      'heading',
      'paragraph',
    ]);
    expect(kinds(body, 'Wide streets', 'Fast trains', 'Clean air', body)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  it.each([
    'During the conference, he said,',
    'Among them:',
    'It is noteworthy that',
    'That is all.',
    'and so on',
  ])('takes "%s" for no heading', (line) => expect(kinds(body, line, body)[1]).toBe('paragraph'));

  it('takes a last short line for no heading', () => {
    expect(kinds(body, 'Thanks to all')[1]).toBe('paragraph');
  });

  it.each(['- One', '• One', '* One', '1. One', '12) One', '（1）一', '(2) Two', '① 一', '1、一'])(
    'knows the list item "%s"',
    (line) => {
      expect(kinds(body, line, body)[1]).toBe('listItem');
    },
  );

  it.each(['1.5 million yuan', '-5 degrees', '(Shenzhen) One', '2021 was a good year'])(
    'takes "%s" for none',
    (line) => {
      expect(kinds(body, line, body)[1]).not.toBe('listItem');
    },
  );
});
