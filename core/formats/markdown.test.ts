import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { codeSpan, emphasise, escapeMarkdown, guardLines, markdownTable, oneLine } from './markdown.ts';

/** What a reader of the Markdown gets to see. */
function seen(markdown: string): string {
  const words = (node: Nodes): string => {
    if (node.type === 'break') return '\n';
    if ('value' in node) return node.type === 'html' ? '' : node.value;
    return 'children' in node ? node.children.map(words).join('') : '';
  };
  return words(fromMarkdown(markdown));
}

function kinds(markdown: string): string[] {
  return fromMarkdown(markdown).children.map(({ type }) => type);
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['*', '_', '`', '#', '- ', '+ ', '1. ', '2) ', '> ', '|', '~~', '[^1]', '[a](b)', '![x](y)'],
        ...[
          '<script>',
          '<!-- ',
          '&amp;',
          '&#42;',
          '&',
          '\\',
          '=',
          '---',
          '坪山',
          '，',
          '“x”',
          ' ',
          '\n',
          '    ',
        ],
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  // What is no text at all is not told apart: control characters, and blanks at the ends and in rows.
  .map((text) =>
    text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2000-\u200f\u2028-\u202f\ufeff]/g, ''),
  );

const asLines = (text: string): string =>
  text
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

describe('escapeMarkdown', () => {
  it('leaves nothing that is read as anything but the text itself', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = guardLines(escapeMarkdown(text));
        expect(seen(markdown)).toBe(asLines(text));
        expect(kinds(markdown)).toEqual(asLines(text) === '' ? [] : ['paragraph']);
      }),
    );
  });

  it('keeps what looks like a footnote or a tag as words', () => {
    expect(escapeMarkdown('see [^1] <script>alert(1)</script>')).toBe(
      'see \\[^1\\] \\<script\\>alert(1)\\</script\\>',
    );
  });
});

describe('guardLines', () => {
  it('keeps line breaks and lets no line become a heading, a list, a rule or code', () => {
    expect(guardLines('# a\n- b\n1. c\n    d\n===')).toBe('\\# a\\\n\\- b\\\n1\\. c\\\nd\\\n\\===');
  });
});

describe('oneLine', () => {
  it('makes a heading of any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = oneLine(escapeMarkdown(text));
        fc.pre(line !== '');
        const markdown = `## ${line}`;
        expect(kinds(markdown)).toEqual(['heading']);
        expect(seen(markdown)).toBe(asLines(text.replace(/\s*\n\s*/g, ' ')));
      }),
    );
  });
});

describe('codeSpan', () => {
  it('keeps backticks', () => {
    expect(seen(codeSpan('a `b`` c.txt'))).toBe('a `b`` c.txt');
  });
});

describe('emphasise', () => {
  const bold = { bold: true, italic: false };

  it('uses stars between words', () => {
    expect(emphasise('a b ', bold, { before: 'x ', after: 'c' })).toBe('**a b** ');
  });

  it('uses tags where stars would not be read as emphasis', () => {
    expect(emphasise('坪山。', bold, { before: '', after: '是' })).toBe('<strong>坪山。</strong>');
    expect(emphasise('b', { bold: true, italic: true }, { before: 'a', after: 'c' })).toBe(
      '<strong><em>b</em></strong>',
    );
  });

  it('leaves blanks alone', () => {
    expect(emphasise('  ', bold, { before: '', after: '' })).toBe('  ');
  });
});

describe('markdownTable', () => {
  it('keeps hostile cells in their cells', () => {
    const table = markdownTable([
      ['a|b', 'c\nd'],
      ['*x*', '<b>'],
    ]);
    expect(table).toBe('| a\\|b | c d |\n| :--- | ---: |\n| \\*x\\* | \\<b\\> |\n');
  });
});
